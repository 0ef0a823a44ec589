import { DataApi } from './api/dataApi.ts';
import { createClock } from './clock/clock.ts';
import type { Clock } from './clock/clock.ts';
import { FaultBoard } from './faults/faultBoard.ts';
import { Ingestion } from './ingestion/ingestion.ts';
import { CountedFairUse } from './limits/fairUse.ts';
import type { FairUse } from './limits/fairUse.ts';
import { RateLimiter } from './limits/rate.ts';
import { DEFAULT_SIZE_LIMITS } from './limits/size.ts';
import type { SizeLimits } from './limits/size.ts';
import { AcceptedLog } from './storage/acceptedLog.ts';
import { Catalogue } from './storage/catalogue.ts';
import { CustomerStore } from './storage/customers.ts';
import { openDatabase } from './storage/database.ts';
import type { SQLite } from './storage/database.ts';
import { EventStore } from './storage/events.ts';
import { NoteStore } from './storage/notes.ts';
import { RequestLog } from './storage/requestLog.ts';
import { SegmentSearch } from './storage/segment.ts';
import { SettingStore } from './storage/settings.ts';
import { Streams } from './streams/streams.ts';
import { WorkspaceStore } from './storage/workspaces.ts';

export interface ProgramOptions {
  /** Data file; default `:memory:`. */
  readonly dataFile?: string;
  /** Source of real time; a constant function freezes the clock. */
  readonly realTime?: () => number;
  readonly sizeLimits?: Partial<SizeLimits>;
  readonly fairUse?: FairUse;
}

/** Everything that the APIs, the page and the tests work with, put together once. */
export interface Program {
  readonly database: SQLite;
  readonly clock: Clock;
  readonly settings: SettingStore;
  readonly workspaces: WorkspaceStore;
  readonly customers: CustomerStore;
  readonly events: EventStore;
  readonly segments: SegmentSearch;
  readonly notes: NoteStore;
  readonly catalogue: Catalogue;
  readonly requests: RequestLog;
  readonly faults: FaultBoard;
  readonly rates: RateLimiter;
  readonly ingestion: Ingestion;
  readonly dataApi: DataApi;
  readonly streams: Streams;
  /** Stops ingestion and closes the file. */
  close(): void;
}

const CLOCK_OFFSET = 'clockOffsetMilliseconds';

export function createProgram(options: ProgramOptions = {}): Program {
  const database = openDatabase(options.dataFile ?? ':memory:');
  const settings = new SettingStore(database);
  const running = createClock(Number(settings.get(CLOCK_OFFSET) ?? 0), options.realTime);
  const clock: Clock = {
    now: running.now,
    // Kept, so that a restart does not go back in time: records would lie in the future.
    advance(milliseconds) {
      running.advance(milliseconds);
      settings.set(CLOCK_OFFSET, String(running.offsetMilliseconds));
    },
    get offsetMilliseconds() {
      return running.offsetMilliseconds;
    },
  };
  const workspaces = new WorkspaceStore(database);
  const acceptedLog = new AcceptedLog(database);
  const customers = new CustomerStore(database);
  const events = new EventStore(database);
  const notes = new NoteStore(database);
  const catalogue = new Catalogue(database);
  const requests = new RequestLog(database);
  const faults = new FaultBoard(clock);
  const rates = new RateLimiter();
  const ingestion = new Ingestion({
    database,
    clock,
    workspaces,
    accepted: acceptedLog,
    customers,
    events,
    notes,
    catalogue,
    fairUse: options.fairUse ?? new CountedFairUse(),
  });
  const sizes = { ...DEFAULT_SIZE_LIMITS, ...options.sizeLimits };
  const dataApi = new DataApi({
    database,
    clock,
    workspaces,
    acceptedLog,
    customers,
    requests,
    faults,
    rates,
    sizes,
    ingestion,
  });
  const streams = new Streams({ clock, workspaces, customers });
  // What an earlier run accepted and did not ingest.
  ingestion.wake();
  return {
    database,
    clock,
    settings,
    workspaces,
    customers,
    events,
    segments: new SegmentSearch(database),
    notes,
    catalogue,
    requests,
    faults,
    rates,
    ingestion,
    dataApi,
    streams,
    close() {
      streams.close();
      ingestion.stop();
      database.close();
    },
  };
}
