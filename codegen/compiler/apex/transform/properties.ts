import { ts } from 'ts-morph';
import type { Accessor, Member } from '../ast/index.ts';
import { stringType } from '../ast/index.ts';
import { checkLocals } from '../check/names.ts';
import { refusals } from '../diagnostics.ts';
import { transformBody } from './blocks.ts';
import type { Context } from './context.ts';
import { hasDecorator, transformAnnotations } from './decorators.ts';
import { isAbstract, isOverride, isStatic, visibility } from './modifiers.ts';
import { typeFromNode } from './types.ts';

/** `get` and `set` of one name are one Apex property, printed where the first of the two stands. */
export function transformAccessor(node: ts.AccessorDeclaration, owner: ts.ClassDeclaration, context: Context): Member[] {
  const name = node.name.getText(context.file);
  const both = owner.members.filter((each): each is ts.AccessorDeclaration => ts.isAccessor(each) && each.name.getText(context.file) === name && isStatic(each) === isStatic(node));
  if (both[0] !== node) return [];
  const getter = both.find(ts.isGetAccessorDeclaration);
  const setter = both.find(ts.isSetAccessorDeclaration);
  const typeNode = getter?.type ?? setter?.parameters[0]?.type;
  if (!typeNode) context.refuse(node.name, refusals.missingType(name));
  const parameter = setter?.parameters[0];
  if (parameter && parameter.name.getText(context.file) !== 'value') context.refuse(parameter, refusals.setterParameter());
  const own = visibility(node, context);
  const accessor = (part: ts.AccessorDeclaration | undefined): Accessor | null => {
    if (!part) return null;
    if (part.body) checkLocals(part.body, part.parameters, context);
    const [modifier = null] = visibility(part, context);
    return { modifier: modifier === own[0] ? null : modifier, body: part.body ? transformBody(part.body, context) : null };
  };
  const dispatch = isAbstract(node) ? ['abstract'] : isOverride(node) ? ['override'] : hasDecorator(node, 'Virtual') ? ['virtual'] : [];
  return [
    {
      kind: 'Property',
      annotations: transformAnnotations(node, context),
      modifiers: [...own, ...(isStatic(node) ? ['static'] : []), ...dispatch],
      name,
      type: typeNode ? typeFromNode(typeNode, context) : stringType,
      getter: accessor(getter),
      setter: accessor(setter),
    },
  ];
}
