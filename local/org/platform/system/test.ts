import { throwApex } from '../../runtime/exceptions.ts';
import { platformClass, platformInterface } from '../../runtime/platform-class.ts';
import { services, transaction } from '../../runtime/services.ts';
import { newRecord } from '../../runtime/sobject.ts';
import { recordList } from '../../runtime/sobject-type.ts';
import type { ApexDatetime } from '../../runtime/values/datetime.ts';
import { invokeInterface } from '../../runtime/values/invoke.ts';
import type { ApexList } from '../../runtime/values/list.ts';
import type { ApexType } from '../../runtime/values/type.ts';
import { captureEverythingKey } from '../../data/dml/change-events.ts';
import { TestBroker, tellWaiting } from '../event-bus/index.ts';
import { clearPageMessages, setCurrentPage } from '../pages/index.ts';
import { orgJobs } from './flex-queue.ts';
import { extras } from './org-extras.ts';
import { InstallContext, type Version } from './install.ts';
import { loadData } from './test-data.ts';
import { createStub } from './test-stub.ts';

function testOnly(): void {
  if (!transaction().isTest) throwApex('System.UnsupportedOperationException', 'This method can only be called in a test.');
}

/** Mocks stand under the name of their interface (`HttpCalloutMock`). */
function setMock(type: ApexType, mock: object | null): void {
  testOnly();
  transaction().testState.set(type.of.name.replace(/^System\./, ''), mock);
}

function setCreatedDate(id: string, date: ApexDatetime): void {
  testOnly();
  const { data, schema } = services();
  const describe = schema.objectByKeyPrefix(id.slice(0, 3));
  if (describe === undefined) throwApex('System.IllegalArgumentException', `Invalid id: ${id}`);
  data.write(newRecord(describe, { Id: id, CreatedDate: date }));
}

function testInstall(handler: object, version: Version | null, isPush = false): void {
  testOnly();
  const { organizationId, security } = services();
  invokeInterface(handler, 'InstallHandler', 'onInstall', [new InstallContext(organizationId, security.userId, version, isPush)]);
}

function testUninstall(handler: object): void {
  testOnly();
  const { organizationId, security } = services();
  invokeInterface(handler, 'UninstallHandler', 'onUninstall', [new InstallContext(organizationId, security.userId, null, false)]);
}

/** Asynchronous work runs, then publishers learn that their events are published. */
function stopTest(): void {
  services().jobs.stopTest();
  tellWaiting('success');
}

/** Source: "Test Class". Continuations have no members here. */
export const testClasses = [
  platformClass('System.Test', {
    statics: {
      'Boolean isRunningTest()': () => transaction().isTest,
      'void startTest()': () => services().jobs.startTest(),
      'void stopTest()': stopTest,
      'void setMock(System.Type interfaceType, Object instance)': setMock,
      'void setCurrentPage(System.PageReference page)': setCurrentPage,
      'void setCurrentPageReference(System.PageReference page)': setCurrentPage,
      'void clearApexPageMessages()': clearPageMessages,
      'void setCreatedDate(Id recordId, Datetime createdDatetime)': setCreatedDate,
      'void setFixedSearchResults(List<Id> fixedSearchResults)': (ids: ApexList) => { transaction().testState.set('fixedSearchResults', ids.a.slice()); },
      'void setReadOnlyApplicationMode(Boolean applicationMode)': (on: boolean) => { transaction().testState.set('readOnlyMode', on); },
      'Id getStandardPricebookId()': () => extras().standardPricebookId(),
      'Object createStub(System.Type parentType, System.StubProvider stubProvider)': (type: ApexType, provider: object) => {
        testOnly();
        return createStub(type, provider);
      },
      'List<SObject> loadData(Schema.SObjectType sObjectToken, String resourceName)': (token: unknown, resource: string) => {
        testOnly();
        const { describe, records } = loadData(token, resource);
        return recordList(describe, records);
      },
      'Test.EventBusBroker getEventBus()': () => new TestBroker(),
      'List<Id> enqueueBatchJobs(Integer numberOfJobs)': (count: number) => orgJobs().enqueueIdleBatches(count),
      'List<Id> getFlexQueueOrder()': () => orgJobs().flexQueueOrder(),
      'void testInstall(System.InstallHandler installImplementation, System.Version version)': testInstall,
      'void testInstall(System.InstallHandler installImplementation, System.Version version, Boolean isPush)': testInstall,
      'void testUninstall(System.UninstallHandler uninstallImplementation)': testUninstall,
      'void calculatePermissionSetGroup(String psgIds)': () => undefined,
      'void enableChangeDataCapture()': () => void transaction().testState.set(captureEverythingKey, true),
    },
  }),
  platformInterface('System.StubProvider', ['Object handleMethodCall(Object stubbedObject, String stubbedMethodName, System.Type returnType, List<System.Type> listOfParamTypes, List<String> listOfParamNames, List<Object> listOfArgs)']),
];

