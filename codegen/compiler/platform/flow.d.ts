/** Flow interviews. */

declare namespace Flow {

  export class Interview {
    private readonly __FlowInterview: true;
    constructor();
    getVariableValue(text: string): ObjectValue;
    start(): void;
    static createInterview(text: string, map: Map<string, unknown>): Flow.Interview;
    static createInterview(text1: string, text2: string, map: Map<string, unknown>): Flow.Interview;
  }
}
