/** Which field of a lead goes where when it is converted. Source: Salesforce Help "Default Mapping of Lead Fields". */
export const accountFields: Readonly<Record<string, string>> = {
  Company: 'Name', Phone: 'Phone', Fax: 'Fax', Website: 'Website', Industry: 'Industry', AnnualRevenue: 'AnnualRevenue', NumberOfEmployees: 'NumberOfEmployees', Rating: 'Rating', LeadSource: 'AccountSource',
  Street: 'BillingStreet', City: 'BillingCity', State: 'BillingState', PostalCode: 'BillingPostalCode', Country: 'BillingCountry', Latitude: 'BillingLatitude', Longitude: 'BillingLongitude',
};

export const contactFields: Readonly<Record<string, string>> = {
  LastName: 'LastName', FirstName: 'FirstName', MiddleName: 'MiddleName', Suffix: 'Suffix', Salutation: 'Salutation', Title: 'Title', Email: 'Email', Phone: 'Phone', MobilePhone: 'MobilePhone', Fax: 'Fax',
  LeadSource: 'LeadSource', Description: 'Description', DoNotCall: 'DoNotCall', HasOptedOutOfEmail: 'HasOptedOutOfEmail', HasOptedOutOfFax: 'HasOptedOutOfFax', IndividualId: 'IndividualId',
  Street: 'MailingStreet', City: 'MailingCity', State: 'MailingState', PostalCode: 'MailingPostalCode', Country: 'MailingCountry', Latitude: 'MailingLatitude', Longitude: 'MailingLongitude',
};

export const opportunityFields: Readonly<Record<string, string>> = { LeadSource: 'LeadSource' };
