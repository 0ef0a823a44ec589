import { ts } from 'ts-morph';
import type { ApexType } from '../ast/index.ts';
import { type } from '../ast/index.ts';
import { isNumeric, numberKind } from '../check/number-kinds.ts';
import { refusals } from '../diagnostics.ts';
import type { Context } from './context.ts';
import { typeFromNode, typeFromType } from './types.ts';

/** The Apex type of a variable, field or parameter: as written, or from its initialiser. */
export function declaredType(node: ts.VariableDeclaration | ts.PropertyDeclaration | ts.ParameterDeclaration, context: Context): ApexType {
  if (node.type) return typeFromNode(node.type, context);
  const inferred = context.checker.getTypeAtLocation(node);
  const name = node.name.getText(context.file);
  if (node.initializer && isNumeric(inferred)) {
    const kind = numberKind(node.initializer, context);
    if (kind) return type(kind);
  }
  if (inferred.flags & (ts.TypeFlags.Null | ts.TypeFlags.Undefined | ts.TypeFlags.Any)) {
    context.refuse(node.name, refusals.missingType(name));
    return type('Object');
  }
  return typeFromType(inferred, node.name, context);
}
