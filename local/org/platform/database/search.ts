import { parseSosl } from '../../language/syntax/index.ts';
import { ApexSyntaxError } from '../../language/syntax/syntax-error.ts';
import type { SoslSearch } from '../../language/syntax/sosl-ast.ts';
import { throwApex } from '../../runtime/exceptions.ts';
import { platformClass } from '../../runtime/platform-class.ts';
import { services, transaction } from '../../runtime/services.ts';
import { anySObjectType, sobjectType } from '../../runtime/sobject-type.ts';
import { ApexList } from '../../runtime/values/list.ts';
import { listOf } from '../../runtime/values/runtime-types.ts';
import { modeOf, type AccessLevel } from './access-level.ts';
import { callerNamespace } from './caller-namespace.ts';

const recordList = listOf(anySObjectType);

/** `Search.query(text)`: a list of records for each object that the text returns. */
function query(text: string | null, level?: AccessLevel): ApexList {
  if (text === null) throwApex('System.NullPointerException', 'Argument cannot be null.');
  const found = services().data.search(parsed(text), { accessMode: modeOf(level), sharing: transaction().sharing, namespace: callerNamespace(), binds: [] });
  return new ApexList(listOf(recordList), found.map((records) => new ApexList(records[0] === undefined ? recordList : listOf(sobjectType(records[0].$describe)), records)));
}

function parsed(text: string): SoslSearch {
  try {
    return parseSosl(text);
  } catch (error) {
    if (error instanceof ApexSyntaxError) throwApex('System.SearchException', error.message);
    throw error;
  }
}

export const searchClasses = [
  platformClass('System.Search', {
    statics: {
      'List<List<SObject>> query(String query)': (text: string | null) => query(text),
      'List<List<SObject>> query(String query, AccessLevel accessLevel)': query,
    },
  }),
];
