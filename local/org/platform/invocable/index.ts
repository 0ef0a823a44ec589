import { platformClass, type PlatformClass } from '../../runtime/platform-class.ts';
import { services } from '../../runtime/services.ts';
import { ApexList } from '../../runtime/values/list.ts';
import { newMap, type ApexMap } from '../../runtime/values/map.ts';
import type { ApexObject, ClassType } from '../../runtime/values/object-protocol.ts';
import { listOf, mapOf, objectType, stringType } from '../../runtime/values/runtime-types.ts';
import { bean, type Bean } from '../bean.ts';
import { required } from '../lang/arguments.ts';

const valuesByName = mapOf(stringType, objectType);

/** `Invocable.Action`: which action, and with which values for each run. */
class Action {
  readonly type: string;
  readonly namespace: string | null;
  readonly name: string;
  readonly isStandard: boolean;
  invocations: ApexMap[] = [newMap(valuesByName)];

  constructor(type: string, namespace: string | null, name: string, isStandard: boolean) {
    this.type = type;
    this.namespace = namespace;
    this.name = name;
    this.isStandard = isStandard;
  }

  /** What JSON writes for it. */
  $json(): unknown {
    return newMap(valuesByName, [['type', this.type], ['name', this.name], ['namespace', this.namespace], ['standard', this.isStandard]]);
  }
}

const custom = (type: string | null, namespace: string | null, name: string | null): Action => new Action(required(type), namespace, required(name), false);

/**
 * One result an invocation. Invocable Apex runs; flows, quick actions and standard actions are run by parts of the platform that the local org does not have, so
 * an action that is not deployed answers as it does there, and one that is says that it can't run here.
 */
function invoke(action: Action): ApexList {
  const results = action.type.toLowerCase() === 'apex' ? invokeApex(action) : null;
  return new ApexList(listOf(objectType), results ?? action.invocations.map((parameters) => failed(action, parameters)));
}

function failed(action: Action, parameters: ApexMap): Bean {
  const error = ErrorClass.make({
    code: 'INVALID_API_INPUT',
    message: `We can't find an action with the name and action type that you specified: ${action.name} (${action.type}).`,
  });
  return ResultClass.make({ action, invocationParameters: parameters, errors: new ApexList(listOf(objectType), [error]), success: false });
}

/** The class's `@InvocableMethod`, called once with all inputs; null where there is none. */
function invokeApex(action: Action): Bean[] | null {
  const found = services().classes.find(action.namespace === null ? action.name : `${action.namespace}.${action.name}`);
  const method = found?.methods.find(({ annotations }) => annotations.some(({ name }) => name === 'invocablemethod'));
  if (method === undefined) return null;
  const [parameter] = method.parameters;
  const inputs = parameter === undefined ? [] : [new ApexList(parameter.type, action.invocations.map((values) => inputOf(values, parameter.type.element as ClassType)))];
  const outputs = method.invoke(null, inputs);
  return action.invocations.map((parameters, index) => {
    const output = outputs instanceof ApexList ? outputs.a[index] : undefined;
    return ResultClass.make({ action, invocationParameters: parameters, errors: null, success: true, outputParameters: outputOf(output) });
  });
}

/** Members of the input class by name; a method of a list of plain values takes the one value. */
function inputOf(values: ApexMap, type: ClassType): unknown {
  if (type.members === undefined || type.allocate === undefined) return [...values.entries()][0]?.[1] ?? null;
  const input = type.allocate() as Bean;
  for (const [name, value] of values.entries()) {
    const member = type.members.find((one) => one.name.toLowerCase() === String(name).toLowerCase());
    if (member !== undefined) input[member.key] = value;
  }
  return input;
}

function outputOf(output: unknown): ApexMap {
  if (output === undefined || output === null) return newMap(valuesByName);
  const members = ((output as ApexObject).$type as ClassType | undefined)?.members;
  if (members === undefined) return newMap(valuesByName, [['output', output]]);
  return newMap(valuesByName, members.map((member) => [member.name, (output as Bean)[member.key] ?? null] as const));
}

function chained(change: (action: Action, ...args: never[]) => void) {
  return (action: Action, ...args: unknown[]): Action => {
    change(action, ...(args as never[]));
    return action;
  };
}

const ErrorClass = bean('Invocable.Action.Error', {}, {
  hidden: { code: 'String', message: 'String' },
  methods: { 'String getCode()': (self: Bean) => self.code, 'String getMessage()': (self: Bean) => self.message },
});

const ResultClass = bean('Invocable.Action.Result', {}, {
  hidden: {
    action: 'Object', errors: 'List<Invocable.Action.Error>', invocationParameters: 'Map<String,Object>', outputParameters: 'Map<String,Object>', success: 'Boolean',
  },
  methods: {
    'Invocable.Action getAction()': (self: Bean) => (self.action instanceof Action ? self.action : null),
    'List<Invocable.Action.Error> getErrors()': (self: Bean) => self.errors ?? new ApexList(listOf(objectType), []),
    'Map<String,Object> getInvocationParameters()': (self: Bean) => self.invocationParameters ?? newMap(valuesByName),
    'Map<String,Object> getOutputParameters()': (self: Bean) => (self.outputParameters ??= newMap(valuesByName)),
    'Boolean isSuccess()': (self: Bean) => self.success === true,
  },
});

/** `Invocable` namespace. Source: Apex Reference "Invocable Namespace". */
export const invocableClasses: readonly PlatformClass[] = [
  platformClass('Invocable.Action', {
    is: (value) => value instanceof Action,
    statics: {
      'Invocable.Action createCustomAction(String type, String name)': (type: string | null, name: string | null) => custom(type, null, name),
      'Invocable.Action createCustomAction(String type, String namespace, String name)': custom,
      'Invocable.Action createStandardAction(String type)': (type: string | null) => new Action(required(type), null, required(type), true),
    },
    methods: {
      'Invocable.Action addInvocation()': chained((action) => action.invocations.push(newMap(valuesByName))),
      'Invocable.Action clearInvocations()': chained((action) => (action.invocations = [])),
      'String getName()': (self: Action) => self.name,
      'String getNamespace()': (self: Action) => self.namespace,
      'String getType()': (self: Action) => self.type,
      'List<Invocable.Action.Result> invoke()': invoke,
      'Boolean isStandard()': (self: Action) => self.isStandard,
      'Invocable.Action setInvocationParameter(String name, Object value)': chained((action, name: string, value: unknown) => {
        if (action.invocations.length === 0) action.invocations.push(newMap(valuesByName));
        action.invocations.at(-1)!.put(required(name), value);
      }),
      'Invocable.Action setInvocations(List<Map<String,Object>> invocations)': chained((action, invocations: ApexList) => (action.invocations = invocations.a as ApexMap[])),
    },
  }),
  ErrorClass,
  ResultClass,
];
