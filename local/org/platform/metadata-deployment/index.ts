import { orgData } from '../../data/org-data.ts';
import { throwApex } from '../../runtime/exceptions.ts';
import { invokeInterface } from '../../runtime/invoke.ts';
import { platformClass, type PlatformClass } from '../../runtime/platform-class.ts';
import { services, transaction } from '../../runtime/services.ts';
import { ApexDatetime } from '../../runtime/values/datetime.ts';
import { enumValueOf, platformEnumType, type EnumValue } from '../../runtime/values/enum.ts';
import type { ApexList } from '../../runtime/values/list.ts';
import type { Bean } from '../bean.ts';
import { required } from '../lang/arguments.ts';
import { extras } from '../system/org-extras.ts';
import { unavailable } from '../unavailable.ts';
import {
  CallbackContextClass, containerClasses, DeployDetailsClass, DeployMessageClass, DeployResultClass, deployStatuses, messageList, metadataList, problemTypes, type DeployContainer,
} from './containers.ts';
import { ComponentProblem, deployRecord, retrieveRecord } from './records.ts';

function messageFor(component: Bean): Bean {
  const about = { fullName: component.fullName, fileName: `customMetadata/${String(component.fullName)}.md`, componentType: 'CustomMetadata', createdDate: new ApexDatetime(services().clock.now()) };
  try {
    const { id, created } = deployRecord(component);
    return DeployMessageClass.make({ ...about, id, created, changed: true, deleted: false, success: true });
  } catch (error) {
    if (!(error instanceof ComponentProblem)) throw error;
    const problemType = enumValueOf(platformEnumType('Metadata.DeployProblemType', problemTypes), 'Error');
    return DeployMessageClass.make({ ...about, created: false, changed: false, deleted: false, success: false, problem: error.message, problemType });
  }
}

/** All components or none. */
function deploy(id: string, components: readonly Bean[]): Bean {
  const { store } = orgData();
  const savepoint = store.setSavepoint();
  const messages = components.map(messageFor);
  const failures = messages.filter(({ success }) => success !== true);
  if (failures.length > 0) store.rollbackTo(savepoint);
  const now = new ApexDatetime(services().clock.now());
  const details = DeployDetailsClass.make({ componentFailures: messageList(failures), componentSuccesses: messageList(messages.filter(({ success }) => success === true)) });
  const status = enumValueOf(platformEnumType('Metadata.DeployStatus', deployStatuses), failures.length === 0 ? 'Succeeded' : 'Failed');
  return DeployResultClass.make({
    id, checkOnly: false, createdBy: services().security.userId, createdDate: now, startDate: now, completedDate: now, lastModifiedDate: now, details, done: true, ignoreWarnings: false, messages: messageList(messages),
    numberComponentErrors: failures.length, numberComponentsDeployed: failures.length === 0 ? messages.length : 0, numberComponentsTotal: messages.length, rollbackOnError: true, status, success: failures.length === 0,
  });
}

/**
 * Deploys custom metadata records after the commit, and tells the callback. Tests can't, as on the platform.
 * Source: Apex Reference "Operations.enqueueDeployment".
 */
function enqueueDeployment(container: DeployContainer | null, callback: object | null): string {
  const components = [...(required(container).components.a as Bean[])];
  const running = transaction();
  if (running.isTest) throwApex('System.AsyncException', 'Metadata cannot be deployed from within a test');
  const id = orgData().store.sequences.nextId('0Af');
  const { asAutomatedProcess } = extras();
  running.afterCommit.push(() =>
    asAutomatedProcess(() => {
      const result = deploy(id, components);
      if (callback !== null) invokeInterface(callback, 'Metadata.DeployCallback', 'handleResult', [result, CallbackContextClass.make({ callbackJobId: id })]);
    }),
  );
  return id;
}

function retrieve(type: EnumValue | null, fullNames: ApexList | null): ApexList {
  if (required(type).name !== 'CustomMetadata') unavailable('Metadata.Operations.retrieve', 'page layouts are kept, not read')();
  return metadataList(required(fullNames).a.map((name) => retrieveRecord(String(name))).filter((component) => component !== null));
}

/** Metadata deployed by Apex: records of custom metadata types. */
export const metadataDeploymentClasses: readonly PlatformClass[] = [
  ...containerClasses,
  platformClass('Metadata.Operations', {
    statics: {
      'Id enqueueDeployment(Metadata.DeployContainer container, Metadata.DeployCallback callback)': enqueueDeployment,
      'List<Metadata.Metadata> retrieve(Metadata.MetadataType type, List<String> fullNames)': retrieve,
    },
  }),
];
