import { platformClass, platformInterface } from '../../runtime/platform-class.ts';

/** `System.Version` of a package. */
export class Version {
  readonly major: number;
  readonly minor: number;
  readonly patch: number | null;

  constructor(major: number, minor: number, patch: number | null = null) {
    this.major = major;
    this.minor = minor;
    this.patch = patch;
  }

  compare(other: Version): number {
    return Math.sign(this.major - other.major || this.minor - other.minor || (this.patch ?? 0) - (other.patch ?? 0));
  }

  $equals(other: unknown): boolean {
    return other instanceof Version && this.compare(other) === 0;
  }

  $text(): string {
    return this.patch === null ? `${this.major}.${this.minor}` : `${this.major}.${this.minor}.${this.patch}`;
  }
}

/** `System.InstallContext`: what an InstallHandler learns of the installation. */
export class InstallContext {
  readonly organizationId: string;
  readonly installerId: string;
  readonly previousVersion: Version | null;
  readonly isPush: boolean;

  constructor(organizationId: string, installerId: string, previousVersion: Version | null, isPush: boolean) {
    this.organizationId = organizationId;
    this.installerId = installerId;
    this.previousVersion = previousVersion;
    this.isPush = isPush;
  }
}

export const installClasses = [
  platformInterface('System.InstallHandler', ['void onInstall(System.InstallContext context)']),
  platformInterface('System.UninstallHandler', ['void onUninstall(System.UninstallContext context)']),
  platformInterface('System.SandboxPostCopy', ['void runApexClass(System.SandboxContext context)']),
  platformClass('System.InstallContext', {
    methods: {
      'Id organizationId()': (self: InstallContext) => self.organizationId,
      'Id installerId()': (self: InstallContext) => self.installerId,
      'Boolean isUpgrade()': (self: InstallContext) => self.previousVersion !== null,
      'Boolean isPush()': (self: InstallContext) => self.isPush,
      'System.Version previousVersion()': (self: InstallContext) => self.previousVersion,
    },
    is: (value) => value instanceof InstallContext,
  }),
  platformClass('System.UninstallContext', {
    methods: { 'Id organizationId()': (self: InstallContext) => self.organizationId, 'Id uninstallerId()': (self: InstallContext) => self.installerId },
    is: (value) => value instanceof InstallContext,
  }),
  platformClass('System.SandboxContext', {
    methods: {
      'Id organizationId()': (self: InstallContext) => self.organizationId,
      'Id sandboxId()': (self: InstallContext) => self.installerId,
      'String sandboxName()': () => 'local',
    },
    is: (value) => value instanceof InstallContext,
  }),
  platformClass('System.Version', {
    constructors: {
      'Version(Integer major, Integer minor)': (major: number, minor: number) => new Version(major, minor),
      'Version(Integer major, Integer minor, Integer patch)': (major: number, minor: number, patch: number) => new Version(major, minor, patch),
    },
    methods: {
      'Integer compareTo(System.Version version)': (self: Version, other: Version) => self.compare(other),
      'Integer major()': (self: Version) => self.major,
      'Integer minor()': (self: Version) => self.minor,
      'Integer patch()': (self: Version) => self.patch,
    },
    is: (value) => value instanceof Version,
  }),
];
