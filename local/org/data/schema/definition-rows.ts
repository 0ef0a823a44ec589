import type { Store } from '../store/store.ts';
import { quoted } from '../store/object-table.ts';
import type { ObjectDescribe, SchemaService } from './describe.ts';

/**
 * Rows of EntityDefinition and FieldDefinition: the schema as queries see it. Their ids are API names (`Contact`, `Contact.Phone`), since custom
 * metadata refer to them so. Made anew when the schema changes.
 */
export function writeDefinitionRows(store: Store, schema: SchemaService): void {
  const entities = schema.object('EntityDefinition');
  const fields = schema.object('FieldDefinition');
  if (entities === undefined || fields === undefined) return;
  store.run('DELETE FROM "EntityDefinition"');
  store.run('DELETE FROM "FieldDefinition"');
  for (const object of schema.objects()) {
    insert(store, 'EntityDefinition', entityRow(object));
    for (const field of object.fields.values()) {
      insert(store, 'FieldDefinition', {
        Id: `${object.name}.${field.name}`, DurableId: `${object.name}.${field.name}`, QualifiedApiName: field.name, EntityDefinitionId: object.name, DeveloperName: plain(field.localName),
        NamespacePrefix: prefix(field.name), MasterLabel: field.label, Label: field.label, Length: field.length, DataType: field.type, IsNillable: field.nillable ? 1 : 0,
        IsCalculated: field.calculated ? 1 : 0, IsNameField: field.nameField ? 1 : 0, RelationshipName: field.relationshipName,
        IsIndexed: field.type === 'ID' || field.type === 'REFERENCE' || field.unique || field.externalId ? 1 : 0,
      });
    }
  }
}

function entityRow(object: ObjectDescribe): Readonly<Record<string, string | number | null>> {
  const isSetting = object.kind === 'listSetting' || object.kind === 'hierarchySetting';
  return {
    Id: object.name, DurableId: object.name, QualifiedApiName: object.name, NamespacePrefix: object.namespace, DeveloperName: plain(object.localName), MasterLabel: object.label, Label: object.label,
    PluralLabel: object.labelPlural, KeyPrefix: object.keyPrefix, IsCustomizable: object.custom || object.triggerable ? 1 : 0, IsApexTriggerable: object.triggerable ? 1 : 0,
    IsTriggerable: object.triggerable ? 1 : 0, IsWorkflowEnabled: object.triggerable ? 1 : 0, IsQueryable: object.queryable ? 1 : 0, IsCustomSetting: isSetting ? 1 : 0, IsDeprecatedAndHidden: 0,
    IsSearchable: object.kind === 'object' ? 1 : 0, IsLayoutable: object.kind === 'object' ? 1 : 0, IsEverCreatable: object.createable ? 1 : 0, IsEverUpdatable: object.updateable ? 1 : 0,
    IsEverDeletable: object.deletable ? 1 : 0, InternalSharingModel: object.sharingModel, ExternalSharingModel: object.sharingModel === 'ControlledByParent' ? 'ControlledByParent' : 'Private', DeploymentStatus: 'Deployed',
    DetailUrl: object.keyPrefix === null ? null : '/{ID}', EditUrl: object.keyPrefix === null ? null : '/{ID}/e', NewUrl: object.keyPrefix === null ? null : `/${object.keyPrefix}/e`, IsRetrieveable: object.queryable ? 1 : 0,
  };
}

function insert(store: Store, table: string, values: Readonly<Record<string, string | number | null>>): void {
  const names = Object.keys(values);
  store.run(`INSERT INTO ${quoted(table)} (${names.map(quoted).join(', ')}) VALUES (${names.map(() => '?').join(', ')})`, ...Object.values(values));
}

/** `Sync__c` -> `Sync`. */
function plain(localName: string): string {
  return localName.replace(/__[a-z]+$/i, '');
}

/** `moengage__Status__c` -> `moengage`. */
function prefix(name: string): string | null {
  return /^([A-Za-z0-9]+)__\w+__[a-z]+$/.exec(name)?.[1] ?? null;
}
