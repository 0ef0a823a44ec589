import { parseSignature } from '../../../language/syntax/index.ts';
import { languageClasses } from '../index.ts';

describe.each(languageClasses.map((platform) => [platform.name, platform] as const))('%s', (_, platform) => {
  const members = { ...platform.constructors, ...platform.statics, ...platform.methods, ...platform.properties, ...platform.staticProperties };

  it('has signatures that can be read', () => {
    for (const signature of [...Object.keys(members), ...(platform.signatures ?? [])]) expect(() => parseSignature(signature)).not.toThrow();
  });

  it('inlines only members that it has', () => {
    for (const signature of Object.keys(platform.inline ?? {})) expect(members).toHaveProperty([signature]);
  });
});

it('names each class once', () => {
  const names = languageClasses.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});
