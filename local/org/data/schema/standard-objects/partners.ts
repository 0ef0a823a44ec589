import { standardObject } from './shorthand.ts';

const plain = { system: { owner: false, recordTypes: false } } as const;
const access = 'Picklist: None|Read|Edit|All';

/** Who works on an account, opportunity or case, and in what role. Source: "Object Reference". */
export const partners = [
  standardObject('Partner', '00I', {
    OpportunityId: 'Lookup Opportunity createonly child=OpportunityPartnersFrom', AccountFromId: 'Lookup Account createonly as=AccountFrom child=PartnersFrom', AccountToId: 'Lookup Account required createonly as=AccountTo child=PartnersTo',
    Role: 'Picklist: System Integrator|Agency|Advertiser|VAR/Reseller|Distributor|Developer|Broker|Lender|Supplier|Institution|Contractor|Dealer|Consultant', IsPrimary: 'Checkbox', ReversePartnerId: 'Text 18 readonly',
  }, plain),
  standardObject('OpportunityPartner', '00J', { OpportunityId: 'Lookup Opportunity child=OpportunityPartnersTo', AccountToId: 'Lookup Account as=AccountTo', Role: 'Picklist', IsPrimary: 'Checkbox', ReversePartnerId: 'Text 18' }, plain),
  standardObject('AccountPartner', '00K', { AccountFromId: 'Lookup Account as=AccountFrom child=AccountPartnersFrom', AccountToId: 'Lookup Account as=AccountTo child=AccountPartnersTo', OpportunityId: 'Lookup Opportunity child=AccountPartners', Role: 'Picklist', IsPrimary: 'Checkbox', ReversePartnerId: 'Text 18' }, plain),
  standardObject('AccountContactRole', '02Z', { AccountId: 'Lookup Account required createonly child=AccountContactRoles cascade', ContactId: 'Lookup Contact required child=AccountContactRoles cascade', Role: 'Picklist: Business User|Decision Maker|Economic Buyer|Economic Decision Maker|Evaluator|Executive Sponsor|Influencer|Technical Buyer|Other', IsPrimary: 'Checkbox' }, plain),
  standardObject('AccountContactRelation', '07k', {
    AccountId: 'Lookup Account required createonly child=AccountContactRelations cascade', ContactId: 'Lookup Contact required createonly child=AccountContactRelations cascade', Roles: 'MultiselectPicklist: Business User|Decision Maker|Economic Buyer|Evaluator|Executive Sponsor|Influencer|Technical Buyer|Other',
    IsDirect: 'Checkbox readonly', IsActive: 'Checkbox', StartDate: 'Date', EndDate: 'Date',
  }, plain),
  standardObject('AccountTeamMember', '01M', { AccountId: 'Lookup Account required createonly child=AccountTeamMembers cascade', UserId: 'Lookup User required createonly child=AccountTeamMembers', TeamMemberRole: 'Picklist: Account Manager|Executive Sponsor|Lead Qualifier|Sales Manager|Sales Rep', AccountAccessLevel: access, OpportunityAccessLevel: access, CaseAccessLevel: access, ContactAccessLevel: access }, plain),
  standardObject('OpportunityTeamMember', '00q', { OpportunityId: 'Lookup Opportunity required createonly child=OpportunityTeamMembers cascade', UserId: 'Lookup User required createonly child=OpportunityTeamMembers', TeamMemberRole: 'Picklist: Account Manager|Executive Sponsor|Lead Qualifier|Sales Manager|Sales Rep', OpportunityAccessLevel: access, Name: 'Text 361 readonly name', PhotoUrl: 'Url 255 readonly', Title: 'Text 80 readonly' }, plain),
  standardObject('CaseTeamRole', '0B7', { Name: 'Text 80 required name', AccessLevel: access, PreferencesVisibleInCSP: 'Checkbox' }, { system: { owner: false, recordTypes: false, deleted: false } }),
  standardObject('CaseTeamMember', '0B8', { ParentId: 'Lookup Case required createonly child=TeamMembers cascade as=Parent', MemberId: 'Lookup User Contact required createonly as=Member', TeamRoleId: 'Lookup CaseTeamRole as=TeamRole', TeamTemplateMemberId: 'Text 18 readonly' }, { system: { owner: false, recordTypes: false, deleted: false } }),
];
