import { platformClass, type PlatformClass } from '../../runtime/platform-class.ts';
import { bean } from '../bean.ts';
import { unavailableMembers } from '../unavailable.ts';
import { AppMenuClass } from './app-menu.ts';
import { flowClasses } from './flow.ts';
import { visualEditorClasses } from './visual-editor.ts';

/** Flows, app builder, app launcher and quick actions: what Apex says to parts of the user interface that an org alone has. */
export const userInterfaceClasses: readonly PlatformClass[] = [
  ...flowClasses,
  ...visualEditorClasses,
  AppMenuClass,
  bean('QuickAction.QuickActionRequest', { contextId: 'Id', quickActionName: 'String', record: 'SObject' }, {
    methods: {
      'Id getContextId()': (self: Record<string, unknown>) => self.contextId,
      'String getQuickActionName()': (self: Record<string, unknown>) => self.quickActionName,
      'SObject getRecord()': (self: Record<string, unknown>) => self.record,
      'void setContextId(Id contextId)': (self: Record<string, unknown>, id: unknown) => void (self.contextId = id),
      'void setQuickActionName(String name)': (self: Record<string, unknown>, name: unknown) => void (self.quickActionName = name),
      'void setRecord(SObject record)': (self: Record<string, unknown>, record: unknown) => void (self.record = record),
    },
  }),
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
