import { platformClass, platformEnum, platformInterface, type PlatformClass } from '../../runtime/platform-class.ts';
import type { RuntimeType } from '../../runtime/types.ts';
import { ApexList } from '../../runtime/values/list.ts';
import { listOf } from '../../runtime/values/runtime-types.ts';
import { bean, type Bean } from '../bean.ts';
import { required } from '../lang/arguments.ts';

/** `Metadata.CustomMetadataValue`. */
export const ValueClass = bean('Metadata.CustomMetadataValue', { field: 'String', value: 'Object' });
const valueList = (): ApexList => new ApexList(listOf(ValueClass.type));

/** `Metadata.CustomMetadata`: a record of a custom metadata type. */
export const CustomMetadataClass = bean('Metadata.CustomMetadata', { fullName: 'String', description: 'String', label: 'String', protected_x: 'Boolean', values: 'List<Metadata.CustomMetadataValue>' }, {
  extends: 'Metadata.Metadata',
  initial: () => ({ values: valueList() }),
});

const metadataType: RuntimeType = { name: 'Metadata.Metadata', kind: 'class', is: CustomMetadataClass.is! };
export const metadataList = (components: Bean[] = []): ApexList => new ApexList(listOf(metadataType), components);

/** `Metadata.DeployContainer`. */
export class DeployContainer {
  readonly components = metadataList();

  removeNamed(fullName: string | null): boolean {
    const index = (this.components.a as Bean[]).findIndex((component) => component.fullName === fullName);
    if (index >= 0) this.components.remove(index);
    return index >= 0;
  }
}

export const deployStatuses = ['Canceled', 'Canceling', 'Failed', 'InProgress', 'Pending', 'Succeeded', 'SucceededPartial'] as const;
export const problemTypes = ['Error', 'Info', 'Warning'] as const;
const metadataTypes = ['CustomMetadata', 'Layout'] as const;

export const DeployMessageClass = bean('Metadata.DeployMessage', {
  changed: 'Boolean', columnNumber: 'Integer', componentType: 'String', created: 'Boolean', createdDate: 'Datetime', deleted: 'Boolean', fileName: 'String', fullName: 'String', id: 'Id',
  lineNumber: 'Integer', problem: 'String', problemType: 'Metadata.DeployProblemType', success: 'Boolean',
});
export const messageList = (messages: Bean[] = []): ApexList => new ApexList(listOf(DeployMessageClass.type), messages);

const messageLists = () => ({ componentFailures: messageList(), componentSuccesses: messageList() });
export const DeployDetailsClass = bean('Metadata.DeployDetails', { componentFailures: 'List<Metadata.DeployMessage>', componentSuccesses: 'List<Metadata.DeployMessage>' }, { initial: messageLists });

export const DeployResultClass = bean('Metadata.DeployResult', {
  canceledBy: 'String', canceledByName: 'String', checkOnly: 'Boolean', completedDate: 'Datetime', createdBy: 'String', createdByName: 'String', createdDate: 'Datetime', details: 'Metadata.DeployDetails',
  done: 'Boolean', errorMessage: 'String', id: 'Id', ignoreWarnings: 'Boolean', lastModifiedDate: 'Datetime', messages: 'List<Metadata.DeployMessage>', numberComponentErrors: 'Integer',
  numberComponentsDeployed: 'Integer', numberComponentsTotal: 'Integer', rollbackOnError: 'Boolean', startDate: 'Datetime', stateDetail: 'String', status: 'Metadata.DeployStatus', success: 'Boolean',
});

export const CallbackContextClass = bean('Metadata.DeployCallbackContext', {}, { hidden: { callbackJobId: 'Id' }, methods: { 'Id getCallbackJobId()': (self: Bean) => self.callbackJobId } });

/** What a deployment is made of and told by. Source: Apex Reference "Metadata Namespace". Layouts are not there. */
export const containerClasses: readonly PlatformClass[] = [
  ValueClass, CustomMetadataClass, DeployMessageClass, DeployDetailsClass, DeployResultClass, CallbackContextClass,
  platformClass('Metadata.Metadata', { virtual: true, is: metadataType.is, properties: { 'String fullName': { get: (self: Bean) => self.fullName, set: (self: Bean, name: unknown) => void (self.fullName = name) } } }),
  platformClass('Metadata.DeployContainer', {
    is: (value) => value instanceof DeployContainer,
    constructors: { 'DeployContainer()': () => new DeployContainer() },
    methods: {
      'void addMetadata(Metadata.Metadata md)': (self: DeployContainer, component: Bean | null) => self.components.add(required(component)),
      'List<Metadata.Metadata> getMetadata()': (self: DeployContainer) => self.components,
      'Boolean removeMetadata(Metadata.Metadata md)': (self: DeployContainer, component: Bean | null) => self.removeNamed(required(component).fullName as string | null),
      'Boolean removeMetadataByFullName(String fullName)': (self: DeployContainer, name: string | null) => self.removeNamed(name),
    },
  }),
  platformInterface('Metadata.DeployCallback', ['void handleResult(Metadata.DeployResult result, Metadata.DeployCallbackContext context)']),
  platformEnum('Metadata.DeployStatus', deployStatuses), platformEnum('Metadata.DeployProblemType', problemTypes), platformEnum('Metadata.MetadataType', metadataTypes),
];
