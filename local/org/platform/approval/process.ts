import { throwApex } from '../../runtime/exceptions.ts';
import { countDmlStatement } from '../../runtime/governor-limits.ts';
import type { PlatformFunction } from '../../runtime/platform-class.ts';
import type { DmlError } from '../../runtime/services.ts';
import { ApexList } from '../../runtime/values/list.ts';
import { idType, listOf } from '../../runtime/values/runtime-types.ts';
import { accessors } from '../accessors.ts';
import { bean, type Bean } from '../bean.ts';
import { databaseErrors } from '../database/database-error.ts';
import { required } from '../lang/arguments.ts';

const request = { comments: 'String', nextApproverIds: 'List<Id>' } as const;
const submit = { objectId: 'Id', processDefinitionNameOrId: 'String', skipEntryCriteria: 'Boolean', submitterId: 'Id' } as const;
const workItem = { action: 'String', workitemId: 'Id' } as const;

const SubmitClass = bean('Approval.ProcessSubmitRequest', { ...request, ...submit }, { extends: 'Approval.ProcessRequest', methods: accessors(submit) });
const WorkItemClass = bean('Approval.ProcessWorkitemRequest', { ...request, ...workItem }, { extends: 'Approval.ProcessRequest', methods: accessors(workItem) });
const RequestClass = bean('Approval.ProcessRequest', request, {
  constructors: {},
  methods: accessors(request),
  is: (value) => SubmitClass.is!(value) || WorkItemClass.is!(value),
});

const listOfIds = (self: Bean, name: string): unknown => (self[name] ??= new ApexList(listOf(idType)));

const ResultClass = bean(
  'Approval.ProcessResult',
  { actorIds: 'List<Id>', entityId: 'Id', errors: 'List<Database.Error>', instanceId: 'Id', instanceStatus: 'String', newWorkitemIds: 'List<Id>', success: 'Boolean' },
  {
    constructors: {},
    methods: {
      'List<Id> getActorIds()': (self: Bean) => listOfIds(self, 'actorIds'),
      'Id getEntityId()': (self: Bean) => self.entityId,
      'List<Database.Error> getErrors()': (self: Bean) => self.errors ?? databaseErrors([]),
      'Id getInstanceId()': (self: Bean) => self.instanceId,
      'String getInstanceStatus()': (self: Bean) => self.instanceStatus,
      'List<Id> getNewWorkitemIds()': (self: Bean) => listOfIds(self, 'newWorkitemIds'),
      'Boolean isSuccess()': (self: Bean) => self.success === true,
    },
  },
);

const errors = {
  submit: { statusCode: 'NO_APPLICABLE_PROCESS', message: 'No applicable approval process was found.', fields: [] },
  workItem: { statusCode: 'INVALID_CROSS_REFERENCE_KEY', message: 'invalid cross reference id', fields: ['workitemId'] },
} as const satisfies Record<string, DmlError>;

/**
 * Approval processes are kept as metadata and run by no one here, so every request answers what an org without a process for the record answers.
 */
function process(target: unknown, allOrNone: boolean | null = true): unknown {
  countDmlStatement();
  const requests = target instanceof ApexList ? target.a : [required(target)];
  const failures = requests.map((one) => (SubmitClass.is!(required(one)) ? errors.submit : errors.workItem));
  const [first] = failures;
  if (allOrNone !== false && first !== undefined) {
    throwApex('System.DmlException', `Process failed. First exception on row 0; first error: ${first.statusCode}, ${first.message}: [${first.fields.join(', ')}]`, failures.map((failure, index) => ({ ...failure, index, id: null })));
  }
  const results = requests.map((one, index) => ResultClass.make({ entityId: (one as Bean).objectId ?? null, success: false, errors: databaseErrors([failures[index]!]) }));
  return target instanceof ApexList ? new ApexList(listOf(ResultClass.type), results) : results[0];
}

export const processStatics: Record<string, PlatformFunction> = {
  'Approval.ProcessResult process(Approval.ProcessRequest approvalRequest)': process,
  'Approval.ProcessResult process(Approval.ProcessRequest approvalRequest, Boolean allOrNone)': process,
  'List<Approval.ProcessResult> process(List<Approval.ProcessRequest> approvalRequests)': process,
  'List<Approval.ProcessResult> process(List<Approval.ProcessRequest> approvalRequests, Boolean allOrNone)': process,
};

export const processClasses = [RequestClass, SubmitClass, WorkItemClass, ResultClass];
