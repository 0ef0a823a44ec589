import { connectionLayout } from '../objects/connection.ts';
import { drainLeaseLayout } from '../objects/drain-lease.ts';
import { exceptionLayout } from '../objects/exception.ts';
import { fieldMappingLayout } from '../objects/field-mapping.ts';
import { inboundReceiptLayout } from '../objects/inbound-receipt.ts';
import { pauseLayout } from '../objects/pause.ts';
import { triggerDeploymentLayout } from '../objects/trigger-deployment.ts';
import { syncQueueLayout } from './sync-queue.ts';
import { syncLayout } from './sync.ts';

export const layouts = [
  connectionLayout,
  syncLayout,
  fieldMappingLayout,
  syncQueueLayout,
  exceptionLayout,
  pauseLayout,
  drainLeaseLayout,
  triggerDeploymentLayout,
  inboundReceiptLayout,
];
