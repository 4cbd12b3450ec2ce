import stylistic from '@stylistic/eslint-plugin'
import globals from 'globals'
import tseslint from 'typescript-eslint'

const clock = [
  { selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]', message: 'Time is an argument: only kernel/clock reads the clock.' },
  { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'Time is an argument: only kernel/clock reads the clock.' }
]
const cloud = [{ selector: 'MemberExpression[object.name="wx"][property.name="cloud"]', message: 'Only miniprogram/services talks to the cloud.' }]

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'data/', 'tools/wechat/node_modules/', '**/miniprogram_npm/'] },
  ...tseslint.configs.recommended,
  stylistic.configs.customize({ semi: false, quotes: 'single', braceStyle: '1tbs', commaDangle: 'never', arrowParens: false }),
  {
    languageOptions: { globals: { ...globals.node } },
    rules: {
      '@stylistic/space-before-function-paren': ['error', 'always'],
      '@stylistic/arrow-parens': ['error', 'as-needed'],
      '@stylistic/multiline-ternary': 'off',
      '@stylistic/operator-linebreak': 'off',
      '@stylistic/indent': ['error', 2, { SwitchCase: 1, flatTernaryExpressions: true, offsetTernaryExpressions: false, ignoredNodes: ['ConditionalExpression', 'TSMappedType', 'TSTypeParameterInstantiation', 'TSUnionType', 'TSIntersectionType'] }],
      '@stylistic/indent-binary-ops': 'off',
      '@stylistic/member-delimiter-style': ['error', { multiline: { delimiter: 'none' }, singleline: { delimiter: 'comma', requireLast: false } }],
      '@stylistic/quote-props': ['error', 'as-needed'],
      '@stylistic/list-style': 'off',
      '@stylistic/object-property-newline': 'off',
      '@stylistic/max-statements-per-line': 'off',
      '@stylistic/no-mixed-operators': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-require-imports': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-depth': ['warn', 4],
      'max-params': 'off'
    }
  },
  { files: ['cloudfunctions/**/*.ts', 'contract/**/*.ts'], ignores: ['cloudfunctions/core/kernel/clock.ts'], rules: { 'no-restricted-syntax': ['error', ...clock] } },
  { files: ['miniprogram/**/*.ts'], ignores: ['miniprogram/services/**', 'miniprogram/app.ts'], languageOptions: { globals: { wx: 'readonly', App: 'readonly', Page: 'readonly', Component: 'readonly', Behavior: 'readonly', getApp: 'readonly' } }, rules: { 'no-restricted-syntax': ['error', ...cloud] } },
  { files: ['local/web/host/**/*.ts'], languageOptions: { globals: { ...globals.browser } } }
)
