/** What a run of tests does with code that does not compile. */
import { openOrg } from '../../org.ts';
import { sample } from './sample-org.ts';

const broken = 'public class Broken { public static Integer one() { return two; } }';
const needsBroken = '@IsTest private class NeedsBrokenTest { @IsTest static void runs() { Broken.one(); } }';
const sound = '@IsTest private class SoundTest { @IsTest static void runs() { Assert.areEqual(1, 1); } }';

test('a class with errors stops only what depends on it when what compiles is loaded', () => {
  const org = openOrg();
  const result = org.deploy(sample([broken, needsBroken, sound]), 'whatCompiles');
  expect(result.success).toBe(false);
  expect(result.errors.map(({ file, message }) => `${file}: ${message}`)).toEqual([
    'classes/Broken.cls: Variable does not exist: two',
    'classes/NeedsBrokenTest.cls: Dependent class is invalid and needs recompilation:\n Class Broken : Variable does not exist: two',
  ]);
  expect(org.runTests()).toMatchObject({ passed: 1, failed: 0 });
  org.close();
});

test('a deployment with errors leaves the org as it was', () => {
  const org = openOrg();
  expect(org.deploy(sample([broken, sound])).success).toBe(false);
  expect(org.runTests()).toMatchObject({ passed: 0, failed: 0 });
  org.close();
});
