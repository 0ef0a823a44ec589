import { Given } from '../shared/Given.ts';
import { Permissions } from '../shared/Permissions.ts';
import { ServerError } from '../shared/ServerError.ts';
import { ClearModes } from './ClearModes.ts';
import { ConnectionInput } from './ConnectionInput.ts';
import { Connections } from './Connections.ts';
import { ConnectionView } from './ConnectionView.ts';
import { DataCenters } from './DataCenters.ts';

/** What the Connections screen calls. Checks the permission, answers with plain types, never with a stack trace (UI-4, UI-8). */
@WithSharing
export class ConnectionController {
  /** All connections, by name. */
  @AuraEnabled static getConnections(): List<ConnectionView> {
    try {
      Permissions.require(Permissions.MANAGE_CONNECTIONS);
      const views = new List<ConnectionView>();
      for (const connection of Connections.all()) {
        views.add(new ConnectionView(connection));
      }
      return views;
    } catch (error) {
      caught(error);
      throw ServerError.handled(error);
    }
  }

  /** The data centers to choose from (CN-1). */
  @AuraEnabled({ cacheable: true }) static getDataCenters(): List<string> {
    try {
      Permissions.require(Permissions.MANAGE_CONNECTIONS);
      return DataCenters.codes();
    } catch (error) {
      caught(error);
      throw ServerError.handled(error);
    }
  }

  /** What may be sent for a field that became empty (MP-12). */
  @AuraEnabled({ cacheable: true }) static getClearModes(): List<string> {
    try {
      Permissions.require(Permissions.MANAGE_CONNECTIONS);
      return ClearModes.all();
    } catch (error) {
      caught(error);
      throw ServerError.handled(error);
    }
  }

  /** Asks MoEngage whether it takes the credentials, and saves only then (CN-2). @returns the id of the saved connection */
  @AuraEnabled static saveConnection(input: ConnectionInput): Id {
    try {
      Permissions.require(Permissions.MANAGE_CONNECTIONS);
      Given.required(input, 'what to save');
      return Connections.save(input);
    } catch (error) {
      caught(error);
      throw ServerError.handled(error);
    }
  }

  /** Switches a connection on or off, and with it its syncs (CN-4). */
  @AuraEnabled static setConnectionActive(connectionId: Id, active: boolean): void {
    try {
      Permissions.require(Permissions.MANAGE_CONNECTIONS);
      Given.recordOf(Connection__c.SObjectType, connectionId, 'the connection');
      Given.required(active, 'whether to activate or to deactivate');
      Connections.setActive(connectionId, active);
    } catch (error) {
      caught(error);
      throw ServerError.handled(error);
    }
  }

  /** Deletes a connection that no sync uses; else the sentence names the syncs (CN-4). */
  @AuraEnabled static deleteConnection(connectionId: Id): void {
    try {
      Permissions.require(Permissions.MANAGE_CONNECTIONS);
      Given.recordOf(Connection__c.SObjectType, connectionId, 'the connection');
      Connections.remove(connectionId, false);
    } catch (error) {
      caught(error);
      throw ServerError.handled(error);
    }
  }

  /** Deletes a connection and the archived syncs that keep it (CN-4); the screen asks first. */
  @AuraEnabled static deleteConnectionWithHistory(connectionId: Id): void {
    try {
      Permissions.require(Permissions.MANAGE_CONNECTIONS);
      Given.recordOf(Connection__c.SObjectType, connectionId, 'the connection');
      Connections.remove(connectionId, true);
    } catch (error) {
      caught(error);
      throw ServerError.handled(error);
    }
  }

  /** Lets the syncs of a connection that was saved in another org run in this one (CN-5). */
  @AuraEnabled static confirmConnectionHere(connectionId: Id): void {
    try {
      Permissions.require(Permissions.MANAGE_CONNECTIONS);
      Given.recordOf(Connection__c.SObjectType, connectionId, 'the connection');
      Connections.confirmHere(connectionId);
    } catch (error) {
      caught(error);
      throw ServerError.handled(error);
    }
  }

  /** Asks MoEngage again; the reason comes as an error where it refuses (CN-2). */
  @AuraEnabled static verifyConnection(connectionId: Id): void {
    try {
      Permissions.require(Permissions.MANAGE_CONNECTIONS);
      Given.recordOf(Connection__c.SObjectType, connectionId, 'the connection');
      Connections.verifyAgain(connectionId);
    } catch (error) {
      caught(error);
      throw ServerError.handled(error);
    }
  }
}
