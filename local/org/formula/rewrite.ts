import type { Node } from './parser.ts';

/**
 * Turns what a formula may write into what can be read from a row: a location or address inside DISTANCE into its latitude and longitude, `$RecordType.Name`
 * into a field of the record's type.
 */
export function rewritten(node: Node): Node {
  switch (node.kind) {
    case 'literal':
      return node;
    case 'field':
      return /^\$RecordType$/i.test(node.path[0] as string) ? { ...node, path: ['RecordType', ...node.path.slice(1)] } : node;
    case 'unary':
      return { ...node, operand: rewritten(node.operand) };
    case 'binary':
      return { ...node, left: rewritten(node.left), right: rewritten(node.right) };
    case 'call':
      return { ...node, args: node.args.map((arg, index) => (node.name === 'DISTANCE' && index < 2 && arg.kind === 'field' ? pointOf(arg.path, node.position) : rewritten(arg))) };
  }
}

/** `Place__c` -> `GEOLOCATION(Place__Latitude__s, Place__Longitude__s)`, `BillingAddress` -> `GEOLOCATION(BillingLatitude, BillingLongitude)`. */
function pointOf(path: readonly string[], position: number): Node {
  const name = path.at(-1) as string;
  const part = (which: string): Node => ({
    kind: 'field', path: [...path.slice(0, -1), name.endsWith('__c') ? `${name.slice(0, -'__c'.length)}__${which}__s` : `${name.replace(/Address$/, '')}${which}`],
  });
  return { kind: 'call', name: 'GEOLOCATION', args: [part('Latitude'), part('Longitude')], position };
}
