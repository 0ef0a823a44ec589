import { expression, literal } from './expressions.ts';
import { block, statement } from './statements.ts';
import { all, find, get, has, isExpression, name, optional, range } from './tree.ts';
import { returnType, typeList, typeReference } from './types.ts';
import type { SourceRange } from '../../ast.ts';
import type { Converted, OracleNode } from './tree.ts';

/** Modifiers and annotations among a node's children. */
export function modified(node: OracleNode): Converted {
  const children = all(node, 'modifier');
  return {
    annotations: children
      .filter((child) => has(child, 'annotation'))
      .map((child) => annotation(get(child, 'annotation'))),
    modifiers: children
      .filter((child) => !has(child, 'annotation'))
      .map((child) => ({
        kind: 'Modifier',
        ...range(child),
        keyword: child.children.map((token) => token.text.toLowerCase()).join(' '),
      })),
  };
}

function annotation(node: OracleNode): Converted {
  const pairs = find(node, 'elementValuePairs');
  const single = find(node, 'elementValue');
  const parameters =
    pairs !== null
      ? all(pairs, 'elementValuePair').map((pair) => ({
          kind: 'AnnotationParameter',
          ...range(pair),
          name: name(get(pair, 'id')),
          value: elementValue(get(pair, 'elementValue')),
        }))
      : single !== null
        ? [{ kind: 'AnnotationParameter', ...range(single), name: null, value: elementValue(single) }]
        : [];
  return { kind: 'Annotation', ...range(node), name: name(get(node, 'id')), parameters };
}

function elementValue(node: OracleNode): Converted {
  return literal(get(node, 'literal').children[0]!);
}

/** A type with the modifiers that `wrapper` holds, beginning at them. */
export function typeDeclaration(wrapper: OracleNode, at: SourceRange): Converted {
  const node = get(wrapper, 'classDeclaration', 'interfaceDeclaration', 'enumDeclaration');
  const common = { ...at, name: name(get(node, 'id')) };
  const list = find(node, 'typeList');
  const interfaces = list === null ? [] : typeList(list);
  switch (node.rule) {
    case 'classDeclaration': {
      const superclass = optional(node, 'typeRef', typeReference);
      const members = all(get(node, 'classBody'), 'classBodyDeclaration')
        .filter((child) => !has(child, 'SEMI'))
        .map(member);
      return { kind: 'ClassDeclaration', ...common, superclass, interfaces, members };
    }
    case 'interfaceDeclaration': {
      const methods = all(get(node, 'interfaceBody'), 'interfaceMethodDeclaration').map((child) => ({
        ...range(child),
        ...modified(child),
        ...method(child),
      }));
      return { kind: 'InterfaceDeclaration', ...common, interfaces, methods };
    }
    default: {
      const constants = find(node, 'enumConstants');
      return {
        kind: 'EnumDeclaration',
        ...common,
        constants: constants === null ? [] : all(constants, 'id').map(name),
      };
    }
  }
}

function member(node: OracleNode): Converted {
  const at = range(node);
  const body = find(node, 'block');
  if (body !== null) return { kind: 'InitializerBlock', ...at, isStatic: has(node, 'STATIC'), body: block(body) };
  return { ...declaration(get(node, 'memberDeclaration'), at), ...modified(node) };
}

function declaration(wrapper: OracleNode, at: SourceRange): Converted {
  const node = wrapper.children[0]!;
  switch (node.rule) {
    case 'methodDeclaration':
      return { ...at, ...method(node) };
    case 'constructorDeclaration':
      return {
        kind: 'ConstructorDeclaration',
        ...at,
        name: name(get(node, 'qualifiedName')),
        parameters: parameters(node),
        body: block(get(node, 'block')),
      };
    case 'propertyDeclaration':
      return property(node, at);
    case 'fieldDeclaration':
      return {
        kind: 'FieldDeclaration',
        ...at,
        type: typeReference(get(node, 'typeRef')),
        declarators: declarators(node),
      };
    default:
      return typeDeclaration(wrapper, at);
  }
}

function method(node: OracleNode): Converted {
  return {
    kind: 'MethodDeclaration',
    returnType: returnType(node),
    name: name(get(node, 'id')),
    parameters: parameters(node),
    body: optional(node, 'block', block),
  };
}

function parameters(node: OracleNode): readonly Converted[] {
  const list = find(get(node, 'formalParameters'), 'formalParameterList');
  return (list === null ? [] : all(list, 'formalParameter')).map((child) => ({
    kind: 'Parameter',
    ...range(child),
    ...modified(child),
    type: typeReference(get(child, 'typeRef')),
    name: name(get(child, 'id')),
  }));
}

function property(node: OracleNode, at: SourceRange): Converted {
  const accessors = all(node, 'propertyBlock');
  const accessor = (rule: 'getter' | 'setter'): Converted | null => {
    const child = accessors.find((candidate) => has(candidate, rule));
    if (child === undefined) return null;
    return { kind: 'Accessor', ...range(child), ...modified(child), body: optional(get(child, rule), 'block', block) };
  };
  return {
    kind: 'PropertyDeclaration',
    ...at,
    type: typeReference(get(node, 'typeRef')),
    name: name(get(node, 'id')),
    getter: accessor('getter'),
    setter: accessor('setter'),
  };
}

export function declarators(node: OracleNode): readonly Converted[] {
  return all(get(node, 'variableDeclarators'), 'variableDeclarator').map((child) => {
    const initializer = child.children.find(isExpression);
    return {
      kind: 'VariableDeclarator',
      ...range(child),
      name: name(get(child, 'id')),
      initializer: initializer === undefined ? null : expression(initializer),
    };
  });
}

/** A member of a trigger or an anonymous block; the reference grammar calls some of its local variables fields. */
export function scriptMember(node: OracleNode): Converted {
  const inner = find(node, 'statement');
  if (inner !== null) return statement(inner);
  const wrapper = get(node, 'triggerMemberDeclaration', 'anonymousMemberDeclaration');
  const converted = { ...declaration(wrapper, range(node)), ...modified(node) } as Converted;
  return converted.kind === 'FieldDeclaration' ? { ...converted, kind: 'LocalDeclaration' } : converted;
}
