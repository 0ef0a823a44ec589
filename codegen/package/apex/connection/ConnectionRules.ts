import { InvalidInputException } from '../shared/InvalidInputException.ts';
import { ConnectionInput } from './ConnectionInput.ts';
import { ConnectionSecrets } from './ConnectionSecrets.ts';
import { DataCenters } from './DataCenters.ts';

/** What a connection must have before MoEngage is asked. Pure; each refusal is a sentence that says what to change. */
export class ConnectionRules {
  private static readonly NAME_LENGTH: Integer = 80;
  private static readonly WORKSPACE_ID_LENGTH: Integer = 64;

  static check(input: ConnectionInput, keyIsStored: boolean): void {
    ConnectionRules.checkText('Connection Name', input.name, ConnectionRules.NAME_LENGTH);
    ConnectionRules.checkText('Workspace ID', input.workspaceId, ConnectionRules.WORKSPACE_ID_LENGTH);
    if (!DataCenters.isKnown(input.dataCenter)) {
      throw new InvalidInputException(
        `"${input.dataCenter ?? ''}" is no MoEngage data center. Choose one of ${String.join(DataCenters.codes(), ', ')}; the number is in the address of your MoEngage dashboard.`,
      );
    }
    if (String.isBlank(input.dataKey) && !keyIsStored) {
      throw new InvalidInputException('Data Key is empty. Copy it from MoEngage: Settings > Account > APIs > Data.');
    }
    if (input.dataKey !== null && input.dataKey.length() > ConnectionSecrets.MAXIMUM_LENGTH) {
      throw new InvalidInputException(
        `Data Key is longer than ${ConnectionSecrets.MAXIMUM_LENGTH} characters. Copy only the key.`,
      );
    }
  }

  private static checkText(label: string, value: string | null, length: Integer): void {
    if (value === null || String.isBlank(value)) {
      throw new InvalidInputException(`${label} is empty. Enter it to save the connection.`);
    }
    if (value.trim().length() > length) {
      throw new InvalidInputException(`${label} is longer than ${length} characters. Shorten it.`);
    }
  }
}
