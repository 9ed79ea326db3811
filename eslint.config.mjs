import { fileURLToPath } from 'node:url';
import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import boundaries from 'eslint-plugin-boundaries';
import officeAddins from 'eslint-plugin-office-addins';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const KNOWLEDGE = [
  'src/calculations',
  'src/tables',
  'src/workforce',
  'src/appraisal',
  'src/report',
  'src/settings',
  'src/share',
  'src/figures',
  'src/workbook',
];
const SOURCE = [...KNOWLEDGE, 'src/excel', 'src/xlsx'];

/** The rooms of the house, and whom each may import besides itself. CONTRIBUTING.md says why. */
const MAY_IMPORT = {
  'src/calculations': ['src/tables'],
  'src/tables': [],
  'src/workforce': ['src/calculations', 'src/tables', 'src/workbook'],
  'src/appraisal': ['src/calculations', 'src/tables', 'src/workbook'],
  'src/report': ['src/appraisal', 'src/workbook'],
  'src/settings': ['src/tables'],
  'src/share': ['functions', 'src/calculations', 'src/workbook'],
  'src/figures': ['src/calculations', 'src/workbook'],
  'src/workbook': [],
  'src/excel': ['src/workbook'],
  'src/xlsx': ['src/workbook'],
  functions: ['src/calculations', 'src/tables'],
  taskpane: ['functions', ...SOURCE],
  scripts: ['functions', ...SOURCE],
  'local-workbook': ['src/xlsx', 'src/workbook'],
};

/** What may end in a browser must not need Node; the half of xlsx that opens and saves files is the one exception. */
const NODE_HALF = 'src/xlsx/{node.ts,node/**/*.ts}';
const RUNS_IN_BROWSER = [...SOURCE, 'functions', 'taskpane'];

const filesOf = (rooms) => rooms.map((room) => `${room}/**/*.{ts,tsx}`);
const anyOf = (types) => ({ element: { types: { anyOf: types } } });

/** Known to the browser or to Node, but not to both; and what both have to talk to the outside with. */
const onlyIn = (one) => Object.keys(one).filter((name) => !(name in globals['shared-node-browser']));
const NETWORK = [
  'fetch',
  'WebSocket',
  'EventSource',
  'BroadcastChannel',
  'XMLHttpRequest',
  'Request',
  'Response',
  'Headers',
];
const OFFICE = ['Office', 'Excel', 'OfficeExtension', 'OfficeRuntime', 'CustomFunctions'];
const IMPURE = [...new Set([...OFFICE, ...NETWORK, ...onlyIn(globals.browser), ...onlyIn(globals.node)])];

/** What a person reads, or hears, of an element. */
const READ =
  '/^(alt|aria-(description|label|placeholder|roledescription|valuetext)|contentAfter|contentBefore|hint|label|placeholder|secondaryContent|secondaryText|summary|title|validationMessage)$/';
const WORDS = ':matches(Literal[value=/[A-Za-z]/], TemplateElement[value.raw=/[A-Za-z]/])';
/** Between words and the element that shows them, nothing but a choice: what is handed to a function is no text yet. */
const CHOICES =
  ':matches(ConditionalExpression, LogicalExpression, TemplateLiteral, BinaryExpression[operator="+"])';
const shownIn = (place, part = '') => [
  `${place} > ${WORDS}${part}`,
  `${place} > ${CHOICES}${part} > ${WORDS}`,
  `${place} > ${CHOICES}${part} > ${CHOICES} > ${WORDS}`,
];
/** Every word of the pane stands in taskpane/texts, where a translator finds it. */
const WORDS_IN_COMPONENTS = [
  'JSXText[value=/[A-Za-z]/]',
  ...shownIn(':matches(JSXElement, JSXFragment) > JSXExpressionContainer'),
  `JSXAttribute[name.name=${READ}] > ${WORDS}`,
  ...shownIn(`JSXAttribute[name.name=${READ}] > JSXExpressionContainer`),
  ...shownIn(`Property:matches([key.name=${READ}], [key.value=${READ}])`, '.value'),
].map((selector) => ({
  selector,
  message: 'Words stand in taskpane/texts/en-GB, not in components: a translator would not find this one.',
}));

/** Only the add-in rules of the plugin's own flat config: its parser and Prettier would come in older copies of their own. */
const officeRules = Object.fromEntries(
  officeAddins.configs.recommended
    .flatMap(({ rules = {} }) => Object.keys(rules))
    .filter((name) => name.startsWith('office-addins/'))
    .map((name) => [name, 'error']),
);

export default tseslint.config(
  { ignores: ['dist/', 'out/', 'coverage/'] },
  {
    files: ['**/*.{ts,tsx,mjs}'],
    extends: [js.configs.recommended, tseslint.configs.recommended],
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
    },
  },
  { files: ['**/*.mjs'], languageOptions: { globals: globals.node } },
  {
    name: 'typed',
    files: filesOf(['src', 'functions', 'taskpane', 'scripts']),
    extends: [tseslint.configs.recommendedTypeCheckedOnly],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      // CustomFunctions.Error is what Excel wants thrown, and no Error to TypeScript.
      '@typescript-eslint/only-throw-error': ['error', { allow: ['Error'] }],
    },
  },
  {
    name: 'who may import whom',
    files: ['{src,functions,taskpane,scripts,local-workbook}/**/*.{ts,tsx}'],
    plugins: { boundaries },
    settings: {
      'boundaries/root-path': fileURLToPath(new URL('.', import.meta.url)),
      'boundaries/elements': Object.keys(MAY_IMPORT).map((room) => ({
        type: room,
        pattern: room,
        partialMatch: false,
      })),
      'boundaries/files': [{ category: 'node half', pattern: NODE_HALF }],
      'boundaries/dependency-nodes': ['import', 'export', 'dynamic-import', 'require'],
      'import/resolver': { [fileURLToPath(new URL('./eslint.resolver.cjs', import.meta.url))]: {} },
    },
    rules: {
      'boundaries/dependencies': [
        'error',
        {
          default: 'disallow',
          checkAllOrigins: true,
          checkInternals: true,
          message: 'This room may not import that one: see "Who may import whom" in CONTRIBUTING.md.',
          // The last policy that matches decides.
          policies: [
            { allow: { to: { module: { origin: ['external', 'core'] } } } },
            ...Object.entries(MAY_IMPORT).map(([room, others]) => ({
              from: anyOf([room]),
              allow: { to: anyOf([room, ...others]) },
            })),
            {
              from: anyOf(RUNS_IN_BROWSER),
              disallow: [
                { to: { module: { origin: 'core' } } },
                { to: { file: { categories: 'node half' } } },
              ],
            },
            {
              from: { file: { categories: 'node half' } },
              allow: [{ to: { module: { origin: 'core' } } }, { to: { file: { categories: 'node half' } } }],
            },
          ],
        },
      ],
    },
  },
  {
    name: 'no way out of the house into the folders beside it',
    files: filesOf([...RUNS_IN_BROWSER, 'local-workbook']),
    rules: { 'boundaries/no-unknown-dependencies': 'error' },
  },
  {
    name: 'no Office, no page, no Node, no network where numbers are decided',
    files: filesOf(KNOWLEDGE),
    rules: {
      'no-restricted-globals': ['error', { globals: IMPURE, checkGlobalObject: true }],
      // The rule above lets types through; a type of Office's is a tie to Office all the same.
      'no-restricted-syntax': ['error', `TSQualifiedName > Identifier.left[name=/^(${OFFICE.join('|')})$/]`],
    },
  },
  {
    name: 'no words in components',
    files: ['taskpane/**/*.tsx'],
    rules: { 'no-restricted-syntax': ['error', ...WORDS_IN_COMPONENTS] },
  },
  {
    name: 'office add-ins',
    files: filesOf(['functions', 'taskpane', 'src/excel']),
    plugins: { 'office-addins': officeAddins },
    rules: officeRules,
  },
  prettier,
);
