import { platformClass, type PlatformClass } from '../../runtime/platform-class.ts';
import { accessors } from '../accessors.ts';
import { bean } from '../bean.ts';
import { unavailableMembers } from '../unavailable.ts';
import { AppMenuClass } from './app-menu.ts';
import { flowClasses } from './flow.ts';
import { visualEditorClasses } from './visual-editor.ts';

const quickActionRequest = { contextId: 'Id', quickActionName: 'String', record: 'SObject' } as const;

/** Flows, app builder, app launcher and quick actions: what Apex says to parts of the user interface that an org alone has. */
export const userInterfaceClasses: readonly PlatformClass[] = [
  ...flowClasses,
  ...visualEditorClasses,
  AppMenuClass,
  bean('QuickAction.QuickActionRequest', quickActionRequest, { methods: accessors(quickActionRequest) }),
  bean('QuickAction.QuickActionResult', {}, { constructors: {}, hidden: { success: 'Boolean' }, methods: { 'Boolean isSuccess()': (self: Record<string, unknown>) => self.success === true } }),
  platformClass('System.QuickAction', {
    statics: unavailableMembers('QuickAction', 'quick actions are kept, not performed', [
      'QuickAction.QuickActionResult performQuickAction(QuickAction.QuickActionRequest performQuickAction)',
      'QuickAction.QuickActionResult performQuickAction(QuickAction.QuickActionRequest performQuickAction, Boolean allOrNothing)',
      'List<QuickAction.QuickActionResult> performQuickActions(List<QuickAction.QuickActionRequest> performQuickActions)',
      'List<QuickAction.QuickActionResult> performQuickActions(List<QuickAction.QuickActionRequest> performQuickActions, Boolean allOrNothing)',
    ]),
  }),
];
