import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { AddInFunctions, PENDING } from '../../../local-workbook/grid/univer/functions';
import { Calls } from '../../../local-workbook/grid/univer/functions/calls';
import { FakePane } from './fake-pane';
import { area, Headless, until } from './headless';
import { implementations, toys } from './toys';

/** When calls go out, and what becomes of cells while and after they wait. */
let functions: AddInFunctions;
let grid: Headless;
let pane: FakePane;
beforeEach(() => {
  functions = new AddInFunctions(toys);
  grid = new Headless(functions);
  pane = new FakePane(functions, implementations).connect();
});
afterEach(() => grid.dispose());

const column = (count: number, formula: (row: number) => string) =>
  Array.from({ length: count }, (_, i) => [formula(i + 1)]);

describe('asking', () => {
  test(
    '10,000 cells ask in one message, and are worked in by one calculation',
    { timeout: 60_000 },
    async () => {
      grid.write(
        'A1:A10000',
        column(10_000, (row) => `=T.ADD(${row},1)`),
      );
      grid.write(
        'B1:B10000',
        column(10_000, (row) => `=A${row}*2`),
      );
      await grid.settled(50_000);

      expect(pane.messages.map((calls) => calls.length)).toEqual([10_000]);
      expect(grid.calculations).toBe(2);
      expect(grid.read('A10000:B10000')).toEqual([[10_001, 20_002]]);
    },
  );

  test('the same call of many cells is asked once', async () => {
    grid.write(
      'A1:A100',
      column(100, () => '=T.ADD(1,2)'),
    );
    await grid.settled();
    expect(pane.calls).toHaveLength(1);
    expect(grid.read('A1:A100').flat()).toEqual(Array(100).fill(3));
  });

  test('a known answer is not asked for again', async () => {
    grid.write('A1', '=T.ADD(1,2)');
    await grid.settled();
    grid.write('B1', '=T.ADD(1,2)+T.ADD(1,2)');
    await grid.settled();
    expect(pane.calls).toHaveLength(1);
    expect(grid.read('B1')).toEqual([[6]]);
  });

  test('a chain takes a message a link, and nothing is asked with what is still awaited', async () => {
    grid.write('A1:A4', [['=T.ADD(1,1)'], ['=T.ADD(A1,1)'], ['=T.SUM(A1:A2)'], ['=T.ADD(A3*10,A2)']]);
    await grid.settled();
    expect(pane.messages.map((calls) => calls.map(({ args }) => args))).toEqual([
      [[1, 1]],
      [[2, 1]],
      [[[[2], [3]]]],
      [[50, 3]],
    ]);
    expect(grid.read('A1:A4').flat()).toEqual([2, 3, 5, 53]);
  });

  test('two functions in one formula, one known and one not', async () => {
    grid.write('A1', '=T.ADD(1,2)');
    await grid.settled();
    grid.write('A2', '=T.ADD(1,2)*T.ADD(3,4)');
    await grid.settled();
    expect(grid.read('A2')).toEqual([[21]]);
  });

  test('a change of an input asks anew', async () => {
    grid.write('A1:B1', [[1, '=T.ADD(A1,1)']]);
    await grid.settled();
    grid.write('A1', 5);
    await grid.settled();
    expect(grid.read('B1')).toEqual([[6]]);
  });
});

describe('waiting', () => {
  test('a cell shows that it waits, and what depends on it too', async () => {
    pane.holds = () => true;
    grid.write('A1:C1', [['=T.ADD(1,2)', '=A1+1', '=T.ADD(A1,1)']]);
    await until(() => pane.messages.length === 1);
    expect(grid.read('A1:C1')).toEqual([[PENDING, PENDING, PENDING]]);
    expect(functions.outstanding()).toBe(1);
    pane.holds = () => false;
    pane.release();
    await grid.settled();
    expect(grid.read('A1:C1')).toEqual([[3, 4, 4]]);
    expect(functions.outstanding()).toBe(0);
  });

  test('quick answers do not wait for a slow one', async () => {
    pane.holds = ({ args }) => args[0] === 'slow';
    grid.write('A1:A2', [['=T.TEXT.OF("slow")'], ['=T.TEXT.OF("quick")']]);
    await until(() => grid.read('A2')[0]![0] === '<quick>');
    expect(grid.read('A1')).toEqual([[PENDING]]);
    expect(functions.busy()).toBe(true);
    pane.release();
    await grid.settled();
    expect(grid.read('A1')).toEqual([['<slow>']]);
  });

  test('a pane that answers late, after other work', async () => {
    pane.holds = () => true;
    grid.write('A1', '=T.ADD(1,2)');
    await until(() => pane.messages.length === 1);
    grid.write('B1', '=A2+1');
    grid.write('A2', 41);
    await grid.calculated();
    expect(grid.read('A1:B1')).toEqual([[PENDING, 42]]);
    pane.release();
    await grid.settled();
    expect(grid.read('A1')).toEqual([[3]]);
  });

  test('an answer in the middle of a calculation is not lost', { timeout: 30_000 }, async () => {
    pane.holds = () => true;
    grid.write('A1', '=T.ADD(1,2)');
    await until(() => pane.messages.length === 1);
    grid.write(
      'C1:C5000',
      column(5000, (row) => `=SUM(D$1:D$50)+${row}`),
    );
    const before = grid.calculations;
    await until(() => grid.calculations > before);
    pane.release();
    await grid.settled();
    expect(grid.read('A1')).toEqual([[3]]);
    expect(grid.read('C5000')).toEqual([[5000]]);
  });

  test('a pane that never answers: busy, and settling ends in a refusal', async () => {
    pane.holds = () => true;
    grid.write('A1', '=T.ADD(1,2)');
    await expect(grid.settled(600)).rejects.toThrow('within 600 ms');
    expect(functions.busy()).toBe(true);
    expect(functions.outstanding()).toBe(1);
  });

  test('a pane that cannot be reached: the cells say #VALUE!, the log says why', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    functions.connect(() => {
      throw new Error('gone');
    });
    grid.write('A1', '=T.ADD(1,2)');
    await grid.settled();
    expect(grid.read('A1')).toEqual([['#VALUE!']]);
    expect(log).toHaveBeenCalledWith('1 calls of custom functions could not be sent', expect.any(Error));
    log.mockRestore();
  });
});

describe('the pane comes and goes', () => {
  test('before there is one, calls wait and nobody waits for them', async () => {
    functions.connect(undefined);
    grid.write('A1', '=T.ADD(1,2)');
    await grid.settled();
    expect(grid.read('A1')).toEqual([[PENDING]]);
    expect(functions.outstanding()).toBe(1);

    pane.connect();
    expect(functions.busy()).toBe(true);
    await grid.settled();
    expect(grid.read('A1')).toEqual([[3]]);
  });

  test('a new one is asked everything again', async () => {
    grid.write('A1:A2', [['=T.ADD(1,2)'], ['=A1+1']]);
    await grid.settled();
    const next = new FakePane(functions, { ...implementations, ADD: () => 100 }).connect();
    await grid.settled();
    expect(next.calls.map(({ args }) => args)).toEqual([[1, 2]]);
    expect(grid.read('A1:A2')).toEqual([[100], [101]]);
  });

  test('what the old one owed goes to the new one, and what it says then does not count', async () => {
    pane.holds = () => true;
    grid.write('A1', '=T.ADD(1,2)');
    await until(() => pane.messages.length === 1);
    const next = new FakePane(functions, { ...implementations, ADD: () => 100 });
    next.holds = () => true;
    next.connect();
    await until(() => next.messages.length === 1);
    pane.release();
    await grid.calculated();
    expect(grid.read('A1')).toEqual([[PENDING]]);
    next.release();
    await grid.settled();
    expect(grid.read('A1')).toEqual([[100]]);
  });
});

describe('cells that no longer ask', () => {
  beforeEach(() => {
    pane.holds = ({ args }) => args[0] === 1;
  });
  const asked = () => until(() => pane.messages.length === 1);
  const firstInvocation = () => pane.calls[0]!.invocation;

  test('a cleared cell cancels its call', async () => {
    grid.write('A1', '=T.ADD(1,2)');
    await asked();
    grid.write('A1', '');
    await grid.settled();
    expect(pane.cancelled).toEqual([firstInvocation()]);
    expect(functions.outstanding()).toBe(0);

    pane.release();
    await grid.settled();
    expect(grid.read('A1')).toEqual([['']]);
  });

  test('a changed argument cancels the call with the old one', async () => {
    grid.write('A1:B1', [[1, '=T.ADD(A1,2)']]);
    await asked();
    grid.write('A1', 10);
    await grid.settled();
    expect(pane.cancelled).toEqual([firstInvocation()]);
    expect(grid.read('B1')).toEqual([[12]]);
  });

  test('a formula that asks something else', async () => {
    grid.write('A1', '=T.ADD(1,2)');
    await asked();
    grid.write('A1', '=T.ADD(5,5)');
    await grid.settled();
    expect(pane.cancelled).toEqual([firstInvocation()]);
    expect(grid.read('A1')).toEqual([[10]]);
  });

  test('one of two that ask the same leaves the call alone', async () => {
    grid.write('A1:A2', [['=T.ADD(1,2)'], ['=T.ADD(1,2)']]);
    await asked();
    grid.write('A1', '');
    await grid.calculated();
    expect(pane.cancelled).toEqual([]);
    pane.release();
    await grid.settled();
    expect(grid.read('A1:A2')).toEqual([[''], [3]]);
  });

  test('an undone clearing asks again', async () => {
    grid.write('A1', '=T.ADD(1,2)');
    await asked();
    grid.write('A1', '');
    await grid.settled();
    pane.holds = () => false;
    await grid.grid.undo();
    await grid.settled();
    expect(grid.read('A1')).toEqual([[3]]);
  });

  test('a deleted sheet', async () => {
    grid.write('A1', '=T.ADD(1,2)', "Year's plan");
    await asked();
    grid.grid.sheets.remove(grid.sheet("Year's plan"));
    await grid.settled();
    expect(pane.cancelled).toEqual([firstInvocation()]);
  });

  test('a workbook that is replaced', async () => {
    grid.write('A1', '=T.ADD(1,2)');
    await asked();
    await grid.replace();
    await grid.settled();
    expect(pane.cancelled).toEqual([firstInvocation()]);
    grid.write('A1', '=T.ADD(2,2)');
    await grid.settled();
    expect(grid.read('A1')).toEqual([[4]]);
  });

  test('a grid that is gone: an answer that still comes changes nothing', async () => {
    grid.write('A1', '=T.ADD(1,2)');
    await asked();
    const gone = grid;
    grid = new Headless(new AddInFunctions(toys));
    gone.dispose();
    pane.release();
    await grid.settled();
    expect(functions.busy()).toBe(false);
  });

  test('a cell that moves while it waits is answered where it stands then', async () => {
    grid.write('A5:A7', [['=T.ADD(1,2)'], ['=T.ADD(1,3)'], ['=T.ADD(1,3)']]);
    await asked();
    grid.grid.structure.insert(grid.sheet('Sheet1'), area('A3'), 'Down');
    await grid.calculated();
    expect(grid.read('A5:A8').flat()).toEqual(['', PENDING, PENDING, PENDING]);
    pane.holds = () => false;
    pane.release();
    await grid.settled();
    expect(grid.read('A5:A8').flat()).toEqual(['', 3, 4, 4]);

    grid.grid.structure.remove(grid.sheet('Sheet1'), area('A1:A3'), 'Up');
    grid.write('A3', '=T.ADD(A4,1)');
    await grid.settled();
    expect(grid.read('A3:A5').flat()).toEqual([5, 4, 4]);
  });
});

describe('memory', () => {
  test('answers are kept up to a bound, the longest unused go first', async () => {
    const small = new AddInFunctions(toys, { calls: 10, characters: 1e6 });
    const other = new Headless(small);
    const asked = new FakePane(small, implementations).connect();
    other.write(
      'A1:A30',
      column(30, (row) => `=T.ADD(${row},0)`),
    );
    await other.settled();
    expect(other.read('A1:A30').flat()).toEqual(Array.from({ length: 30 }, (_, i) => i + 1));

    other.write('B1:B2', [['=T.ADD(30,0)'], ['=T.ADD(1,0)']]);
    await other.settled();
    expect(asked.messages.map((calls) => calls.length)).toEqual([30, 1]);
    other.dispose();
  });

  test('more cells than the bound, all calculated again, come to an end', async () => {
    const small = new AddInFunctions(toys, { calls: 10, characters: 1e6 });
    const other = new Headless(small);
    new FakePane(small, implementations).connect();
    other.write('B1', 0);
    other.write(
      'A1:A30',
      column(30, (row) => `=T.ADD(${row},B$1)`),
    );
    await other.settled();
    other.write('B1', 1);
    await other.settled();
    expect(other.read('A30')).toEqual([[31]]);
    other.dispose();
  });

  test('long arguments count by their length', async () => {
    const small = new AddInFunctions(toys, { calls: 1000, characters: 3000 });
    const other = new Headless(small);
    const asked = new FakePane(small, implementations).connect();
    other.write(
      'A1:A3',
      column(3, (row) => `=T.TEXT.OF(REPT("${row}",1000))`),
    );
    await other.settled();
    other.write('B1', '=T.TEXT.OF(REPT("1",1000))');
    await other.settled();
    expect(asked.messages.map((calls) => calls.length)).toEqual([3, 1]);
    other.dispose();
  });
});

test('nothing that a function meets gets out into the engine', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const huge = vi.spyOn(Calls.prototype, 'get').mockImplementationOnce(() => {
    throw new RangeError('Invalid string length');
  });
  grid.write('A1', '=T.ADD(1,2)');
  await grid.settled();
  huge.mockRestore();
  expect(grid.read('A1')).toEqual([['#VALUE!']]);
  expect(log).toHaveBeenCalledWith('T.ADD could not be asked', expect.any(RangeError));
  log.mockRestore();
});
