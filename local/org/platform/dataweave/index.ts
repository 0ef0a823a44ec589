import { throwApex } from '../../runtime/exceptions.ts';
import { platformClass, type PlatformClass } from '../../runtime/platform-class.ts';

/** A `DataWeave.Script`, by the name of its metadata. Each script in the org is a class of its own too: `DataWeaveScriptResource.csvToJson`. */
class Script {
  $text(): string {
    return 'DataWeave.Script';
  }
}

class Result {}

/** There is no interpreter of DataWeave here: code that only mentions scripts compiles, running one fails. */
function noInterpreter(): never {
  return throwApex('System.DataWeaveScriptException', 'This org has no interpreter of DataWeave scripts');
}

/** Types of the DataWeave namespace. Source: Apex Reference "DataWeave Namespace". */
export const dataWeaveClasses: readonly PlatformClass[] = [
  platformClass('DataWeave.Script', {
    constructors: { 'Script()': () => new Script() },
    statics: { 'DataWeave.Script createScript(String scriptName)': noInterpreter, 'DataWeave.Script createScript(String namespace, String scriptName)': noInterpreter },
    methods: { 'DataWeave.Result execute(Map<String,Object> parameters)': noInterpreter, 'String toString()': (self: Script) => self.$text() },
    is: (value) => value instanceof Script,
  }),
  platformClass('DataWeave.Result', { methods: { 'Object getValue()': noInterpreter, 'String getValueAsString()': noInterpreter }, is: (value) => value instanceof Result }),
];
