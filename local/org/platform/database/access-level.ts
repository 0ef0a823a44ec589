import { platformClass } from '../../runtime/platform-class.ts';
import type { AccessMode } from '../../runtime/services.ts';

/** `AccessLevel.USER_MODE`, `AccessLevel.SYSTEM_MODE`. */
export class AccessLevel {
  readonly mode: AccessMode;

  constructor(mode: AccessMode) {
    this.mode = mode;
  }

  $text(): string {
    return `System.AccessLevel[${this.mode.toUpperCase()}_MODE]`;
  }
}

const userMode = new AccessLevel('user');
const systemMode = new AccessLevel('system');

/** The mode of an optional access level; system mode when none is given. */
export function modeOf(level: unknown): AccessMode {
  return level instanceof AccessLevel ? level.mode : 'system';
}

export const AccessLevelClass = platformClass('System.AccessLevel', {
  staticProperties: { 'AccessLevel USER_MODE': { get: () => userMode }, 'AccessLevel SYSTEM_MODE': { get: () => systemMode } },
  is: (value) => value instanceof AccessLevel,
});
