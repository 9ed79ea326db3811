/**
 * A webpack loader: `import { AddRegular } from '@fluentui/react-icons'` asks for the one file of that icon. The package's index has all 20,000
 * icons in 200 files, and parsing those took most of a build, only to leave nearly all of them out again.
 */
const { existsSync } = require('node:fs');
const { dirname, join } = require('node:path');

const PACKAGE = '@fluentui/react-icons';
const LIB = dirname(require.resolve(PACKAGE)).replace(/lib-cjs$/, 'lib');
/** What the index offers besides icons. */
const HELPERS = {
  bundleIcon: 'utils/bundleIcon.js',
  createFluentIcon: 'utils/createFluentIcon.js',
  iconColorClassName: 'utils/constants.js',
  iconFilledClassName: 'utils/constants.js',
  iconLightClassName: 'utils/constants.js',
  iconRegularClassName: 'utils/constants.js',
  IconDirectionContextProvider: 'contexts/index.js',
  useIconContext: 'contexts/index.js',
  wrapIcon: 'utils/wrapIcon.js',
};
const IMPORT = /import\s*\{([^}]*)\}\s*from\s*(['"])@fluentui\/react-icons\2/g;

module.exports = function singleIcons(source) {
  return source.replace(IMPORT, (statement, names) => {
    const imports = names
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '' && !name.startsWith('type '))
      .map((name) => {
        const file = fileOf(name.split(/\s+as\s+/)[0]);
        return file && `import { ${name} } from ${JSON.stringify(file)}`;
      });
    // A name that we cannot place is left to the index, which has them all.
    return imports.every(Boolean) ? imports.join(';') : statement;
  });
};

/** `TableCellEdit20Regular` is in table-cell-edit.js; what is no icon is a helper. */
function fileOf(name) {
  if (name in HELPERS) return join(LIB, HELPERS[name]);
  const icon = /^(.+?)\d*(?:Regular|Filled|Light|Color)$/.exec(name)?.[1];
  if (icon === undefined) return undefined;
  const words = icon.replace(/([a-z\d])([A-Z])/g, '$1-$2').replace(/([A-Z])([A-Z][a-z])/g, '$1-$2');
  const file = join(LIB, 'atoms', 'svg', `${words.toLowerCase()}.js`);
  return existsSync(file) ? file : undefined;
}
