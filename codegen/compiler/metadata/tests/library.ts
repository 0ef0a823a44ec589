/** A small package that has one of everything the emitter knows; made up, so that no test rests on the real one. */
import {
  allFields,
  allRights,
  checkbox,
  customObject,
  customSetting,
  dateTime,
  formulaText,
  layout,
  listView,
  longText,
  lookup,
  masterDetail,
  permissionSet,
  picklist,
  platformEvent,
  publishRights,
  recordPage,
  relatedList,
  showsRecord,
  text,
  where,
  wholeNumber,
  type MetadataComponents,
} from '../index.ts';

export const book = customObject({
  name: 'Book__c',
  label: 'Book',
  pluralLabel: 'Books',
  description: 'Something to read, "old" & <new>.',
  nameField: { label: 'Title', text: true },
  sharing: 'ReadWrite',
  fields: [
    text('Isbn', { label: 'ISBN', length: 13, required: true, unique: true, caseSensitive: true, description: 'Number on the back.' }),
    text('Shelf', { label: 'Shelf', length: 20, externalId: true, defaultValue: 'Entrance', description: 'Where it stands.', help: 'Ask at the desk.' }),
    longText('Summary', { label: 'Summary', length: 32768, description: 'What it is about.' }),
    picklist('Condition', { label: 'Condition', values: ['New', 'Worn'], defaultValue: 'New', description: 'How it looks.' }),
    checkbox('OnLoan', { label: 'On Loan', defaultValue: false, description: 'Whether somebody has it.' }),
    wholeNumber('Pages', { label: 'Pages', digits: 9, defaultValue: 0, description: 'Pages, the cover excluded.' }),
    dateTime('DueBack', { label: 'Due Back', description: 'When it is expected.' }),
    formulaText('Link', { label: 'Link', formula: 'HYPERLINK("/" & Shelf__c, "Show")', description: 'To the shelf.' }),
    lookup('Sequel', {
      label: 'Sequel',
      referenceTo: 'Book__c',
      relationshipName: 'Prequels',
      relationshipLabel: 'Prequels',
      onDelete: 'SetNull',
      description: 'What to read next.',
    }),
  ],
  recordTypes: [{ fullName: 'Paper_Back', active: true, label: 'Paper-Back' }],
  listViews: [listView('All_Books', 'All Books', ['NAME', 'Isbn__c'], where('OnLoan__c', 'equals', '0'), where('DueBack__c', 'equals'))],
  compactLayout: { fullName: 'Book_Compact_Layout', fields: ['Name', 'Isbn__c'], label: 'Book Compact Layout' },
  validationRules: [{ fullName: 'Has_Pages', active: true, errorConditionFormula: 'Pages__c < 1', errorMessage: 'A book has pages.' }],
  searchLayouts: { excludedStandardButtons: ['New'] },
});

export const copy = customObject({
  name: 'Copy__c',
  label: 'Copy',
  pluralLabel: 'Copies',
  description: 'One of several.',
  nameField: { label: 'Copy', autoNumber: 'C-{0000}' },
  sharing: 'ControlledByParent',
  fields: [
    masterDetail('Book', { label: 'Book', referenceTo: 'Book__c', relationshipName: 'Copies', relationshipLabel: 'Copies', description: 'Of which book.' }),
  ],
});

export const rules = customSetting({
  name: 'Rules__c',
  label: 'Rules',
  description: 'How long one may keep a book.',
  kind: 'Hierarchy',
  visibility: 'Public',
  fields: [wholeNumber('Days', { label: 'Days', digits: 9, defaultValue: 14, description: 'Days of a loan.' })],
});

export const returned = platformEvent({
  name: 'Returned__e',
  label: 'Returned',
  pluralLabel: 'Returned',
  description: 'A book came back.',
  publish: 'PublishAfterCommit',
  fields: [text('Isbn', { label: 'ISBN', length: 13, description: 'Which book.' })],
});

const bookPage = recordPage(book, {
  fullName: 'Book_Page',
  label: 'Book Page',
  description: 'A book and its copies.',
  aboveFields: [{ name: 'c:lendButton', properties: { days: '14' } }],
});

export const library: MetadataComponents = {
  objects: [book, copy, rules, returned],
  layouts: [
    layout(book, {
      excludeButtons: ['Clone'],
      sections: [
        { label: 'Book', columns: [['Name', 'Isbn__c', 'Pages__c'], ['Link__c', 'OnLoan__c']] },
        { label: 'Summary', columns: [['Summary__c']] },
      ],
      relatedLists: [relatedList('Copy__c', 'Book__c', ['CREATED_DATE'])],
    }),
  ],
  permissionSets: [
    permissionSet({
      fullName: 'Librarian',
      applicationVisibilities: [{ application: 'Library', visible: true }],
      customPermissions: [{ enabled: true, name: 'Lend' }],
      fieldPermissions: [book, copy, rules, returned].flatMap(allFields),
      label: 'Librarian',
      objectPermissions: [allRights(book), allRights(copy), publishRights(returned)],
      tabSettings: [{ tab: 'Book__c', visibility: 'Visible' }],
    }),
  ],
  customPermissions: [{ fullName: 'Lend', isLicensed: false, label: 'Lend' }],
  applications: [
    {
      fullName: 'Library',
      actionOverrides: [showsRecord(bookPage)],
      isNavAutoTempTabsDisabled: false,
      isNavPersonalizationDisabled: false,
      isNavTabPersistenceDisabled: false,
      label: 'Library',
      tabs: ['Book__c'],
    },
  ],
  tabs: [{ fullName: 'Book__c', customObject: true, motif: 'Custom55: Books' }],
  remoteSites: [{ fullName: 'Catalogue', disableProtocolSecurity: false, isActive: true, url: 'https://catalogue.example' }],
  notificationTypes: [{ fullName: 'Overdue', customNotifTypeName: 'Overdue', desktop: true, masterLabel: 'Overdue', mobile: true }],
  flexiPages: [bookPage],
  labels: [
    { fullName: 'Welcome', language: 'en_US', protected: true, shortDescription: 'Greeting', value: "It's open" },
    { fullName: 'Closed', language: 'en_US', protected: true, shortDescription: 'Sign', value: 'Closed' },
  ],
};
