const { existsSync } = require('node:fs');
const path = require('node:path');

/** For the import rules: where a relative import leads, by its path alone. The file itself need not be there yet. */
function resolve(source, importer) {
  if (!source.startsWith('.')) return { found: true, path: null };
  const named = path.resolve(path.dirname(importer), source);
  const file = [named, `${named}.ts`, `${named}.tsx`].find((name) => path.extname(name) && existsSync(name));
  return { found: true, path: file ?? path.join(named, 'index.ts') };
}

module.exports = { interfaceVersion: 2, resolve };
