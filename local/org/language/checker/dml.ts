import type { BoundExpression, BoundStatement } from '../bound/tree.ts';
import type { DmlStatement, MergeStatement, RunAsStatement } from '../syntax/ast.ts';
import type { ApexType } from '../types/model.ts';
import { tryConvert } from './conversions.ts';
import { bindExpression } from './expressions.ts';
import type { Code } from './scope.ts';
import { bindBlock } from './statements.ts';

function isRecords(type: ApexType): boolean {
  return (
    type.kind === 'error' ||
    type.kind === 'sobject' ||
    (type.kind === 'list' && (type.element.kind === 'sobject' || type.element.kind === 'error'))
  );
}

export function bindDml(code: Code, statement: DmlStatement): BoundStatement {
  code.passesSharing = true;
  code.effects++;
  const target = bindExpression(code, statement.target);
  if (!isRecords(target.type)) code.error(statement, `DML requires SObject or SObject list type: ${target.type.name}`);
  return {
    kind: 'Dml',
    line: statement.line,
    operation: statement.operation,
    access: statement.access ?? 'system',
    target,
    externalIdField: externalId(code, statement, target.type),
    owner: code.site.owner,
  };
}

/** Full name of the field of `upsert records Field__c`. */
function externalId(code: Code, statement: DmlStatement, type: ApexType): string | null {
  if (statement.externalId === null) return null;
  const { catalogue, namespace } = code.site;
  const name = statement.externalId[statement.externalId.length - 1]!;
  const element = type.kind === 'list' ? type.element : type;
  const object =
    statement.externalId.length > 1
      ? catalogue.sObject(statement.externalId[0]!.text, namespace)
      : element.kind === 'sobject'
        ? element
        : undefined;
  if (object?.describe == null) return name.text;
  const field = catalogue.schema.field(object.describe, name.text, namespace);
  if (field === undefined) code.error(name, `Invalid field ${name.text} for SObject ${object.name}`);
  return field?.name ?? name.text;
}

export function bindMerge(code: Code, statement: MergeStatement): BoundStatement {
  code.passesSharing = true;
  code.effects++;
  const master = bindExpression(code, statement.master);
  const duplicates = bindExpression(code, statement.duplicates);
  if (master.type.kind !== 'error' && master.type.kind !== 'sobject')
    code.error(statement, `DML requires SObject or SObject list type: ${master.type.name}`);
  return {
    kind: 'Merge',
    line: statement.line,
    access: statement.access ?? 'system',
    master,
    duplicates,
    owner: code.site.owner,
  };
}

export function bindRunAs(code: Code, statement: RunAsStatement): BoundStatement {
  code.passesSharing = true;
  code.effects++;
  const [first] = statement.arguments;
  const argument: BoundExpression =
    first === undefined ? { kind: 'Invalid', type: { kind: 'error', name: '?' } } : bindExpression(code, first);
  const user = code.site.catalogue.sObject('User', null);
  const converted = user === undefined ? argument : (tryConvert(argument, user) ?? argument);
  if (first === undefined)
    code.error(statement, 'Method does not exist or incorrect signature: void runAs() from the type System');
  return { kind: 'RunAs', line: statement.line, argument: converted, body: bindBlock(code, statement.body) };
}
