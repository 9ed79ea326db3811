import {
  Badge,
  Body1,
  Button,
  Caption1,
  Link,
  makeStyles,
  mergeClasses,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { type ReactElement, useId, useState } from 'react';
import { follow } from '../app/go';
import { texts } from '../texts';
import type { Entry } from './places';

const words = texts.share.list;

const useStyles = makeStyles({
  item: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: '6px 0',
    display: 'grid',
    rowGap: '2px',
    overflowWrap: 'anywhere',
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '8px', rowGap: '2px' },
  // A finger finds it, also where it takes two lines.
  link: { minHeight: '24px', textAlign: 'start' },
  quiet: { color: tokens.colorNeutralForeground3 },
  values: {
    ...typographyStyles.caption1,
    margin: 0,
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '16px',
    fontVariantNumeric: 'tabular-nums',
  },
  what: { display: 'inline', color: tokens.colorNeutralForeground3 },
  value: { display: 'inline', margin: 0 },
  term: typographyStyles.caption1Strong,
  toggle: { marginLeft: 'auto', minWidth: 0, paddingRight: 0 },
  formulas: { ...typographyStyles.caption1, margin: 0, display: 'grid', rowGap: '4px' },
  formula: {
    margin: 0,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    // Long ones stay in their place; with the keyboard they scroll.
    maxHeight: '160px',
    overflowY: 'auto',
    whiteSpace: 'pre-wrap',
    backgroundColor: tokens.colorNeutralBackground2,
    padding: '4px 6px',
  },
});

const MARKS = {
  differs: [words.differs, 'warning'],
  kept: [words.kept, 'informative'],
  stays: [words.stays, 'warning'],
} as const;

/** One place: where it is, what it shows before and after, and its formulas folded away. */
export function PlaceItem({ entry }: { readonly entry: Entry }): ReactElement {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const [isGone, setGone] = useState(false);
  const id = useId();
  const { place, go, mark, before, after, because, formulaBefore, formulaAfter } = entry;
  const visit = async ({ sheet, address }: NonNullable<Entry['go']>) =>
    setGone(!(await follow(sheet, address)));
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        {go ? (
          <Link
            as="button"
            className={styles.link}
            aria-label={words.go(place)}
            onClick={() => void visit(go)}
          >
            {place}
          </Link>
        ) : (
          <Body1>{place}</Body1>
        )}
        {mark && (
          <Badge appearance="outline" color={MARKS[mark][1]}>
            {MARKS[mark][0]}
          </Badge>
        )}
        {formulaBefore !== undefined && (
          <Button
            appearance="transparent"
            size="small"
            className={styles.toggle}
            aria-expanded={isOpen}
            aria-controls={isOpen ? id : undefined}
            aria-label={words.formulas(place)}
            icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
            onClick={() => setOpen(!isOpen)}
          >
            {words.formulasShort}
          </Button>
        )}
      </div>
      {entry.inTable !== undefined && <Caption1 className={styles.quiet}>{entry.inTable}</Caption1>}
      {before !== undefined && after !== undefined && (
        <dl className={styles.values}>
          <div>
            <dt className={styles.what}>{words.before}</dt> <dd className={styles.value}>{before}</dd>
          </div>
          <div>
            <dt className={styles.what}>{words.after}</dt>{' '}
            <dd className={styles.value}>{mark === 'differs' ? <b>{after}</b> : after}</dd>
          </div>
        </dl>
      )}
      {because !== undefined && <Caption1>{words.because(because)}</Caption1>}
      {isGone && <Caption1 role="alert">{words.gone}</Caption1>}
      {isOpen && formulaBefore !== undefined && (
        <dl id={id} className={styles.formulas}>
          <Formula name={words.formulaBefore} of={place} formula={formulaBefore} />
          <Formula name={words.formulaAfter} of={place} formula={formulaAfter ?? words.noFormula} />
          {entry.isChecked && <dd className={mergeClasses(styles.value, styles.quiet)}>{words.checked}</dd>}
        </dl>
      )}
    </li>
  );
}

function Formula({
  name,
  of,
  formula,
}: {
  readonly name: string;
  readonly of: string;
  readonly formula: string;
}): ReactElement {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.term}>{name}</dt>
      <dd className={styles.formula} tabIndex={0} aria-label={`${name}, ${of}`}>
        {formula}
      </dd>
    </>
  );
}
