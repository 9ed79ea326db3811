import { Body1, Caption1, Field, Input, Link, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Pair } from '../../src/appraisal/staffing-test';
import { openStep } from '../appraisal/state/place';
import { goTo } from '../app/navigation';
import { Section } from '../parts/Section';
import { texts } from '../texts';
import { type FigureRow, FigureTable } from './FigureTable';
import { GrantChart } from './GrantChart';
import { percent, pounds } from './format';
import { pairOf } from './pair';
import { put, useTrial } from './state';
import type { Tested } from './tested';
import { useEntry } from './use-entry';
import { largestCutWorking, leftWorking } from './workings';

const words = texts.staffing.grant;

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground3 },
  link: { alignSelf: 'flex-start' },
  cut: { maxWidth: '200px' },
  figure: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
});

/** What is left of the saving after a cut of the grant: of the one that is typed, and of each from none to ten steps. */
export function GrantSection({ tested: { test, isCutGood } }: { readonly tested: Tested }): ReactElement {
  const styles = useStyles();
  const { grant } = test;
  if (!grant)
    return (
      <Section title={words.title}>
        <Body1 className={styles.quiet}>{words.none}</Body1>
        <Link
          as="button"
          className={styles.link}
          onClick={() => {
            openStep('funding');
            goTo('appraisal');
          }}
        >
          {words.toFunding}
        </Link>
      </Section>
    );
  const left = (cut: number, label: string, of: Pair<number>): FigureRow => ({
    label,
    figures: pairOf(of, (amount) => ({ text: pounds(amount) })),
    working: (side) => leftWorking(test, side, cut),
  });
  const asked: FigureRow[] = [
    ...(isCutGood ? [left(grant.asked.cut, words.left(percent(grant.asked.cut)), grant.asked.left)] : []),
    {
      label: words.largest,
      figures: pairOf(grant.largestCut, (cut) => ({ text: percent(cut) })),
      working: (side) => largestCutWorking(test, side),
    },
  ];
  const steps = grant.cuts.map((cut, place) =>
    left(
      cut,
      percent(cut),
      pairOf(grant.left, (values) => values[place]!),
    ),
  );
  return (
    <Section title={words.title}>
      <Caption1 className={styles.quiet}>{words.what(pounds(grant.base))}</Caption1>
      <CutField isGood={isCutGood} />
      <FigureTable caption={words.caption} groups={[{ name: '', rows: asked }]} />
      <GrantChart grant={grant} />
      <FigureTable
        caption={words.caption}
        groups={[{ name: words.byCut, head: <Caption1>{words.byCut}</Caption1>, rows: steps }]}
      />
    </Section>
  );
}

function CutField({ isGood }: { readonly isGood: boolean }): ReactElement {
  const styles = useStyles();
  const cut = useTrial(({ present }) => present.cut);
  const { isTyping, entry } = useEntry(cut, 'percentage', (value) =>
    put((trial) => ({ ...trial, cut: value ?? '' }), 'cut'),
  );
  return (
    <Field
      className={styles.cut}
      label={words.cut}
      size="small"
      hint={words.cutHint}
      {...(isGood || isTyping
        ? {}
        : { validationState: 'error' as const, validationMessage: words.cutWrong })}
    >
      <Input
        {...entry}
        size="small"
        input={{ className: styles.figure, inputMode: 'decimal', autoComplete: 'off' }}
      />
    </Field>
  );
}
