import type { PlatformClass } from '../../runtime/platform-class.ts';
import { setTokenMaker } from '../../runtime/emitted/context.ts';
import { throwApex } from '../../runtime/exceptions.ts';
import { assertClass } from './assert.ts';
import { asyncInterfaces } from './async-interfaces.ts';
import { asyncOptionsClasses } from './async-options.ts';
import { systemEnums } from './enums.ts';
import { featureManagementClass } from './feature-management.ts';
import { finalizerContextClass } from './finalizer-context.ts';
import { flexQueueClass } from './flex-queue.ts';
import { installClasses } from './install.ts';
import { limitsClass, orgLimitClass, orgLimitsClass } from './limits.ts';
import { extras } from './org-extras.ts';
import { requestClass } from './request.ts';
import { securityClasses } from './security.ts';
import { systemClass } from './system.ts';
import { testClasses } from './test.ts';
import { userInfoClass } from './user-info.ts';

/** `Label.Title`: the code's own namespace first, then the org's labels. */
setTokenMaker('label', (namespace, name) => {
  const org = extras();
  return org.label(name, namespace === '' ? null : namespace) ?? org.label(name, null) ?? throwApex('System.UnexpectedException', `The label ${name} does not exist`);
});

/** Transactions, jobs, tests, users and messages as Apex sees them. */
export const systemClasses: readonly PlatformClass[] = [
  systemClass, assertClass, ...testClasses, limitsClass, orgLimitClass, orgLimitsClass, userInfoClass, featureManagementClass, ...securityClasses,
  ...asyncInterfaces, ...asyncOptionsClasses, finalizerContextClass, requestClass, flexQueueClass, ...installClasses, ...systemEnums,
];
