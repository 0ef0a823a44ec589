import { readOnlyObject, standardObject } from './shorthand.ts';

/** Answers of questions, made when they are asked: see `sharing/user-record-access.ts`. */
export const recordAccess = [
  standardObject('UserRecordAccess', null, {
    UserId: 'Lookup User',
    RecordId: 'Text 18',
    HasReadAccess: 'Checkbox', HasEditAccess: 'Checkbox', HasDeleteAccess: 'Checkbox', HasTransferAccess: 'Checkbox', HasAllAccess: 'Checkbox',
    MaxAccessLevel: 'Picklist: None|Read|Edit|Delete|Transfer|All',
  }, { ...readOnlyObject, system: { owner: false, recordTypes: false, deleted: false, stamps: false } }),
];
