import type { Annotation, AnnotationParameter, Modified } from '../../syntax/ast.ts';
import { report } from '../site.ts';
import type { Site } from '../site.ts';
import type { Declared } from './modifiers.ts';

type ValueType = 'Boolean' | 'String' | 'Integer';

interface KnownAnnotation {
  /** Spelling of messages. */
  readonly name: string;
  readonly on: readonly Declared[];
  /** Properties by lower-cased name; null: not checked. */
  readonly properties: Readonly<Record<string, ValueType>> | null;
  readonly required?: string;
}

const known = new Map<string, KnownAnnotation>();

function define(name: string, on: readonly Declared[], properties: KnownAnnotation['properties'] = {}, required?: string): void {
  const lowered = properties === null ? null : Object.fromEntries(Object.entries(properties).map(([key, type]) => [key.toLowerCase(), type]));
  known.set(name.toLowerCase(), { name, on, properties: lowered, ...(required === undefined ? {} : { required }) });
}

const types: readonly Declared[] = ['classes', 'interfaces', 'enums'];
const members: readonly Declared[] = ['methods', 'fields', 'properties', 'constructors'];

// Apex Developer Guide, "Annotations", and the properties that its pages name.
define('AuraEnabled', ['methods', 'fields', 'properties'], { cacheable: 'Boolean', continuation: 'Boolean', scope: 'String', translatable: 'Boolean' });
define('Deprecated', [...types, ...members], null);
define('Future', ['methods'], { callout: 'Boolean', delay: 'Integer', limits: 'String' });
define('InvocableMethod', ['methods'], {
  label: 'String', description: 'String', category: 'String', callout: 'Boolean', configurationEditor: 'String', iconName: 'String', configuration: 'String', capabilityType: 'String',
  apiVersion: 'String', minVersion: 'String', maxVersion: 'String',
});
define('InvocableVariable', ['fields', 'properties'], { label: 'String', description: 'String', required: 'Boolean', defaultValue: 'String', placeholderText: 'String' });
define('IsTest', ['classes', 'interfaces', 'enums', 'methods'], { seeAllData: 'Boolean', isParallel: 'Boolean', onInstall: 'Boolean', critical: 'Boolean', testFor: 'String' });
define('JsonAccess', ['classes'], { serializable: 'String', deserializable: 'String' });
define('NamespaceAccessible', [...types, ...members]);
define('ReadOnly', ['methods'], { useReplica: 'String' });
define('RemoteAction', ['methods'], { callout: 'Boolean' });
define('RestResource', ['classes'], { urlMapping: 'String' }, 'urlMapping');
for (const verb of ['HttpDelete', 'HttpGet', 'HttpPatch', 'HttpPost', 'HttpPut']) define(verb, ['methods'], { urlMapping: 'String' });
define('SuppressWarnings', [...types, ...members, 'locals', 'parameters'], null);
define('TestSetup', ['methods'], { onInstall: 'Boolean' });
define('TestVisible', [...types, ...members]);

/** Annotations that Salesforce's own code uses; they say nothing here. */
const internal = /^(?:testmethod|webservice|allowcertifiedapex|sfdconly|vfreadonlymethod|usereplica|hiddenfromdoc|verifiedinapextest|privateapi|namespaceguard|sitesubscriberdata)$/;

/** Annotations exist, stand where they may, and have the properties that they have. */
export function checkAnnotations(site: Site, declared: Declared, { annotations }: Modified): void {
  const seen = new Set<string>();
  for (const annotation of annotations) {
    const key = annotation.name.text.toLowerCase();
    const found = known.get(key);
    if (found === undefined) {
      if (!internal.test(key)) report(site, annotation, `Annotation does not exist: ${annotation.name.text}`);
      continue;
    }
    if (seen.has(key)) report(site, annotation, `Duplicate modifier: ${found.name}`);
    seen.add(key);
    if (!found.on.includes(declared)) report(site, annotation, `${found.name} is not allowed on ${declared}`);
    else checkProperties(site, annotation, found);
  }
}

function checkProperties(site: Site, annotation: Annotation, { name, properties, required }: KnownAnnotation): void {
  if (required !== undefined && !annotation.parameters.some((parameter) => parameter.name?.text.toLowerCase() === required.toLowerCase()))
    report(site, annotation, `Required property is missing: ${required}`);
  if (properties === null) return;
  for (const parameter of annotation.parameters) {
    if (parameter.name === null) continue;
    const type = properties[parameter.name.text.toLowerCase()];
    if (type === undefined) report(site, parameter, `No such property, ${parameter.name.text}, defined on this annotation: ${name}`);
    else if (!isOf(parameter, type)) report(site, parameter, `Invalid value for property ${parameter.name.text} expected type ${type}`);
  }
}

/** Values that are no literals are left to Salesforce. */
function isOf({ value }: AnnotationParameter, type: ValueType): boolean {
  switch (value.kind) {
    case 'BooleanLiteral':
      return type === 'Boolean';
    case 'StringLiteral':
      return type === 'String';
    case 'IntegerLiteral':
      return type === 'Integer';
    default:
      return true;
  }
}
