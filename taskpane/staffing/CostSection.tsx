import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Side, SideFigures, When } from '../../src/appraisal/staffing-test';
import { Section } from '../parts/Section';
import { texts } from '../texts';
import { CostChart } from './CostChart';
import { type FigureRow, FigureTable } from './FigureTable';
import type { StaffingCore } from './core';
import { differenceText, pounds } from './format';
import { pairOf } from './pair';
import type { Tested } from './tested';
import { type Working, costWorking, savedWorking } from './workings';

const words = texts.staffing.cost;

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground3 } });

/** What doing nothing and the test cost, and what is saved on agency workers. */
export function CostSection({
  core,
  hasYears,
  tested: { test },
}: {
  readonly core: StaffingCore;
  readonly hasYears: boolean;
  readonly tested: Tested;
}): ReactElement {
  const styles = useStyles();
  const { years, priceBase, pay } = test.case;
  const [year] = years as [string];
  const row = (
    label: string,
    of: keyof SideFigures,
    working: (core: StaffingCore, test: Tested['test'], side: Side, when: When) => Working,
    when: When,
  ): FigureRow => {
    const figures = pairOf(test.sides, (side) => side[of]);
    return {
      label,
      note: differenceText(figures, words),
      figures: pairOf(figures, (figure) => ({ text: pounds(figure) })),
      working: (side) => working(core, test, side, when),
    };
  };
  const rows = [
    row(hasYears ? words.year(year) : words.firstYear, 'firstYear', costWorking, 'first year'),
    row(words.fullYear, 'fullYear', costWorking, 'full year'),
    row(
      hasYears ? words.savedYear(year) : words.savedFirstYear,
      'agencySavedFirstYear',
      savedWorking,
      'first year',
    ),
    row(words.savedFullYear, 'agencySaved', savedWorking, 'full year'),
  ];
  return (
    <Section title={words.title}>
      <Caption1 className={styles.quiet}>{words.what}</Caption1>
      <CostChart costs={[test.sides[0].fullYear, test.sides[1].fullYear]} />
      <FigureTable caption={words.caption} groups={[{ name: '', rows }]} />
      <Caption1 className={styles.quiet}>
        {pay.length > 0 ? words.prices(priceBase, year) : words.fullYearIs}
      </Caption1>
    </Section>
  );
}
