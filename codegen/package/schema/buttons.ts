/** Standard buttons that pages and lists of the package leave out. */

/** Pages of rows that an admin keeps: a copy would double what it sends, and nothing here is submitted for approval. */
export const adminButtons = ['Clone', 'PrintableView', 'Submit'];

/** Pages of rows that only code writes (queue, log): they are looked at, and deleted by those who may. */
export const machineButtons = ['ChangeRecordType', 'Clone', 'Edit', 'PrintableView', 'Submit'];

/** Lists of such rows offer nothing that would make one. */
export const machineListButtons = { excludedStandardButtons: ['Accept', 'Import', 'New'] };
