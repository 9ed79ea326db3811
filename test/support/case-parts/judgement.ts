import fc from 'fast-check';
import { BENEFIT_KINDS } from '../../../src/appraisal/schema-benefits';
import { OUTCOMES } from '../../../src/appraisal/schema-scoring';
import type { CaseFile } from '../cases';

type Scoring = NonNullable<CaseFile['scoring']>;

const CRITERIA = ['Continuity of care', 'Fit & reach', '"Safe" caseloads', '1-4 weeks to recruit'];

/**
 * The same cases with scores, benefits and a long list. Some have scores missing, weights that do not sum to 100 or options that
 * tie, so that integrity checks fail as well as pass.
 */
export const withJudgement = (files: fc.Arbitrary<CaseFile>): fc.Arbitrary<CaseFile> =>
  fc.tuple(files, fc.gen()).map(([file, draw]) => {
    const whole = (min: number, max: number) => draw(fc.integer, { min, max });
    const oneOf = <T>(items: readonly T[]): T => items[whole(0, items.length - 1)]!;
    const sometimes = () => whole(0, 2) === 0;
    return {
      ...file,
      ...(whole(0, 1) === 0 ? {} : { scoring: scoring() }),
      ...(sometimes()
        ? { longList: OUTCOMES.map((outcome, i) => ({ name: `Idea ${i + 1}`, outcome, why: '=1+1' })) }
        : {}),
      benefitsRegister: whole(0, 1) === 0 ? [] : Array.from({ length: whole(1, 5) }, (_, i) => benefit(i)),
    };

    function scoring(): Scoring {
      const names = CRITERIA.slice(0, whole(1, CRITERIA.length));
      const even = 100 / names.length;
      const max = oneOf([4, 10, 100]);
      const few = sometimes() ? 1 : max;
      return {
        ...(max === 10 ? {} : { scale: { min: 0, max } }),
        ...(sometimes() ? { weightStep: whole(1, 40) } : {}),
        criteria: names.map((name) => ({
          name,
          weight: sometimes() ? whole(0, 100) : even,
          ...(sometimes() ? { why: 'Agreed in a workshop' } : {}),
        })),
        scores: file.options.flatMap((option) =>
          names.flatMap((criterion) =>
            whole(0, 60) === 0
              ? []
              : [
                  {
                    option: option.name,
                    criterion,
                    score: whole(0, few * 2) / 2,
                    scorer: 'Workshop',
                    justification: 'As the evidence says',
                    ...(whole(0, 5) === 0 ? { dissent: 'One would have given less' } : {}),
                  },
                ],
          ),
        ),
      };
    }

    function benefit(index: number): NonNullable<CaseFile['benefitsRegister']>[number] {
      const kind = oneOf(BENEFIT_KINDS);
      const from = whole(0, file.years.length - 1);
      const isValued = kind === 'cash-releasing' || (kind !== 'unmonetised' && whole(0, 3) > 0);
      return {
        name: `Benefit ${index + 1}`,
        option: oneOf(file.options).name,
        kind,
        ...(isValued ? { amount: whole(0, 90_000) + oneOf([0, 0.01, 0.5]) } : {}),
        from: file.years[from]!,
        ...(sometimes() ? { until: file.years[whole(from, file.years.length - 1)]! } : {}),
        owner: 'Head of service',
        date: '2027-03-31',
        measure: 'Vacancies',
        ...(sometimes() ? { source: 'Assumed' } : {}),
      };
    }
  });
