import { platformClass } from '../../runtime/platform-class.ts';
import { newMap, type ApexMap } from '../../runtime/values/map.ts';
import { mapOf, objectType, stringType } from '../../runtime/values/runtime-types.ts';
import { required } from '../lang/arguments.ts';
import { unavailable } from '../unavailable.ts';

/** A `Flow.Interview`: its variables. */
class Interview {
  readonly flow: string;
  readonly variables: ApexMap;

  constructor(flow: string, variables: ApexMap | null) {
    this.flow = flow;
    this.variables = newMap(mapOf(stringType, objectType), variables?.entries() ?? []);
  }
}

/** Source: Apex Reference "Interview Class". An interview holds the variables that it was given; it can't be started. */
export const flowClasses = [
  platformClass('Flow.Interview', {
    virtual: true,
    is: (value) => value instanceof Interview,
    // `new Flow.Interview.Refresh(inputs)`: the type of a flow is this class.
    constructors: { 'Interview(Map<String,Object> inputVariables)': (variables: ApexMap | null) => new Interview('', variables) },
    statics: {
      'Flow.Interview createInterview(String flowName, Map<String,Object> inputVariables)': (flow: string | null, variables: ApexMap | null) => new Interview(required(flow), variables),
      'Flow.Interview createInterview(String namespace, String flowName, Map<String,Object> inputVariables)': (namespace: string | null, flow: string | null, variables: ApexMap | null) =>
        new Interview(namespace === null || namespace === '' ? required(flow) : `${namespace}__${required(flow)}`, variables),
    },
    methods: {
      'Object getVariableValue(String variableName)': (self: Interview, name: string | null) => self.variables.get(required(name)),
      'void start()': unavailable('Flow.Interview.start', 'flows are kept, not interpreted'),
    },
  }),
];
