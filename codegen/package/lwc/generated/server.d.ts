// Generated from codegen/package/apex by "npm run generate": what the package's server methods take and answer with. Do not edit.

/** What travels between a component and the server. */
declare namespace Server {
  /** Of a record, 18 characters */
  type Id = string;
  /** `2026-11-24` */
  type IsoDate = string;
  /** `2026-11-24T13:35:00.000Z` */
  type IsoDateTime = string;

  /** What stands as JSON in `error.body.message` of every server method that refuses or fails. */
  interface Failure {
    readonly code: 'FORBIDDEN' | 'INVALID_INPUT' | 'UNEXPECTED';
    /** A sentence for the person in front of the screen */
    readonly message: string;
  }

  /** An attribute that the picker offers. */
  interface AttributeOption {
    /** As it travels in the payload */
    name: string;
    label: string;
    /** `string`, `boolean`, `datetime`, `array`; null where MoEngage takes what comes */
    dataType?: string | null;
    /** MoEngage's own, or a name that another mapping uses */
    isStandard: boolean;
  }

  /** What waits to be sent (UI-5). */
  interface BacklogView {
    /** Sync Queue records that are due or wait for their time */
    waiting: number;
    /** From which on an alert is sent; 0: never */
    alertLimit: number;
    /** The record that has waited longest; null where none waits */
    oldestId?: Server.Id | null;
    oldestName?: string | null;
    oldestSince?: Server.IsoDateTime | null;
    /** Why it waits although it is due; null where its turn simply comes */
    oldestWaitReason?: string | null;
    /** Whether a run is under way, or waits for its start */
    isSending: boolean;
  }

  /** What came of a retry of many rows (UI-7). */
  interface BulkRetryResult {
    /** Records that go out with the next run */
    queued: number;
    /** Historic syncs whose batch was scheduled */
    scheduled: number;
    /** A sentence for each row that can't be retried now */
    refused: string[];
  }

  /** What the Connections screen sends to save a connection. */
  interface ConnectionInput {
    /** Null for a new connection. */
    id?: Server.Id | null;
    name?: string | null;
    workspaceId?: string | null;
    /** Null keeps the key that is stored (CN-3: a key never comes back to the screen). */
    dataKey?: string | null;
    /** `DC-01` … `DC-06`, `DC-101` */
    dataCenter?: string | null;
    /** `Leave out`, `Empty string` or `Unset` (MP-12); null is `Leave out` */
    clearMode?: string | null;
  }

  /** What the Connections screen shows of a connection. It tells that a Data Key is stored, never which (CN-3). */
  interface ConnectionView {
    id: Server.Id;
    name: string;
    workspaceId: string;
    dataCenter: string;
    active: boolean;
    hasDataKey: boolean;
    lastVerified?: Server.IsoDateTime | null;
    /** What is sent for a mapped field that became empty (MP-12) */
    clearMode: string;
    /** True in a sandbox copy: the connection was saved in another org and sends nothing until it is confirmed here (CN-5). */
    belongsToAnotherOrg: boolean;
  }

  /** What happens to values of a field, and to how many of the sampled records. */
  interface DryRunNote {
    salesforceField: string;
    moEngageAttribute: string;
    /** `dropped`, `changed` or `text`, as in PreviewNote */
    effect: string;
    /** Why, for the first of these records */
    reason: string;
    records: number;
  }

  /** What a historic sync would do (MP-10). Nothing was sent. */
  interface DryRunView {
    /** Records that the sync takes */
    records: number;
    /** Of them, those whose field for Customer ID is empty; null where Salesforce can't count by that field */
    withoutCustomerId?: number | null;
    /** How many records were looked into for `notes` and `unusableCustomerIds`: the first ones by id */
    sampled: number;
    /** Of the sampled ones, those with a Customer ID that MoEngage refuses */
    unusableCustomerIds: number;
    /** Of the sampled ones, values that MoEngage would drop or change */
    notes: Server.DryRunNote[];
    batchSize: number;
    /** Executions of the batch: one a chunk, and its start */
    executions: number;
    /** Executions of all asynchronous Apex that the org has left for these 24 hours */
    executionsLeft: number;
    executionsLimit: number;
  }

  /** A value to filter by, and how it is called. */
  interface FailureChoice {
    value: string;
    label: string;
  }

  /** What the list of failures offers to filter by. */
  interface FailureChoices {
    syncs: Server.FailureChoice[];
    connections: Server.FailureChoice[];
    /** Those that occurred in the last 30 days, with how often, the most frequent first */
    errorTypes: Server.FailureChoice[];
  }

  /** A part of the failures as CSV (RFC 4180), for a file that the screen puts together. */
  interface FailureExport {
    /** Lines with CRLF; the first part begins with the headings */
    csv: string;
    /** Failures in this part */
    rows: number;
    /** Sent back for the next part; null with the last one */
    next?: string | null;
  }

  /** Which failures the list shows (UI-7). What is null, or left out, does not narrow it. */
  interface FailureFilter {
    syncId?: Server.Id | null;
    connectionId?: Server.Id | null;
    /** As the failure has it: `Payload Error` */
    errorType?: string | null;
    /** `Record`, `Trigger`, `Job`, `Inbound Event`, `Connection` */
    kind?: string | null;
    /** From this moment on */
    since?: Server.IsoDateTime | null;
    /** Before this moment */
    before?: Server.IsoDateTime | null;
    /** Stands in a message, a name or an id, whatever its case */
    text?: string | null;
    /** Only those whose Sync Queue record still needs a person */
    needAPerson?: boolean | null;
  }

  /** A page of failures, the newest first. */
  interface FailurePage {
    failures: Server.FailureView[];
    /** Sent back for the next page; null on the last one. With a text, a page may hold few or none although there is a next one. */
    next?: string | null;
    /** Failures that the filter takes in all; null with a text, as Salesforce can't count by that */
    total?: number | null;
  }

  /** A failure as the list shows it. No stack trace: that is for support, on the record page (UI-8). */
  interface FailureView {
    id: Server.Id;
    /** `EX-0000000042` */
    name: string;
    at: Server.IsoDateTime;
    kind?: string | null;
    errorType?: string | null;
    /** Messages are cut at 2,000 characters; the record has the whole */
    message?: string | null;
    moEngageMessage?: string | null;
    salesforceMessage?: string | null;
    recordId?: string | null;
    syncId?: Server.Id | null;
    syncName?: string | null;
    connectionId?: Server.Id | null;
    connectionName?: string | null;
    apexClass?: string | null;
    /** The Sync Queue record; null where there is none, or it was deleted */
    rowId?: Server.Id | null;
    rowName?: string | null;
    rowStatus?: string | null;
    attempts?: number | null;
    /** Whether a retry of many takes its Sync Queue record now */
    isRetriable: boolean;
  }

  /** A field that a mapping may use, with all that the screen says about it. */
  interface FieldOption {
    apiName: string;
    label: string;
    /** Salesforce's type in lower case: `picklist`, `datetime` */
    salesforceType: string;
    /** What it is at MoEngage: `string`, `number`, `boolean`, `datetime`, `array` */
    moEngageType: string;
    /** A formula's changes are not seen (MP-4); null for others */
    warning?: string | null;
    /** For a formula: the fields to map instead, as far as they can be read */
    sourceFields: string[];
    /** What happens to the value on its way; null where nothing does */
    note?: string | null;
    /** Comparisons that a filter may use; empty where no filter can use the field (MP-8) */
    comparisons: string[];
    /** API values of a picklist */
    picklistValues: string[];
    /** Whether an inbound sync may write it */
    isWritable: boolean;
    /** Whether a new record needs it (IN-2) */
    isRequiredToCreate: boolean;
  }

  /** One condition of a filter, as it is stored and as the screen sends it. */
  interface FilterCondition {
    /** API name of a field of the synced object itself */
    field?: string | null;
    /** One of FilterComparisons */
    comparison?: string | null;
    /** What the field is compared with: one value, several for lists, none for "is empty". Numbers with a decimal point, dates as `2026-03-31`, date-times in UTC as `2026-03-31T08:00:00Z`, checkboxes as `true` or `false`, picklists by API value, references by id. */
    values?: string[] | null;
  }

  /** Which records a sync takes (MP-8), as structure: groups of conditions, joined by AND or OR. It is stored as JSON in Sync.Filter and never as text of a query. The version is there for later releases to tell old definitions from new ones. */
  interface FilterDefinition {
    version?: number | null;
    /** How the groups are joined: `AND` or `OR` */
    match?: string | null;
    groups?: Server.FilterGroup[] | null;
  }

  /** Conditions that stand in one pair of brackets. */
  interface FilterGroup {
    /** `AND`: all must hold; `OR`: one is enough */
    match?: string | null;
    conditions?: Server.FilterCondition[] | null;
  }

  /** How the last historic sync of a sync stands (HS-2). */
  interface HistoricProgress {
    syncId: Server.Id;
    /** Scheduled, Processing, Successful, Partial Success, Failed; null before the first */
    status?: string | null;
    /** "Sync", "Sync Scheduled", "Sync Processing"... */
    label: string;
    canStart: boolean;
    queueId?: Server.Id | null;
    queueName?: string | null;
    /** Records in all; null before they are counted */
    total?: number | null;
    processed: number;
    failed: number;
    errorType?: string | null;
    /** Why it waits */
    waitReason?: string | null;
    nextAttempt?: Server.IsoDateTime | null;
  }

  /** A scheduled job as the settings screen shows it. */
  interface JobView {
    name: string;
    isScheduled: boolean;
    cronExpression: string;
    nextFireTime?: Server.IsoDateTime | null;
    previousFireTime?: Server.IsoDateTime | null;
    state?: string | null;
    /** Under whose rights it runs */
    ownerName?: string | null;
    isMine: boolean;
  }

  /** One row of a mapping, as the screen gets it and sends it back. */
  interface MappingInput {
    /** API name of the field */
    salesforceField?: string | null;
    /** Outbound, the name of the attribute at MoEngage; inbound, the path to the value in MoEngage's event: `user_attributes.city`, `event_attributes.campaign_id`, or a bare key. Ignored for the identifier, which is Customer ID. */
    moEngageAttribute?: string | null;
    /** `String` sends the value as text, whatever the field is; null sends it as what it is */
    dataType?: string | null;
    isIdentifier?: boolean | null;
  }

  /** A Salesforce object that a sync may be of. */
  interface ObjectOption {
    apiName: string;
    label: string;
    isCustom: boolean;
    /** No trigger tells of its changes: only historic syncs send its records, and no trigger is to be deployed (MP-1) */
    isHistoryOnly: boolean;
  }

  /** What the Overview shows, but for the health of each sync (UI-5). */
  interface OverviewView {
    /** When it was counted */
    asOf: Server.IsoDateTime;
    backlog: Server.BacklogView;
    /** The oldest first, without gaps */
    buckets: Server.TimeBucketView[];
    /** Sync Queue records that failed in the period and need a person */
    needAPerson: number;
    pauses: Server.PauseView[];
    /** The package's scheduled jobs, the next one first; those that are not scheduled last */
    jobs: Server.JobView[];
    /** What was told and is not over yet (UI-6), a sentence each */
    openAlerts: string[];
  }

  /** A connection and object that MoEngage's rate limit holds back (ER-6, UI-5). */
  interface PauseView {
    connectionId: Server.Id;
    /** Null where the connection is gone */
    connectionName?: string | null;
    objectName: string;
    until: Server.IsoDateTime;
    /** How many pauses followed each other */
    step: number;
  }

  /** What happens to a value on its way, where it does not arrive as it is (MP-9). */
  interface PreviewNote {
    /** API name of the field */
    salesforceField: string;
    moEngageAttribute: string;
    /** `dropped`, `changed` or `text`: MoEngage keeps nothing of it, a part of it, or keeps it as text */
    effect: string;
    /** A sentence */
    reason: string;
  }

  /** What would be sent of a record (MP-9). */
  interface PreviewView {
    /** The element of the request, exactly as it travels; null where nothing would be sent */
    json?: string | null;
    customerId?: string | null;
    /** Why nothing of the record would be sent: no Customer ID, the filter, its size; null where it would */
    problem?: string | null;
    notes: Server.PreviewNote[];
  }

  /** First answer of a retry: what the screen does next (ER-5). */
  interface RetryClaim {
    /** With it the screen asks to send; null where nothing is left to do */
    token?: string | null;
    /** For a historic sync: that its batch is scheduled */
    message?: string | null;
  }

  /** What came of a retry, for the person who asked for it (ER-5). */
  interface RetryResult {
    success: boolean;
    /** A sentence: MoEngage's acceptance, its reason, or that a batch was scheduled */
    message: string;
  }

  /** What MoEngage answered to a test (MP-9). Accepted means taken, not yet processed. */
  interface SendTestView {
    accepted: boolean;
    /** HTTP status; 0 where there was no answer */
    statusCode: number;
    /** MoEngage's answer as it came */
    answer: string;
    /** A sentence; empty where MoEngage accepted */
    message: string;
  }

  /** A number of the settings, as the screen shows it. */
  interface SettingView {
    /** API name of the field without namespace and suffix: `FlexQueueLimit` */
    name: string;
    label: string;
    unit: string;
    /** What is stored; null where nothing is */
    value?: number | null;
    /** What counts: the value, or the default where there is none that can be used */
    effective: number;
    fallback: number;
    lowest: number;
    highest: number;
    /** Why the stored value does not count; null where it does */
    problem?: string | null;
  }

  /** Settings as the screen sends them. */
  interface SettingsInput {
    /** By name as in SettingView; null for the default. Names that are left out stay as they are. */
    numbers?: Record<string, number | null> | null;
    deployCredential?: string | null;
    alertRecipients?: string | null;
    alertByEmail?: boolean | null;
  }

  /** All settings, as the screen shows them and sends them back. */
  interface SettingsView {
    numbers: Server.SettingView[];
    /** API name of the named credential by which triggers are deployed (TD-8) */
    deployCredential?: string | null;
    /** User names with commas (UI-6) */
    alertRecipients?: string | null;
    /** Why some of them get no alerts; null where all do */
    alertRecipientsProblem?: string | null;
    alertByEmail: boolean;
  }

  /** One page of syncs with their health. */
  interface SyncHealthPage {
    syncs: Server.SyncHealthView[];
    /** Syncs in all */
    total: number;
    pageSize: number;
  }

  /** How one sync fares (UI-5). */
  interface SyncHealthView {
    id: Server.Id;
    name: string;
    connectionName: string;
    direction: string;
    salesforceObject: string;
    entity: string;
    /** `Healthy`, `Failing`, `Paused` (a rate limit), or `Blocked` (switched off, its connection is, foreign org, unreadable filter) */
    state: string;
    /** Why nothing is sent; null where it runs */
    reason?: string | null;
    /** Sync Queue records that are due or wait for their time; 0 for inbound syncs */
    waiting: number;
    /** Failures of the last seven days: outbound, records that still need a person; inbound, events that could not be taken */
    failed: number;
    lastErrorType?: string | null;
    lastErrorAt?: Server.IsoDateTime | null;
    /** "Sync", "Sync Processing", ... (HS-2) */
    historicLabel: string;
  }

  /** A sync with its whole mapping, as the Map Fields screen gets it and sends it back. */
  interface SyncInput {
    /** Null for a new sync. */
    id?: Server.Id | null;
    name?: string | null;
    connectionId?: Server.Id | null;
    /** One of Directions; null is Salesforce to MoEngage. Fixed once saved, as the object is. */
    direction?: string | null;
    /** API name, as the describe gives it */
    salesforceObject?: string | null;
    /** `Users` or `Events`; inbound, null is Users */
    entity?: string | null;
    /** For events; inbound, the event names that the sync takes, separated by commas, and empty takes all (IN-2) */
    eventName?: string | null;
    /** Which records are taken (MP-8); null for all */
    filter?: Server.FilterDefinition | null;
    /** `Ignore`, `Send event` or `Delete user` (MP-11); null is Ignore */
    deleteHandling?: string | null;
    deleteEventName?: string | null;
    /** Inbound: whether what came in may go out again (IN-4) */
    allowEcho?: boolean | null;
    mappings: Server.MappingInput[];
  }

  /** A row of the list of syncs. */
  interface SyncView {
    id: Server.Id;
    name: string;
    connectionId: Server.Id;
    connectionName: string;
    direction: string;
    salesforceObject: string;
    entity: string;
    eventName?: string | null;
    active: boolean;
    hasFilter: boolean;
    /** Rows of the mapping */
    mappedFields: number;
    /** Sync Queue records that are due or wait; counted up to SyncList.MOST_COUNTED of all syncs together */
    waiting: number;
    /** Sync Queue records that failed and need a person */
    failed: number;
    /** Why nothing is sent (RT-10); null where the sync runs */
    blockedBecause?: string | null;
    /** No trigger tells of the object's changes: only historic syncs send its records (MP-1) */
    isHistoryOnly: boolean;
    /** Status of the last historic sync; null before the first (HS-2) */
    lastHistoricSyncStatus?: string | null;
    lastHistoricSyncQueueId?: Server.Id | null;
    lastSyncDateTime?: Server.IsoDateTime | null;
  }

  /** What happened in a stretch of time, as a chart shows it (UI-5). */
  interface TimeBucketView {
    /** Beginning; the next bucket's beginning is its end */
    start: Server.IsoDateTime;
    /** Sync Queue records that were sent */
    sent: number;
    /** Records of historic syncs that ended, or were counted last, in it: they have no Sync Queue record each */
    sentByHistoric: number;
    /** Failures that were logged, each attempt by itself */
    failed: number;
  }
}

declare module '@salesforce/apex/ConnectionController.getConnections' {
  /** All connections, by name. */
  export default function getConnections(): Promise<Server.ConnectionView[]>;
}

declare module '@salesforce/apex/ConnectionController.getDataCenters' {
  /** The data centers to choose from (CN-1). */
  export default function getDataCenters(): Promise<string[]>;
}

declare module '@salesforce/apex/ConnectionController.getClearModes' {
  /** What may be sent for a field that became empty (MP-12). */
  export default function getClearModes(): Promise<string[]>;
}

declare module '@salesforce/apex/ConnectionController.saveConnection' {
  /** Asks MoEngage whether it takes the credentials, and saves only then (CN-2). Answers the id of the saved connection. */
  export default function saveConnection(parameters: { input: Server.ConnectionInput }): Promise<Server.Id>;
}

declare module '@salesforce/apex/ConnectionController.setConnectionActive' {
  /** Switches a connection on or off, and with it its syncs (CN-4). */
  export default function setConnectionActive(parameters: { connectionId: Server.Id; active: boolean }): Promise<void>;
}

declare module '@salesforce/apex/ConnectionController.deleteConnection' {
  /** Deletes a connection that no sync uses; else the sentence names the syncs (CN-4). */
  export default function deleteConnection(parameters: { connectionId: Server.Id }): Promise<void>;
}

declare module '@salesforce/apex/ConnectionController.deleteConnectionWithHistory' {
  /** Deletes a connection and the archived syncs that keep it (CN-4); the screen asks first. */
  export default function deleteConnectionWithHistory(parameters: { connectionId: Server.Id }): Promise<void>;
}

declare module '@salesforce/apex/ConnectionController.confirmConnectionHere' {
  /** Lets the syncs of a connection that was saved in another org run in this one (CN-5). */
  export default function confirmConnectionHere(parameters: { connectionId: Server.Id }): Promise<void>;
}

declare module '@salesforce/apex/ConnectionController.verifyConnection' {
  /** Asks MoEngage again; the reason comes as an error where it refuses (CN-2). */
  export default function verifyConnection(parameters: { connectionId: Server.Id }): Promise<void>;
}

declare module '@salesforce/apex/FailuresController.getFailures' {
  /** Failures that the filter takes, the newest first. */
  export default function getFailures(parameters: { filter: Server.FailureFilter; after?: string | null; pageSize: number }): Promise<Server.FailurePage>;
}

declare module '@salesforce/apex/FailuresController.exportFailures' {
  /** A part of the same failures as CSV. */
  export default function exportFailures(parameters: { filter: Server.FailureFilter; after?: string | null }): Promise<Server.FailureExport>;
}

declare module '@salesforce/apex/FailuresController.getFailureChoices' {
  /** What there is to filter by. */
  export default function getFailureChoices(): Promise<Server.FailureChoices>;
}

declare module '@salesforce/apex/HistoricSyncController.getDefaultBatchSize' {
  /** What the dialog starts with. */
  export default function getDefaultBatchSize(): Promise<number>;
}

declare module '@salesforce/apex/HistoricSyncController.getHistoricWarning' {
  /** Before it is started: whether it would use up the org's daily executions (HS-5). Null where there is room. */
  export default function getHistoricWarning(parameters: { syncId: Server.Id; batchSize?: number | null }): Promise<string | null>;
}

declare module '@salesforce/apex/HistoricSyncController.startHistoricSync' {
  /** Starts a historic sync. Answers how it stands: submitted, or waiting and why. */
  export default function startHistoricSync(parameters: { syncId: Server.Id; batchSize?: number | null }): Promise<Server.HistoricProgress>;
}

declare module '@salesforce/apex/HistoricSyncController.getHistoricProgress' {
  /** How the last historic sync of a sync stands. */
  export default function getHistoricProgress(parameters: { syncId: Server.Id }): Promise<Server.HistoricProgress>;
}

declare module '@salesforce/apex/JobsController.getJobs' {
  /** The package's scheduled jobs, also those that are missing. */
  export default function getJobs(): Promise<Server.JobView[]>;
}

declare module '@salesforce/apex/JobsController.rescheduleAsMe' {
  /** Schedules a job under the caller, at the times that it has now; the schedule under another user ends. */
  export default function rescheduleAsMe(parameters: { name: string }): Promise<Server.JobView[]>;
}

declare module '@salesforce/apex/JobsController.scheduleMissing' {
  /** Schedules what is missing: the installation could not, or somebody deleted it. */
  export default function scheduleMissing(): Promise<Server.JobView[]>;
}

declare module '@salesforce/apex/MappingController.getObjects' {
  /** Objects that a sync may be of (MP-1). */
  export default function getObjects(): Promise<Server.ObjectOption[]>;
}

declare module '@salesforce/apex/MappingController.getFields' {
  /** Fields of an object that a mapping may use (MP-3, MP-4). */
  export default function getFields(parameters: { objectName: string }): Promise<Server.FieldOption[]>;
}

declare module '@salesforce/apex/MappingController.getAttributes' {
  /** Attributes to pick from (MP-3). */
  export default function getAttributes(): Promise<Server.AttributeOption[]>;
}

declare module '@salesforce/apex/MappingController.checkAttribute' {
  /** Answers why MoEngage would not take this name, while it is typed (MP-5); null where it does. */
  export default function checkAttribute(parameters: { attribute?: string | null }): Promise<string | null>;
}

declare module '@salesforce/apex/MappingController.getMissingToCreate' {
  /** Answers what an inbound mapping lacks to create records (IN-2); empty where it can. */
  export default function getMissingToCreate(parameters: { objectName: string; mappedFields: string[] }): Promise<string[]>;
}

declare module '@salesforce/apex/MappingController.getPreview' {
  /** What would be sent of a record by the mapping as it stands on the screen (MP-9). */
  export default function getPreview(parameters: { input: Server.SyncInput; recordId: Server.Id }): Promise<Server.PreviewView>;
}

declare module '@salesforce/apex/MappingController.sendTest' {
  /** Sends that record, and tells what MoEngage answered (MP-9). */
  export default function sendTest(parameters: { input: Server.SyncInput; recordId: Server.Id }): Promise<Server.SendTestView>;
}

declare module '@salesforce/apex/OverviewController.getOverview' {
  /** Backlog, what was sent and what failed over time, pauses, jobs and open alerts. */
  export default function getOverview(parameters: { hours: number }): Promise<Server.OverviewView>;
}

declare module '@salesforce/apex/OverviewController.getSyncHealth' {
  /** How each sync fares, twenty a page. */
  export default function getSyncHealth(parameters: { pageNumber: number }): Promise<Server.SyncHealthPage>;
}

declare module '@salesforce/apex/RetryController.isRetryOffered' {
  /** Whether the button shows. False for people who lack the permission, without an error: the page is theirs too. */
  export default function isRetryOffered(parameters: { rowId: Server.Id }): Promise<boolean>;
}

declare module '@salesforce/apex/RetryController.claimRetry' {
  /** Takes a real-time row for the caller; schedules the batch of a historic one, and says so. */
  export default function claimRetry(parameters: { rowId: Server.Id }): Promise<Server.RetryClaim>;
}

declare module '@salesforce/apex/RetryController.sendRetry' {
  /** Sends the claimed row at once. Answers MoEngage's acceptance, or the reason. */
  export default function sendRetry(parameters: { rowId: Server.Id; token: string }): Promise<Server.RetryResult>;
}

declare module '@salesforce/apex/RetryController.retryAll' {
  /** Retries many failures; each gets one attempt more. */
  export default function retryAll(parameters: { rowIds: Server.Id[] }): Promise<Server.BulkRetryResult>;
}

declare module '@salesforce/apex/SettingsController.getSettings' {
  /** All settings: what is stored, what counts, and what is valid. */
  export default function getSettings(): Promise<Server.SettingsView>;
}

declare module '@salesforce/apex/SettingsController.saveSettings' {
  /** Saves all or nothing. Answers what is stored now. */
  export default function saveSettings(parameters: { input: Server.SettingsInput }): Promise<Server.SettingsView>;
}

declare module '@salesforce/apex/SyncController.getSyncs' {
  /** Syncs that are not archived, with what waits and what failed. */
  export default function getSyncs(): Promise<Server.SyncView[]>;
}

declare module '@salesforce/apex/SyncController.getSync' {
  /** A sync with its mapping, as saveSync takes it back. */
  export default function getSync(parameters: { syncId: Server.Id }): Promise<Server.SyncInput>;
}

declare module '@salesforce/apex/SyncController.saveSync' {
  /** Saves a sync with its whole mapping, all or nothing. Answers the id of the saved sync. */
  export default function saveSync(parameters: { input: Server.SyncInput }): Promise<Server.Id>;
}

declare module '@salesforce/apex/SyncController.setSyncActive' {
  /** Switches a sync on or off; what waits goes out when it is on again (MP-6). */
  export default function setSyncActive(parameters: { syncId: Server.Id; active: boolean }): Promise<void>;
}

declare module '@salesforce/apex/SyncController.archiveSync' {
  /** Deletes a sync as a person sees it; its history stays (MP-7). The screen asks first. */
  export default function archiveSync(parameters: { syncId: Server.Id }): Promise<void>;
}

declare module '@salesforce/apex/SyncController.dryRun' {
  /** What a historic sync would do; nothing is sent (MP-10). */
  export default function dryRun(parameters: { syncId: Server.Id; batchSize: number }): Promise<Server.DryRunView>;
}
