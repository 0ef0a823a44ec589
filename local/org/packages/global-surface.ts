import { parseCompilationUnit, type ClassMember, type Modified, type Parameter, type TypeDeclaration, type TypeReference } from '../language/syntax/index.ts';
import { ApexSyntaxError } from '../language/syntax/index.ts';
import type { ApexSource } from '../metadata/index.ts';

/**
 * What a package promises to those that install it, one line each: its global classes and members with their types. Once released it can't be taken
 * back. Source: "Global Annotation", ISVforce Guide "Editable Properties of Managed Components".
 * @returns a key that stays the same as long as the promise is kept, with what a message calls it (`global method Api.send(String)`)
 */
export function globalSurface(sources: readonly ApexSource[]): Map<string, string> {
  const surface = new Map<string, string>();
  for (const { kind, file } of sources) {
    if (kind !== 'class') continue;
    try {
      addType(surface, parseCompilationUnit(file.text, file.path).declaration, '', false);
    } catch (error) {
      // The compiler tells what is wrong with it.
      if (!(error instanceof ApexSyntaxError)) throw error;
    }
  }
  return surface;
}

function addType(surface: Map<string, string>, type: TypeDeclaration, outer: string, ofGlobalInterface: boolean): void {
  if (!isGlobal(type) && !ofGlobalInterface) return;
  const name = outer + type.name.text;
  const kind = type.kind === 'ClassDeclaration' ? 'class' : type.kind === 'InterfaceDeclaration' ? 'interface' : 'enum';
  add(surface, `${kind} ${name}`, `global ${kind} ${name}`);
  switch (type.kind) {
    case 'EnumDeclaration':
      for (const constant of type.constants) add(surface, `value ${name}.${constant.text}`, `value ${name}.${constant.text}`);
      break;
    case 'InterfaceDeclaration':
      for (const method of type.methods) addCall(surface, `${name}.${method.name.text}`, method.parameters, typeText(method.returnType), '');
      break;
    case 'ClassDeclaration':
      if (type.superclass !== null) add(surface, `class ${name} extends ${typeText(type.superclass)}`, `superclass of ${name}`);
      for (const one of type.interfaces) add(surface, `class ${name} implements ${typeText(one)}`, `interface ${typeText(one)} of ${name}`);
      if (type.modifiers.some(({ keyword }) => keyword === 'virtual' || keyword === 'abstract')) add(surface, `class ${name} extensible`, `virtual global class ${name}`);
      for (const member of type.members) addMember(surface, member, name);
  }
}

function addMember(surface: Map<string, string>, member: ClassMember, owner: string): void {
  if (member.kind === 'InitializerBlock') return;
  if (!isGlobal(member)) return;
  const place = member.modifiers.some(({ keyword }) => keyword === 'static') ? 'static ' : '';
  switch (member.kind) {
    case 'MethodDeclaration': addCall(surface, `${owner}.${member.name.text}`, member.parameters, typeText(member.returnType), place); break;
    case 'ConstructorDeclaration': addCall(surface, `${owner}.<init>`, member.parameters, '', ''); break;
    case 'PropertyDeclaration':
      for (const [name, accessor] of [['get', member.getter], ['set', member.setter]] as const) {
        if (accessor === null || accessor.modifiers.some(({ keyword }) => keyword !== 'global')) continue;
        add(surface, `${name} ${place}${owner}.${member.name.text} ${typeText(member.type)}`, `global property ${owner}.${member.name.text} (${name})`);
      }
      break;
    case 'FieldDeclaration':
      for (const { name } of member.declarators) add(surface, `variable ${place}${owner}.${name.text} ${typeText(member.type)}`, `global variable ${owner}.${name.text}`);
      break;
    default: addType(surface, member, `${owner}.`, false);
  }
}

function addCall(surface: Map<string, string>, name: string, parameters: readonly Parameter[], returns: string, place: string): void {
  const types = parameters.map(({ type }) => typeText(type)).join(', ');
  const shown = name.endsWith('.<init>') ? `global constructor ${name.slice(0, -'.<init>'.length)}(${types})` : `global method ${name}(${types})`;
  add(surface, `method ${place}${name}(${types}) ${returns}`, shown);
}

function add(surface: Map<string, string>, key: string, shown: string): void {
  surface.set(key.toLowerCase(), shown);
}

function isGlobal(declaration: Modified): boolean {
  return declaration.modifiers.some(({ keyword }) => keyword === 'global' || keyword === 'webservice');
}

function typeText(type: TypeReference | null): string {
  if (type === null) return 'void';
  const parts = type.parts.map(({ name, typeArguments }) => (typeArguments.length === 0 ? name : `${name}<${typeArguments.map(typeText).join(',')}>`));
  return `${parts.join('.')}${'[]'.repeat(type.arrayDepth)}`;
}
