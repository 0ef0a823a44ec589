import type { SchemaService } from '../schema/describe.ts';
import type { RowAccess } from '../sharing/row-access.ts';
import type { Store } from '../store/store.ts';

/** What DML needs of its surroundings beside the org's services. */
export interface DmlEnvironment {
  readonly store: Store;
  readonly schema: SchemaService;
  readonly lockedElsewhere: ReadonlySet<string>;
  readonly rowAccess: RowAccess;
  /** Lower-case names of objects whose changes are captured. */
  readonly capturedObjects: ReadonlySet<string>;
}
