/** Level of each category of a debug log. */
export type LogLevels = Readonly<Record<string, string>>;

const order = ['NONE', 'ERROR', 'WARN', 'INFO', 'DEBUG', 'FINE', 'FINER', 'FINEST'];

/** What the `debugLevel` of a SOAP DebuggingHeader stands for. Source: SOAP API Developer Guide "DebuggingHeader". */
const presets: Readonly<Record<string, LogLevels>> = {
  NONE: {},
  DEBUGONLY: { APEX_CODE: 'DEBUG' },
  DB: { APEX_CODE: 'DEBUG', DB: 'INFO' },
  PROFILING: { APEX_CODE: 'DEBUG', APEX_PROFILING: 'FINE', DB: 'INFO' },
  CALLOUT: { APEX_CODE: 'DEBUG', CALLOUT: 'INFO' },
  DETAIL: { APEX_CODE: 'FINEST', APEX_PROFILING: 'FINEST', CALLOUT: 'FINEST', DB: 'FINEST', SYSTEM: 'FINE', VALIDATION: 'INFO', WORKFLOW: 'FINER' },
};

/** Names of categories as logs write them, by their field of a DebugLevel. */
const categories: Readonly<Record<string, string>> = {
  ApexCode: 'APEX_CODE', ApexProfiling: 'APEX_PROFILING', Callout: 'CALLOUT', Database: 'DB', Nba: 'NBA', System: 'SYSTEM', Validation: 'VALIDATION', Visualforce: 'VISUALFORCE', Wave: 'WAVE', Workflow: 'WORKFLOW',
};
const soapCategories: Readonly<Record<string, string>> = {
  Db: 'DB', Workflow: 'WORKFLOW', Validation: 'VALIDATION', Callout: 'CALLOUT', Apex_code: 'APEX_CODE', Apex_profiling: 'APEX_PROFILING', Visualforce: 'VISUALFORCE', System: 'SYSTEM', Wave: 'WAVE', Nba: 'NBA',
};

export function presetLevels(debugLevel: string | null): LogLevels {
  return presets[(debugLevel ?? 'DEBUGONLY').toUpperCase()] ?? presets.DEBUGONLY!;
}

/** `<categories><category>Apex_code</category><level>FINE</level></categories>` of a DebuggingHeader. */
export function categoryLevels(entries: readonly { readonly category: string; readonly level: string }[]): LogLevels {
  const levels: Record<string, string> = {};
  for (const { category, level } of entries) {
    const all = category.toLowerCase() === 'all' ? Object.values(soapCategories) : [soapCategories[`${category.slice(0, 1).toUpperCase()}${category.slice(1).toLowerCase()}`] ?? category.toUpperCase()];
    for (const name of all) levels[name] = level.toUpperCase();
  }
  return levels;
}

/** Of a DebugLevel row. */
export function rowLevels(row: Readonly<Record<string, unknown>>): LogLevels {
  return Object.fromEntries(Object.entries(categories).flatMap(([field, name]) => (typeof row[field] === 'string' && row[field] !== 'NONE' ? [[name, row[field]]] : [])));
}

/** Does a log of these levels hold what `System.debug` writes at a level? */
export function shows(levels: LogLevels, level: string): boolean {
  return order.indexOf(level.toUpperCase()) <= order.indexOf(levels.APEX_CODE ?? 'NONE');
}

/** `65.0 APEX_CODE,DEBUG;DB,INFO` */
export function headLine(apiVersion: string, levels: LogLevels): string {
  return `${apiVersion} ${Object.entries(levels).sort(([a], [b]) => a.localeCompare(b)).map(([category, level]) => `${category},${level}`).join(';')}`;
}
