import { connectionSecret } from './connection-secret.ts';
import { connection } from './connection.ts';
import { drainLease } from './drain-lease.ts';
import { changeOverflow, drainRequested } from './events.ts';
import { exception } from './exception.ts';
import { fieldMapping } from './field-mapping.ts';
import { inboundReceipt } from './inbound-receipt.ts';
import { pause } from './pause.ts';
import { moEngageSettings } from './settings.ts';
import { syncQueue } from './sync-queue.ts';
import { sync } from './sync.ts';
import { triggerDeployment } from './trigger-deployment.ts';

export const customObjects = [
  connection,
  sync,
  fieldMapping,
  syncQueue,
  exception,
  pause,
  drainLease,
  triggerDeployment,
  inboundReceipt,
];

export const platformEvents = [drainRequested, changeOverflow];

export const objects = [...customObjects, connectionSecret, moEngageSettings, ...platformEvents];
