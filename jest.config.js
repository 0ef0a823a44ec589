/** Every suite but the Lightning components: plain Node (native ES modules and type stripping, no VM sandbox). */
export default {
  runner: 'jest-light-runner',
  testMatch: ['<rootDir>/{codegen,local,scripts}/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/codegen/package/lwc/'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleFileExtensions: ['ts', 'js', 'mjs', 'json'],
  transform: {},
  maxWorkers: 2,
};
