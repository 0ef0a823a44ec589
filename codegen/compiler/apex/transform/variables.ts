import { ts } from 'ts-morph';
import type { Statement } from '../ast/index.ts';
import { variables } from '../ast/index.ts';
import { refusals } from '../diagnostics.ts';
import type { Context } from './context.ts';
import { declaredType } from './declared-types.ts';
import { transformExpression, transformInto } from './expressions.ts';

/** `const a = 1, b = 'x'` is a statement each, as their types may differ. */
export function transformVariables(list: ts.VariableDeclarationList, context: Context): Statement[] {
  if (!(list.flags & ts.NodeFlags.BlockScoped)) context.refuse(list, refusals.notApex('`var`'));
  return list.declarations.flatMap((declaration) => {
    if (!ts.isIdentifier(declaration.name)) {
      context.refuse(declaration.name, refusals.destructuring());
      return [];
    }
    // The conversion is looked at first: it marks the divisions that may be integer ones.
    const initialiser = !declaration.initializer
      ? null
      : declaration.type
        ? transformInto(declaration.initializer, context.checker.getTypeFromTypeNode(declaration.type), context)
        : transformExpression(declaration.initializer, context);
    return [variables(declaredType(declaration, context), [{ name: declaration.name.text, initialiser }])];
  });
}
