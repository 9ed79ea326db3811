/** One measurement in a process of its own: `node child.js <case> <side>` prints its figures as JSON. */
import { spent, type Spent } from '../timer';
import { BUILDS } from './builds';
import { CASES } from './cases';
import { throughOffice } from './through-office';
import { univerAlone } from './univer-alone';

const WARM_UP = 2;

async function measureCase(name: string, sideName: string): Promise<Spent> {
  const measured = CASES[name];
  if (!measured) throw new Error(`There is no case ${name}`);
  const side = sideName === 'office' ? await throughOffice() : univerAlone();
  await measured.before?.(side);
  let turn = 0;
  const found = await spent(() => measured.run(side, ++turn), { runs: measured.runs, warmUp: WARM_UP });
  side.close();
  const { per = 1 } = measured;
  return { wall: found.wall / per, cpu: found.cpu / per };
}

const [name = '', side = ''] = process.argv.slice(2);
const work = BUILDS[name]?.(side) ?? measureCase(name, side);
work.then(
  (found) => process.stdout.write(`${JSON.stringify(found)}\n`, () => process.exit(0)),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
