/** Tests, assertions and stubs. */

declare class Assert {
  static areEqual<T>(expected: T, actual: T): void;
  static areEqual<T>(expected: T, actual: T, message: string): void;
  static areNotEqual<T>(expected: T, actual: T): void;
  static areNotEqual<T>(expected: T, actual: T, message: string): void;
  static fail(): void;
  static fail(message: string): void;
  static isFalse(flag: boolean): void;
  static isFalse(flag: boolean, message: string): void;
  static isInstanceOfType(value: unknown, type: Type): void;
  static isInstanceOfType(value: unknown, type: Type, message: string): void;
  static isNotInstanceOfType(value: unknown, type: Type): void;
  static isNotInstanceOfType(value: unknown, type: Type, message: string): void;
  static isNotNull(value: unknown): void;
  static isNotNull(value: unknown, message: string): void;
  static isNull(value: unknown): void;
  static isNull(value: unknown, message: string): void;
  static isTrue(flag: boolean): void;
  static isTrue(flag: boolean, message: string): void;
}

declare class Test {
  static calculatePermissionSetGroup(values: List<string>): void;
  static calculatePermissionSetGroup(message: string): void;
  static clearApexPageMessages(): void;
  static createSoqlStub(sObjectType: Schema.SObjectType, soqlStubProvider: SoqlStubProvider): void;
  static createStub(type: Type, stubProvider: StubProvider): ObjectValue;
  static createStubQueryRow(sObjectType: Schema.SObjectType, map: Map<string, unknown>): SObject;
  static createStubQueryRows(sObjectType: Schema.SObjectType, values: List<Map<string, unknown>>): List<SObject>;
  static enableChangeDataCapture(): void;
  static enqueueBatchJobs(number: Integer): List<Id>;
  static getEventBus(): EventBus.TestBroker;
  static getFlexQueueOrder(): List<Id>;
  static getStandardPricebookId(): Id;
  static isRunningTest(): boolean;
  static loadData(sObjectType: Schema.SObjectType, text: string): List<SObject>;
  static setCreatedDate(id: Id, datetime: Datetime): void;
  static setFixedSearchResults(ids: List<Id>): void;
  static setMock(type: Type, mock: HttpCalloutMock): void;
  static setReadOnlyApplicationMode(value: boolean): void;
  static startTest(): void;
  static stopTest(): void;
  static testInstall(installHandler: InstallHandler, version: Version): void;
  static testInstall(installHandler: InstallHandler, version: Version, flag: boolean): void;
  static testSandboxPostCopyScript(sandboxPostCopy: SandboxPostCopy, id1: Id, id2: Id, text: string): void;
  static testSandboxPostCopyScript(sandboxPostCopy: SandboxPostCopy, id1: Id, id2: Id, text: string, flag: boolean): void;
  static testUninstall(uninstallHandler: UninstallHandler): void;
}

interface StubProvider {
  handleMethodCall(stubbedObject: unknown, methodName: string, returnType: Type, parameterTypes: List<Type>, parameterNames: List<string>, args: List<unknown>): unknown;
}
declare const StubProvider: InterfaceToken<StubProvider>;

declare class SoqlStubProvider {
  private readonly __SoqlStubProvider: true;
  constructor();
  handleSoqlQuery(sObjectType: Schema.SObjectType, text: string, map: Map<string, unknown>): List<SObject>;
}
