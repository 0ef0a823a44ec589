import type { PlainType, ServerApi, ServerClass, ServerMethod, ServerType } from './server-api.ts';

/** How a value of Apex arrives in a component: as JSON. */
const plain: Readonly<Record<PlainType, string>> = {
  string: 'string',
  boolean: 'boolean',
  Id: 'Server.Id',
  Integer: 'number',
  Long: 'number',
  Double: 'number',
  Decimal: 'number',
  Date: 'Server.IsoDate',
  Datetime: 'Server.IsoDateTime',
  Time: 'number',
  void: 'void',
};

const HEAD = `// Generated from codegen/package/apex by "npm run generate": what the package's server methods take and answer with. Do not edit.

/** What travels between a component and the server. */
declare namespace Server {
  /** Of a record, 18 characters */
  type Id = string;
  /** \`2026-11-24\` */
  type IsoDate = string;
  /** \`2026-11-24T13:35:00.000Z\` */
  type IsoDateTime = string;

  /** What stands as JSON in \`error.body.message\` of every server method that refuses or fails. */
  interface Failure {
    readonly code: 'FORBIDDEN' | 'INVALID_INPUT' | 'UNEXPECTED';
    /** A sentence for the person in front of the screen */
    readonly message: string;
  }
`;

/** Declarations by which components are checked: an interface a class that travels, and a module a method, as a component imports it. */
export function componentTypes({ methods, classes }: ServerApi): string {
  return `${HEAD}\n${classes.map(interfaceOf).join('\n')}}\n\n${methods.map(moduleOf).join('\n')}`;
}

function interfaceOf({ name, says, fields }: ServerClass): string {
  const lines = fields.map((field) => {
    // Null is left out on the way to a component, and may be on the way back.
    const optional = field.type.kind === 'nullable' ? '?' : '';
    return `${comment(field.says, '    ')}    ${field.name}${optional}: ${typeText(field.type)};\n`;
  });
  return `${comment(says, '  ')}  interface ${name} {\n${lines.join('')}  }\n`;
}

function moduleOf({ controller, name, says, parameters, result }: ServerMethod): string {
  const taken = parameters.map((parameter) => `${parameter.name}${parameter.type.kind === 'nullable' ? '?' : ''}: ${typeText(parameter.type)}`);
  const list = taken.length === 0 ? '' : `parameters: { ${taken.join('; ')} }`;
  return `declare module '@salesforce/apex/${controller}.${name}' {\n${comment(says, '  ')}  export default function ${name}(${list}): Promise<${typeText(result)}>;\n}\n`;
}

function comment(says: string, indent: string): string {
  return says === '' ? '' : `${indent}/** ${says.replaceAll('*/', '* /')} */\n`;
}

export function typeText(type: ServerType): string {
  switch (type.kind) {
    case 'plain':
      return plain[type.name];
    case 'literals':
      return type.values.map((value) => `'${value}'`).join(' | ');
    case 'list':
      return type.of.kind === 'nullable' || type.of.kind === 'literals' ? `(${typeText(type.of)})[]` : `${typeText(type.of)}[]`;
    case 'map':
      return `Record<string, ${typeText(type.of)}>`;
    case 'class':
      return `Server.${type.name}`;
    case 'nullable':
      return `${typeText(type.of)} | null`;
  }
}
