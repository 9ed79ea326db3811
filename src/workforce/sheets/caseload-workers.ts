import { type Cell, absolute, calc, f } from '../../workbook';
import { NOT_ALLOCATED } from '../personal/people';
import { type Holder, isNobody, teamName } from '../profile/caseload';
import { type Condition, type Measures, is, isWord, known, notRecorded } from '../profile/measure';
import { type Band, statusCell } from './caseload-band';
import { type Weighting, pointsCell } from './caseload-weights';
import { category, figureCell, numberOf } from './parts';

/** One worker in one team: figures as they stand on the sheet of workers. */
export interface WorkerLine extends Record<'cases' | 'fte' | 'agency' | 'average' | 'status' | 'team', Cell> {
  readonly holder: Holder;
  readonly name: Cell;
  readonly points: Cell | undefined;
  readonly capacity: Cell | undefined;
}

function averageCell(cases: Cell, fte: Cell): Cell {
  const value = numberOf(fte) > 0 ? numberOf(cases) / numberOf(fte) : '';
  return calc(f`IF(${fte}>0,${cases}/${fte},"")`, value, 'caseload', { style: 'calculation' });
}

/** The figures of every worker in every team, in the order of the sheet. */
export function workerLines(
  cases: Measures,
  holders: readonly Holder[],
  band: Band,
  weighting: Weighting | undefined,
): WorkerLine[] {
  const { table } = cases;
  const isByWorker = table.column('worker') !== undefined;
  const names = holders.map(({ worker }) => category(worker === '' ? NOT_ALLOCATED : worker));
  const hasFte = cases.tells('fte');
  const hasAsye = cases.tells('asye');
  return holders.map((holder, i): WorkerLine => {
    const name = names[i]!;
    const team = category(teamName(holder.team));
    const ofWorker = holder.worker === '' ? notRecorded('worker') : is('worker', name);
    const ofTeam = holder.team === '' ? notRecorded('team') : is('team', team);
    const [first = known('openCases'), ...rest] = [
      ...(isByWorker ? [ofWorker] : []),
      ...(table.column('team') ? [ofTeam] : []),
    ];
    const own: [Condition, ...Condition[]] = [first, ...rest];
    const count = figureCell(cases.sumWhere('openCases', ...own), 'integer');
    const nobody = isNobody(holder.worker);
    const rows = cases.countWhere(...own);
    const sum = hasFte ? cases.sumWhere('fte', ...own) : undefined;
    const teamsOf = holders.filter(
      ({ worker }) => worker.toLowerCase() === holder.worker.toLowerCase(),
    ).length;
    const fte =
      nobody || (!isByWorker && !sum)
        ? calc(f`0`, 0, 'fte')
        : !sum
          ? calc(f`1/SUMPRODUCT((${absolute(names)}=${name})*1)`, 1 / teamsOf, 'fte')
          : isByWorker
            ? calc(f`${sum.formula}/${rows.formula}`, sum.value / rows.value, 'fte')
            : calc(sum.formula, sum.value, 'fte');
    const agencyRows = cases.has('agency') ? cases.countWhere(...own, isWord('agency', 'Yes')) : undefined;
    const agency = agencyRows
      ? calc(f`IF(${agencyRows.formula}>0,"Yes","No")`, agencyRows.value > 0 ? 'Yes' : 'No')
      : calc(f`"No"`, 'No');
    const average = averageCell(count, fte);
    const points = weighting && pointsCell(weighting, cases, own);
    const asyeRows = hasAsye ? cases.countWhere(...own, isWord('asye', 'Yes')) : undefined;
    const capacity =
      weighting &&
      calc(
        asyeRows
          ? f`${fte}*IF(${asyeRows.formula}>0,${weighting.perAsye},${weighting.perFte})`
          : f`${fte}*${weighting.perFte}`,
        numberOf(fte) * numberOf(asyeRows && asyeRows.value > 0 ? weighting.perAsye : weighting.perFte),
        'caseload',
      );
    return {
      holder,
      name,
      team,
      cases: count,
      fte,
      agency,
      average,
      status: statusCell(average, band),
      points,
      capacity,
    };
  });
}
