import { Given } from '../shared/Given.ts';
import { Permissions } from '../shared/Permissions.ts';
import { ServerError } from '../shared/ServerError.ts';
import { AttributeCatalogue } from './AttributeCatalogue.ts';
import { AttributeOption } from './AttributeOption.ts';
import { AttributeRules } from './AttributeRules.ts';
import { CreateNeeds } from './CreateNeeds.ts';
import { FieldCatalogue } from './FieldCatalogue.ts';
import { FieldOption } from './FieldOption.ts';
import { ObjectCatalogue } from './ObjectCatalogue.ts';
import { ObjectOption } from './ObjectOption.ts';
import { PayloadPreview } from './preview/PayloadPreview.ts';
import { PreviewView } from './preview/PreviewView.ts';
import { SendTestView } from './preview/SendTestView.ts';
import { SyncInput } from './SyncInput.ts';

/** What the Map Fields screen calls to offer objects, fields and attributes, and to preview (UI-4); SyncController saves. */
@WithSharing
export class MappingController {
  /** Objects that a sync may be of (MP-1). */
  @AuraEnabled static getObjects(): List<ObjectOption> {
    try {
      Permissions.require(Permissions.MANAGE_SYNCS);
      return ObjectCatalogue.offered();
    } catch (error) {
      caught(error);
      throw ServerError.handled(error);
    }
  }

  /** Fields of an object that a mapping may use (MP-3, MP-4). */
  @AuraEnabled static getFields(objectName: string): List<FieldOption> {
    try {
      Permissions.require(Permissions.MANAGE_SYNCS);
      Given.required(objectName, 'the object');
      return FieldCatalogue.of(objectName);
    } catch (error) {
      caught(error);
      throw ServerError.handled(error);
    }
  }

  /** Attributes to pick from (MP-3). */
  @AuraEnabled static getAttributes(): List<AttributeOption> {
    try {
      Permissions.require(Permissions.MANAGE_SYNCS);
      return AttributeCatalogue.all();
    } catch (error) {
      caught(error);
      throw ServerError.handled(error);
    }
  }

  /** @returns why MoEngage would not take this name, while it is typed (MP-5); null where it does */
  @AuraEnabled static checkAttribute(attribute: string | null): string | null {
    try {
      Permissions.require(Permissions.MANAGE_SYNCS);
      return AttributeRules.problemOf(attribute);
    } catch (error) {
      caught(error);
      throw ServerError.handled(error);
    }
  }

  /** @returns what an inbound mapping lacks to create records (IN-2); empty where it can */
  @AuraEnabled static getMissingToCreate(objectName: string, mappedFields: List<string>): List<string> {
    try {
      Permissions.require(Permissions.MANAGE_SYNCS);
      Given.required(objectName, 'the object');
      Given.required(mappedFields, 'the mapped fields');
      return CreateNeeds.missing(objectName, mappedFields);
    } catch (error) {
      caught(error);
      throw ServerError.handled(error);
    }
  }

  /** What would be sent of a record by the mapping as it stands on the screen (MP-9). */
  @AuraEnabled static getPreview(input: SyncInput, recordId: Id): PreviewView {
    try {
      Permissions.require(Permissions.MANAGE_SYNCS);
      Given.required(input, 'the sync');
      Given.required(recordId, 'the record');
      return PayloadPreview.of(input, recordId);
    } catch (error) {
      caught(error);
      throw ServerError.handled(error);
    }
  }

  /** Sends that record, and tells what MoEngage answered (MP-9). */
  @AuraEnabled static sendTest(input: SyncInput, recordId: Id): SendTestView {
    try {
      Permissions.require(Permissions.MANAGE_SYNCS);
      Given.required(input, 'the sync');
      Given.required(recordId, 'the record');
      return PayloadPreview.send(input, recordId);
    } catch (error) {
      caught(error);
      throw ServerError.handled(error);
    }
  }
}
