/** Invocable actions called from Apex. */

declare namespace Invocable {

  export class Action {
    private readonly __InvocableAction: true;
    constructor();
    addInvocation(): Invocable.Action;
    clearInvocations(): Invocable.Action;
    clone(): ObjectValue;
    static createCustomAction(text1: string, text2: string): Invocable.Action;
    static createCustomAction(text1: string, text2: string, text3: string): Invocable.Action;
    static createStandardAction(text: string): Invocable.Action;
    getName(): string;
    getNamespace(): string;
    getType(): string;
    invoke(): List<Invocable.Action.Result>;
    isStandard(): boolean;
    setInvocationParameter(text: string, value: unknown): Invocable.Action;
    setInvocations(value: List<Map<string, unknown>>): Invocable.Action;
  }
  export namespace Action {
    export class Error {
      private readonly __InvocableActionError: true;
      constructor();
      clone(): ObjectValue;
      getCode(): string;
      getMessage(): string;
    }
    export class Result {
      private readonly __InvocableActionResult: true;
      constructor();
      clone(): ObjectValue;
      getAction(): Invocable.Action;
      getErrors(): List<Invocable.Action.Error>;
      getInvocationParameters(): Map<string, unknown>;
      getOutputParameters(): Map<string, unknown>;
      isSuccess(): boolean;
    }
  }
}
