/** Package install handlers and versions. */

interface InstallHandler {
  onInstall(installContext: InstallContext): void;
}
declare const InstallHandler: InterfaceToken<InstallHandler>;

interface InstallContext {
  installerId(): Id;
  isPush(): boolean;
  isUpgrade(): boolean;
  organizationId(): Id;
  previousVersion(): Version | null;
}
declare const InstallContext: InterfaceToken<InstallContext>;

interface UninstallHandler {
  onUninstall(uninstallContext: UninstallContext): void;
}
declare const UninstallHandler: InterfaceToken<UninstallHandler>;

interface UninstallContext {
  organizationId(): Id;
  uninstallerId(): Id;
}
declare const UninstallContext: InterfaceToken<UninstallContext>;

interface SandboxPostCopy {
  runApexClass(sandboxContext: SandboxContext): void;
}
declare const SandboxPostCopy: InterfaceToken<SandboxPostCopy>;

declare class SandboxContext {
  private readonly __SandboxContext: true;
  organizationId(): Id;
  sandboxId(): Id;
  sandboxName(): string;
}

declare class Version {
  private readonly __Version: true;
  constructor(number1: Integer, number2: Integer);
  constructor(number1: Integer, number2: Integer, number3: Integer);
  compareTo(version: Version): Integer;
  major(): Integer;
  minor(): Integer;
  patch(): Integer;
}
