import { compareElements } from '../xml/render.ts';
import type { XmlElement } from '../xml/parse.ts';
import type { ApiProperty, ApiTypes } from './api-types.ts';
import type { MetadataProblem } from './problem.ts';

/** Compares an element with its type in the Metadata API: unknown, missing, repeated and misplaced elements, and values of a wrong kind. */
export function checkStructure(path: string, root: XmlElement, types: ApiTypes): MetadataProblem[] {
  const problems: MetadataProblem[] = [];
  const report = (trail: readonly string[], message: string): void => {
    problems.push({ path, element: trail.join(' > '), message });
  };

  function checkRecord(element: XmlElement, typeName: string, trail: readonly string[]): void {
    const type = types.get(typeName);
    if (type?.kind !== 'record') return report(trail, `${typeName} is no type of the Metadata API that has elements.`);
    checkOrder(element, trail);
    const seen = new Set<string>();
    for (const child of element.children) {
      const property = type.properties.get(child.name);
      const childTrail = [...trail, child.name];
      if (!property) report(childTrail, `${typeName} has no element ${child.name}.`);
      else if (seen.has(child.name) && !property.list) report(childTrail, `${child.name} may stand only once.`);
      else checkValue(child, property, childTrail);
      seen.add(child.name);
    }
    for (const [name, property] of type.properties) {
      if (property.required && !seen.has(name)) report(trail, `${typeName} needs the element ${name}.`);
    }
  }

  function checkOrder(element: XmlElement, trail: readonly string[]): void {
    const misplaced = element.children.find((child, index) => index > 0 && compareElements(element.children[index - 1]!.name, child.name) > 0);
    if (misplaced) report([...trail, misplaced.name], `${misplaced.name} does not stand where a retrieve would put it.`);
  }

  function checkValue(element: XmlElement, property: ApiProperty, trail: readonly string[]): void {
    const type = types.get(property.type);
    if (type?.kind === 'record') return checkRecord(element, property.type, trail);
    if (element.children.length > 0) return report(trail, `${element.name} takes a value, no elements.`);
    const complaint = valueProblem(element.text, property.type, type?.kind === 'values' ? type.values : undefined);
    if (complaint) report(trail, complaint);
  }

  checkRecord(root, root.name, [root.name]);
  return problems;
}

function valueProblem(text: string, type: string, values: ReadonlySet<string> | undefined): string | undefined {
  if (values && !values.has(text)) return `"${text}" is none of ${[...values].join(', ')}.`;
  if (type === 'boolean' && text !== 'true' && text !== 'false') return `"${text}" is neither true nor false.`;
  if (type === 'number' && !/^-?\d+(\.\d+)?$/.test(text)) return `"${text}" is no number.`;
  return undefined;
}
