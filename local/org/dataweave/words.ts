const sameInPlural = new Set(['deer', 'sheep', 'fish', 'series', 'species', 'money', 'rice', 'information', 'equipment', 'aircraft']);

const irregular: Readonly<Record<string, string>> = {
  person: 'people', man: 'men', woman: 'women', child: 'children', foot: 'feet', tooth: 'teeth', goose: 'geese', mouse: 'mice', ox: 'oxen', die: 'dice', datum: 'data', medium: 'media',
  criterion: 'criteria', phenomenon: 'phenomena',
};

/** Rules of English, the first that fits. */
const endings: readonly (readonly [RegExp, string])[] = [
  [/(quiz)$/i, '$1zes'], [/(matr|vert|ind)(?:ix|ex)$/i, '$1ices'], [/(x|ch|ss|sh|z)$/i, '$1es'], [/([^aeiouy]|qu)y$/i, '$1ies'], [/(?:([^f])fe|([lr])f)$/i, '$1$2ves'],
  [/sis$/i, 'ses'], [/(buffal|tomat|potat|her)o$/i, '$1oes'], [/(alias|status|bus|virus)$/i, '$1es'], [/s$/i, 's'], [/$/, 's'],
];

function pluralize(word: string): string {
  const lower = word.toLowerCase();
  if (sameInPlural.has(lower)) return word;
  if (irregular[lower] !== undefined) return irregular[lower];
  const [pattern, ending] = endings.find(([one]) => one.test(word)) as readonly [RegExp, string];
  return word.replace(pattern, ending);
}

const parts = (text: string): string[] => text.replace(/([a-z0-9])([A-Z])/g, '$1 $2').split(/[\s_-]+/).filter((part) => part !== '');
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();

/** Functions of `dw::core::Strings` that take a text and answer one. */
export const words: Readonly<Record<string, (text: string) => string>> = {
  pluralize,
  capitalize: (text) => parts(text).map(capital).join(' '),
  camelize: (text) => parts(text).map((part, index) => (index === 0 ? part.toLowerCase() : capital(part))).join(''),
  underscore: (text) => parts(text).map((part) => part.toLowerCase()).join('_'),
  dasherize: (text) => parts(text).map((part) => part.toLowerCase()).join('-'),
};
