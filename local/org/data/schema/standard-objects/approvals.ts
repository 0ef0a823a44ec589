import { readOnlyObject, standardObject } from './shorthand.ts';

const plain = { owner: false, recordTypes: false } as const;

/** Approval processes and their requests. Processes themselves are not run here, so rows are those that code makes. Source: "Object Reference". */
export const approvals = [
  standardObject('ProcessDefinition', '04a', {
    Name: 'Text 255 name', DeveloperName: 'Text 80', Type: 'Picklist: Approval|State', Description: 'TextArea 1000', TableEnumOrId: 'Picklist', LockType: 'Picklist: Total|Admin|Owner|Workitem|Node|none',
    State: 'Picklist: Active|Inactive|Obsolete',
  }, { ...readOnlyObject, system: { ...plain, deleted: false } }),
  standardObject('ProcessNode', '04b', { Name: 'Text 255 name', DeveloperName: 'Text 80', ProcessDefinitionId: 'Lookup ProcessDefinition', Description: 'TextArea 255' }, { ...readOnlyObject, system: { ...plain, deleted: false } }),
  standardObject('ProcessInstance', '04g', {
    ProcessDefinitionId: 'Lookup ProcessDefinition', TargetObjectId: 'Lookup Account Contact Opportunity Case Lead Campaign Contract Order required as=TargetObject child=ProcessInstances',
    Status: 'Picklist: Approved|Rejected|Removed|Fault|Pending|Hold|Reassigned|Started|NoResponse', CompletedDate: 'DateTime', LastActorId: 'Lookup User as=LastActor', ElapsedTimeInDays: 'Double 18.2', ElapsedTimeInHours: 'Double 18.2',
    ElapsedTimeInMinutes: 'Double 18.2', SubmittedById: 'Lookup User as=SubmittedBy',
  }, { ...readOnlyObject, system: plain }),
  standardObject('ProcessInstanceStep', '04h', {
    ProcessInstanceId: 'Lookup ProcessInstance child=Steps', StepStatus: 'Picklist: Approved|Rejected|Removed|Fault|Pending|Hold|Reassigned|Started|NoResponse', OriginalActorId: 'Lookup User Group as=OriginalActor',
    ActorId: 'Lookup User Group as=Actor', Comments: 'TextArea 4000', StepNodeId: 'Lookup ProcessNode as=StepNode',
  }, { ...readOnlyObject, system: { ...plain, deleted: false } }),
  standardObject('ProcessInstanceWorkitem', '04i', {
    ProcessInstanceId: 'Lookup ProcessInstance child=Workitems', OriginalActorId: 'Lookup User Group as=OriginalActor', ActorId: 'Lookup User Group as=Actor', ElapsedTimeInDays: 'Double 18.2', ElapsedTimeInHours: 'Double 18.2',
    ElapsedTimeInMinutes: 'Double 18.2',
  }, { ...readOnlyObject, system: plain }),
];
