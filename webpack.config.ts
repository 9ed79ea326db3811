import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import CopyPlugin from 'copy-webpack-plugin';
import webpack, { type Configuration } from 'webpack';

const root = fileURLToPath(new URL('.', import.meta.url));
const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { version: string };

const SINGLE_ICONS = `${root}scripts/single-icons.cjs`;

/** Where the committed manifest says that the add-in stands; a build puts its own base here. */
export const SOURCE_BASE = 'https://localhost:3000/';

export interface BundleOptions {
  /** Absolute path of the folder that the bundle goes to; what stood in it is removed. */
  outDir: string;
  /** The address that the folder will be served from, with its final slash. */
  base: string;
}

/** The add-in as files: functions.js, taskpane.js, the pages, the icons and the manifest. */
export default function bundle({ outDir, base }: BundleOptions): Configuration {
  return {
    context: root,
    mode: 'production',
    target: ['web', 'es2020'],
    // Microsoft's own webviews do not need one, and a map would name the folders of the machine that built it.
    devtool: false,
    entry: { functions: './functions/index.ts', taskpane: './taskpane/taskpane.ts' },
    output: { path: outDir, filename: '[name].js', clean: true },
    // A second build takes a fifth of the time. What makes a bundle, besides its modules, is named: a change of it starts afresh.
    cache: {
      type: 'filesystem',
      buildDependencies: {
        config: [fileURLToPath(import.meta.url), SINGLE_ICONS, `${root}package-lock.json`],
      },
    },
    resolve: { extensions: ['.ts', '.tsx', '.js'] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          // Associations are side effects of ours: whatever a flag may say one day, they stay in the bundle.
          sideEffects: true,
          use: [
            {
              loader: 'ts-loader',
              options: {
                transpileOnly: true,
                onlyCompileBundledFiles: true,
                compilerOptions: { noEmit: false, target: 'ES2020' },
              },
            },
            SINGLE_ICONS,
          ],
        },
        // The guides are in the bundle as they are written.
        { resourceQuery: /^\?raw$/, type: 'asset/source' },
        { test: /\.js$/, include: /node_modules\/@fluentui\/react-/, loader: SINGLE_ICONS },
      ],
    },
    optimization: {
      // What packages say of themselves is believed: of Fluent UI and its icons only what is used comes along.
      sideEffects: 'flag',
      // What is loaded later is one file with a name, not one of ours and one of packages under a number.
      splitChunks: {
        cacheGroups: {
          default: false,
          defaultVendors: false,
          // But for the sheets of an appraisal, which the example and the check of a case both bring: they travel once.
          sheets: {
            test: /[\\/]src[\\/]appraisal[\\/]sheets[\\/]/,
            name: 'appraisal-sheets',
            chunks: ({ name }) => name === 'example' || name === 'appraisal-core',
            enforce: true,
          },
        },
      },
    },
    performance: { hints: false },
    plugins: [
      new webpack.DefinePlugin({ WFC_VERSION: JSON.stringify(version) }),
      new CopyPlugin({
        patterns: [
          // As they are written: a reader of the page finds the reasons for its policy there. `minimized` says: leave them.
          { from: 'taskpane/*.{html,css}', to: '[name][ext]', info: { minimized: true } },
          { from: 'taskpane/assets', to: 'assets' },
          { from: 'manifest.xml', transform: (text) => text.toString().replaceAll(SOURCE_BASE, base) },
        ],
      }),
    ],
  };
}
