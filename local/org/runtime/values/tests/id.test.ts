import { idTo18, parseId, restoreCase, toId } from '../id.ts';

it('completes 15 characters', () => {
  expect([idTo18('001D000000IRFmA'), toId('001D000000IRFmA'), parseId('001D000000IRFmAIAX')]).toEqual(['001D000000IRFmAIAX', '001D000000IRFmAIAX', '001D000000IRFmAIAX']);
});

it('restores the case of letters from the check letters', () => {
  expect(restoreCase('001d000000irfmaiax')).toBe('001D000000IRFmA');
});

it.each(['', 'abc', '001D000000IRFm!', '001D000000IRFmAIAXX'])('refuses %p', (text) => {
  expect(() => toId(text)).toThrow(expect.objectContaining({ typeName: 'System.StringException', message: `Invalid id: ${text}` }));
});
