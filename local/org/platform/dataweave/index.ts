import { DataWeaveError, runDataWeave, type DataWeaveResult } from '../../dataweave/index.ts';
import { throwApex } from '../../runtime/exceptions.ts';
import { platformClass, type PlatformClass } from '../../runtime/platform-class.ts';
import { services } from '../../runtime/services.ts';
import type { ApexMap } from '../../runtime/values/map.ts';
import { extras } from '../system/org-extras.ts';

/** A `DataWeave.Script`. Each script in the org is a class of its own too: `DataWeaveScriptResource.csvToJson`. */
class Script {
  readonly name: string;
  readonly source: string;

  constructor(name: string, source: string) {
    this.name = name;
    this.source = source;
  }

  execute(parameters: ApexMap | null): Result {
    try {
      const inputs = new Map([...(parameters?.entries() ?? [])].map(([name, value]) => [String(name), value]));
      return new Result(runDataWeave(this.source, inputs, (text) => services().log.debug('DEBUG', text)));
    } catch (error) {
      if (error instanceof DataWeaveError) throwApex('System.DataWeaveScriptException', error.message);
      throw error;
    }
  }
}

class Result {
  readonly of: DataWeaveResult;

  constructor(of: DataWeaveResult) {
    this.of = of;
  }
}

function createScript(name: string | null): Script {
  const source = name === null ? null : extras().dataWeaveScript(name);
  if (source === null) throwApex('System.DataWeaveScriptException', `DataWeave script resource not found: ${name}`);
  return new Script(name!, source);
}

/** Types of the DataWeave namespace. Source: Apex Reference "DataWeave Namespace". */
export const dataWeaveClasses: readonly PlatformClass[] = [
  platformClass('DataWeave.Script', {
    statics: {
      'DataWeave.Script createScript(String scriptName)': createScript,
      'DataWeave.Script createScript(String namespace, String scriptName)': (namespace: string | null, name: string) => createScript(namespace === null || namespace === '' ? name : `${namespace}__${name}`),
    },
    methods: {
      'DataWeave.Result execute(Map<String,Object> parameters)': (self: Script, parameters: ApexMap | null) => self.execute(parameters),
      'String toString()': (self: Script) => `DataWeave.Script[${self.name}]`,
    },
    is: (value) => value instanceof Script,
  }),
  platformClass('DataWeave.Result', {
    methods: { 'Object getValue()': (self: Result) => self.of.value, 'String getValueAsString()': (self: Result) => self.of.text },
    is: (value) => value instanceof Result,
  }),
];
