import { Permissions } from '../shared/Permissions.ts';
import { ServerError } from '../shared/ServerError.ts';
import { ConnectionInput } from './ConnectionInput.ts';
import { Connections } from './Connections.ts';
import { ConnectionView } from './ConnectionView.ts';
import { DataCenters } from './DataCenters.ts';

/** What the Connections screen calls. Checks the permission, answers with plain types, never with a stack trace (UI-4, UI-8). */
@WithSharing
export class ConnectionController {
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

  @AuraEnabled({ cacheable: true }) static getDataCenters(): List<string> {
    return DataCenters.codes();
  }

  /** @returns the id of the saved connection */
  @AuraEnabled static saveConnection(input: ConnectionInput): Id {
    try {
      Permissions.require(Permissions.MANAGE_CONNECTIONS);
      return Connections.save(input);
    } catch (error) {
      caught(error);
      throw ServerError.handled(error);
    }
  }

  @AuraEnabled static setConnectionActive(connectionId: Id, active: boolean): void {
    try {
      Permissions.require(Permissions.MANAGE_CONNECTIONS);
      Connections.setActive(connectionId, active);
    } catch (error) {
      caught(error);
      throw ServerError.handled(error);
    }
  }

  @AuraEnabled static deleteConnection(connectionId: Id): void {
    try {
      Permissions.require(Permissions.MANAGE_CONNECTIONS);
      Connections.remove(connectionId);
    } catch (error) {
      caught(error);
      throw ServerError.handled(error);
    }
  }
}
