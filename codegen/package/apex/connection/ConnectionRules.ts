import { ClearModes } from './ClearModes.ts';
import { ConnectionSecrets } from './ConnectionSecrets.ts';
import { DataCenters } from './DataCenters.ts';

/**
 * What a connection must have, whatever way it is written (CN-1, CN-6, MP-12): the screen asks before it asks MoEngage, the trigger before the
 * row is saved. Pure; each problem is a sentence that says what to change.
 */
export class ConnectionRules {
  private static readonly NAME_LENGTH: Integer = 80;
  private static readonly WORKSPACE_ID_LENGTH: Integer = 64;

  /** @returns null where all is well */
  static problemOf(connection: Connection__c): string | null {
    const textProblem =
      ConnectionRules.problemOfText('Connection Name', connection.Name, ConnectionRules.NAME_LENGTH) ??
      ConnectionRules.problemOfText('Workspace ID', connection.WorkspaceId__c, ConnectionRules.WORKSPACE_ID_LENGTH);
    if (textProblem !== null) {
      return textProblem;
    }
    if (!DataCenters.isKnown(connection.DataCenter__c)) {
      return `"${connection.DataCenter__c ?? ''}" is no MoEngage data center. Choose one of ${String.join(DataCenters.codes(), ', ')}; the number is in the address of your MoEngage dashboard.`;
    }
    if (!ClearModes.isKnown(connection.ClearMode__c)) {
      return `"${connection.ClearMode__c}" is no clear mode. Choose one of ${String.join(ClearModes.all(), ', ')}.`;
    }
    return null;
  }

  /** @param dataKey - as entered; blank keeps the stored one */
  static problemOfKey(dataKey: string | null, keyIsStored: boolean): string | null {
    if (String.isBlank(dataKey)) {
      return keyIsStored ? null : 'Data Key is empty. Copy it from MoEngage: Settings > Account > APIs > Data.';
    }
    return dataKey!.trim().length() > ConnectionSecrets.MAXIMUM_LENGTH
      ? `Data Key is longer than ${ConnectionSecrets.MAXIMUM_LENGTH} characters. Copy only the key.`
      : null;
  }

  private static problemOfText(label: string, value: string | null, length: Integer): string | null {
    if (value === null || String.isBlank(value)) {
      return `${label} is empty. Enter it to save the connection.`;
    }
    return value.trim().length() > length ? `${label} is longer than ${length} characters. Shorten it.` : null;
  }
}
