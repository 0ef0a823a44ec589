import type { OrgTransaction } from '../../jobs/org-transaction.ts';
import { platformClass } from '../../runtime/platform-class.ts';
import { transaction } from '../../runtime/services.ts';
import { enumValue } from './enums.ts';

/** What started a transaction, in the words of `System.Quiddity`. */
function quiddityOf(running: OrgTransaction): string {
  switch (running.kind) {
    case 'anonymous': return 'ANONYMOUS';
    case 'api': return 'REST';
    case 'trigger': return 'SYNCHRONOUS';
    case 'batch': return running.job?.phase === 'execute' ? 'BATCH_CHUNK_SERIAL' : 'BATCH_APEX';
    case 'queueable': return running.job?.phase === 'finalizer' ? 'TRANSACTION_FINALIZER_QUEUEABLE' : 'QUEUEABLE';
    case 'future': return 'FUTURE';
    case 'scheduled': return 'SCHEDULED';
    case 'event': return 'SYNCHRONOUS';
    case 'test': return 'RUNTEST_SYNC';
    case 'install': case 'uninstall': return 'POST_INSTALL_SCRIPT';
  }
}

export const requestClass = platformClass('System.Request', {
  statics: { 'System.Request getCurrent()': () => transaction() },
  methods: {
    'System.Quiddity getQuiddity()': (self: OrgTransaction) => enumValue('System.Quiddity', quiddityOf(self)),
    'String getRequestId()': (self: OrgTransaction) => self.requestId,
  },
});
