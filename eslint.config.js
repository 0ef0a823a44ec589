import js from '@eslint/js';
import ts from 'typescript-eslint';

/**
 * The arrows of the house go one way (docs/architecture.md): a room may import only what stands here.
 * `package -> compiler` is checked for the schema (the Apex sources import nothing but each other).
 */
const walls = [
  { room: 'codegen/compiler', closed: ['codegen/package', 'local', 'scripts'] },
  { room: 'codegen/package', closed: ['local', 'scripts'] },
  { room: 'local/org', closed: ['codegen', 'local/moengage', 'scripts'] },
  { room: 'local/moengage', closed: ['codegen', 'local/org', 'scripts'] },
];

export default ts.config(
  { ignores: ['node_modules/', '.cache/', '.local/', 'force-app/', 'codegen/package/apex/', 'codegen/compiler/platform/', '**/fixtures/**', 'codegen/compiler/apex/tests/features/', 'codegen/compiler/apex/tests/refusals/', '**/*.d.ts'] },
  js.configs.recommended,
  ...ts.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-explicit-any': 'warn',
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-console': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  ...walls.map(({ room, closed }) => ({
    files: [`${room}/**/*.ts`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: closed.map((wall) => ({
            // Imports are relative, so a wall is known by its last folder: `../package/schema/index.ts`.
            regex: `(^|/)${wall.slice(wall.lastIndexOf('/') + 1)}/`,
            message: `${room} must not know ${wall} (docs/architecture.md, "Arrows go one way").`,
          })),
        },
      ],
    },
  })),
);
