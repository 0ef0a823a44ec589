import { services } from '../../runtime/services.ts';

/** An e-mail or notification that Apex sent: recorded, delivered to no one. */
export interface SentMessage {
  readonly kind: 'email' | 'notification';
  /** Milliseconds since 1970. */
  readonly sentAt: number;
  readonly to: readonly string[];
  readonly subject: string;
  readonly body: string;
}

/** What an org offers to the platform classes of this room beyond `OrgServices`. */
export interface OrgExtras {
  /** Text of a static resource by name, with its namespace or without; null when there is none. */
  staticResource(name: string): string | null;
  /** Source of a DataWeave script by name, with its namespace or without; null when there is none. */
  dataWeaveScript(name: string): string | null;
  /** Value of a custom label; null when there is none. */
  label(name: string, namespace: string | null): string | null;
  /** Id of the price book that every org has. */
  standardPricebookId(): string | null;
  /** Runs code of the org in a transaction of its own as the Automated Process user. Its failure is reported, not thrown, outside of tests. */
  asAutomatedProcess(body: () => void): void;
  readonly messages: SentMessage[];
  /** Values of the platform cache by partition and key. */
  readonly cache: Map<string, unknown>;
}

export function extras(): OrgExtras {
  return services() as unknown as OrgExtras;
}
