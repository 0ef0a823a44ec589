import type { AppActionOverride, ComponentInstance, FlexiPage } from '@salesforce/types/metadata';
import type { Authored, Named } from '../authored.ts';
import type { ObjectComponent } from '../emit/components.ts';

/** A component on a Lightning page, by its name (`force:detailPanel`, `c:retryButton`) and the properties that differ from its defaults. */
export interface PageComponent {
  readonly name: string;
  readonly properties?: Readonly<Record<string, string>>;
}

export interface RecordPageFacts {
  readonly fullName: string;
  readonly label: string;
  readonly description: string;
  /** Below the highlights, above the fields. */
  readonly aboveFields?: readonly PageComponent[];
}

/** A record page of two columns: highlights on top, the layout's fields in the middle, its related lists beside them. */
export function recordPage(object: ObjectComponent, facts: RecordPageFacts): Named<FlexiPage> {
  return {
    fullName: facts.fullName,
    description: facts.description,
    flexiPageRegions: [
      region('header', [{ name: 'force:highlightsPanel' }]),
      region('main', [...(facts.aboveFields ?? []), { name: 'force:detailPanel' }]),
      region('sidebar', [{ name: 'force:relatedListContainer' }]),
    ],
    masterLabel: facts.label,
    sobjectType: object.fullName,
    template: { name: 'flexipage:recordHomeTemplateDesktop' },
    type: 'RecordPage',
  };
}

/** Shows a record page wherever a record is opened in the app: nobody has to activate it. */
export function showsRecord(page: Named<FlexiPage>): Authored<AppActionOverride> {
  if (page.sobjectType === undefined) throw new Error(`${page.fullName} is no page of an object: an app cannot open records in it.`);
  return {
    actionName: 'View',
    content: page.fullName,
    formFactor: 'Large',
    pageOrSobjectType: page.sobjectType,
    skipRecordTypeSelect: false,
    type: 'Flexipage',
  };
}

type Region = NonNullable<Authored<FlexiPage>['flexiPageRegions']>[number];

function region(name: string, components: readonly PageComponent[]): Region {
  return { itemInstances: components.map((component) => ({ componentInstance: instance(component) })), name, type: 'Region' };
}

/** Each component may stand on a page once: its identifier is made of its name. */
function instance({ name, properties = {} }: PageComponent): Authored<ComponentInstance> {
  return {
    componentInstanceProperties: Object.entries(properties).map(([property, value]) => ({ name: property, value })),
    componentName: name,
    identifier: name.replace(':', '_'),
  };
}
