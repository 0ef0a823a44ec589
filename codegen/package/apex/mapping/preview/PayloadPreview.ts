import { ConnectionSecrets } from '../../connection/ConnectionSecrets.ts';
import { MoEngageClient } from '../../connection/MoEngageClient.ts';
import { ErrorClassifier } from '../../retry/ErrorClassifier.ts';
import { Clock } from '../../shared/Clock.ts';
import { InvalidInputException } from '../../shared/InvalidInputException.ts';
import { SecretMask } from '../../shared/SecretMask.ts';
import { CustomerIds } from '../CustomerIds.ts';
import { PayloadBuilder } from '../PayloadBuilder.ts';
import { RecordLoader } from '../RecordLoader.ts';
import { SyncDefinition } from '../SyncDefinition.ts';
import { SyncInput } from '../SyncInput.ts';
import { DraftSync } from './DraftSync.ts';
import { PayloadChecks } from './PayloadChecks.ts';
import { PreviewView } from './PreviewView.ts';
import { SendTestView } from './SendTestView.ts';

/** Shows what a mapping makes of a record, and sends that one record (MP-9). User mode: a person sees what that person may read. */
@WithSharing
export class PayloadPreview {
  private static readonly TIMEOUT_MILLISECONDS: Integer = 30000;

  /** @param input - the sync as it stands on the screen, saved or not */
  static of(input: SyncInput, recordId: Id): PreviewView {
    const sync = DraftSync.definition(input);
    return PayloadPreview.view(sync, PayloadPreview.read(sync, recordId));
  }

  /** Sends the record as a real one: at MoEngage it is a user or an event like any other. */
  static send(input: SyncInput, recordId: Id): SendTestView {
    const sync = DraftSync.definition(input);
    const view = PayloadPreview.view(sync, PayloadPreview.read(sync, recordId));
    if (view.json === null) {
      throw new InvalidInputException(`Nothing was sent. ${view.problem ?? ''}`);
    }
    if (!sync.isRunnable()) {
      throw new InvalidInputException(`Nothing was sent. ${sync.blockedBecause ?? ''}`);
    }
    const dataKey = ConnectionSecrets.read(sync.connectionId);
    if (dataKey === null) {
      throw new InvalidInputException(
        `The connection "${sync.connectionName}" has no Data Key. Open Connections and save it again.`,
      );
    }
    const response = new MoEngageClient(sync.workspaceId, sync.dataCenter, dataKey).sendBulk(
      new List<string>([view.json]),
      PayloadPreview.TIMEOUT_MILLISECONDS,
    );
    const verdict = ErrorClassifier.classify(response);
    return new SendTestView(
      verdict.isAccepted(),
      response.statusCode,
      SecretMask.mask(response.body),
      SecretMask.mask(verdict.message),
    );
  }

  private static view(sync: SyncDefinition, record: SObject): PreviewView {
    const view = new PreviewView();
    view.notes = PayloadChecks.notesOf(sync, record);
    view.customerId = PayloadBuilder.customerId(sync, record);
    if (!sync.accepts(record)) {
      view.problem = 'The record does not match the filter of the sync.';
    }
    if (!CustomerIds.isUsable(view.customerId)) {
      view.problem = `The record has no usable Customer ID: its field ${sync.identifier!.fieldName} has "${view.customerId ?? ''}".`;
      return view;
    }
    const element = sync.isEvents()
      ? PayloadBuilder.event(sync, record, view.customerId!, Clock.nowMillis())
      : PayloadBuilder.user(sync, record, view.customerId!);
    const bytes = Blob.valueOf(MoEngageClient.BULK_PREFIX + element + MoEngageClient.BULK_SUFFIX).size();
    if (bytes > MoEngageClient.MAXIMUM_BODY_BYTES) {
      view.problem = `The record makes ${bytes} bytes of JSON; MoEngage takes at most ${MoEngageClient.MAXIMUM_BODY_BYTES}. Map fewer or shorter fields.`;
    }
    if (view.problem === null) {
      view.json = element;
    }
    return view;
  }

  private static read(sync: SyncDefinition, recordId: Id): SObject {
    if (!recordId.getSObjectType().getDescribe().getName().equalsIgnoreCase(sync.objectName)) {
      throw new InvalidInputException(`The record is no ${sync.objectName}. Choose one that the sync is about.`);
    }
    const record = RecordLoader.loadAsUser(sync, new Set<Id>([recordId])).get(recordId);
    if (record === null) {
      throw new InvalidInputException('The record is gone, or you may not see it. Choose another one.');
    }
    return record;
  }
}
