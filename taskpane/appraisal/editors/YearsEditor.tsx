import { Field, Input, Select, makeStyles } from '@fluentui/react-components';
import { type ReactElement, useState } from 'react';
import { texts } from '../../texts';
import { figureOf, figureText, yearsFrom } from '../form/entry';
import { type FieldOf, type Json, listOf } from '../form/field';
import { type Path, pathText, valueAt } from '../form/path';
import { namesIn } from '../form/references';
import { textOf, whyOf } from '../form/words';
import { type, useCase } from '../state/case';
import { problemsUnder, useProblems } from '../state/problems';
import { Legend } from './Legend';
import { useTyping } from './use-typing';

const words = texts.appraisal;
/** As many years as a case may have, and as many as most have. */
const [MOST, USUAL] = [30, 4];

const useStyles = makeStyles({
  pair: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(120px, 1fr))',
    gap: '8px',
    alignItems: 'start',
  },
  entry: { width: '100%', minWidth: 0 },
  figure: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
});

/** Years in order: the first, and how many. */
export function YearsEditor({
  field,
  path,
}: {
  readonly field: FieldOf<'years'>;
  readonly path: Path;
}): ReactElement {
  const styles = useStyles();
  const whole = useCase(({ json }) => json);
  const years = listOf(valueAt(whole, path)).map(String);
  const [wanted, setWanted] = useState(years.length || USUAL);
  // While the first year is still being typed there are none to count.
  const count = yearsFrom(years[0] ?? '', 1) ? years.length : wanted;
  const write = (first: string, many: number) =>
    type(path, first.trim() === '' ? undefined : (yearsFrom(first, many) ?? [first.trim()]));
  const { isTyping, wasHere, entry } = useTyping(years[0] ?? '', (typed) => write(typed, count));
  const problem = useProblems(({ problems }) => problemsUnder(problems, path)[0]);
  const isSaid = problem && !isTyping && (wasHere || !problem.isMissing);
  return (
    <Legend path={path} isOptional={field.isOptional ?? false}>
      <div className={styles.pair} data-place={pathText(path)}>
        <Field
          label={words.firstYear}
          required={!field.isOptional}
          {...(isSaid
            ? {
                validationState: problem.isMissing ? ('warning' as const) : ('error' as const),
                validationMessage: whyOf(problem, whole),
              }
            : { hint: years.length > 0 ? words.runs(years[0]!, years.at(-1)!) : words.yearHint })}
        >
          <Input {...entry} className={styles.entry} />
        </Field>
        <Field label={words.howMany}>
          <Select
            value={String(count)}
            onChange={(_, { value }) => {
              setWanted(Number(value));
              if (years[0] !== undefined) write(years[0], Number(value));
            }}
          >
            {Array.from({ length: MOST }, (_, i) => (
              <option key={i}>{i + 1}</option>
            ))}
          </Select>
        </Field>
      </div>
    </Legend>
  );
}

/** A percentage for each year of the appraisal; years after the last one that is typed have none. */
export function ByYearEditor({
  field,
  path,
}: {
  readonly field: FieldOf<'byYear'>;
  readonly path: Path;
}): ReactElement {
  const styles = useStyles();
  const whole = useCase(({ json }) => json);
  const years = namesIn(whole, 'years');
  return (
    <Legend path={path} isOptional={field.isOptional ?? false}>
      <div className={styles.pair} data-place={pathText(path)}>
        {years.length === 0 && words.noneToChoose(textOf(['years']).label)}
        {years.map((year, i) => (
          <YearEntry key={year} year={year} place={i} path={path} />
        ))}
      </div>
    </Legend>
  );
}

function YearEntry({
  year,
  place,
  path,
}: {
  readonly year: string;
  readonly place: number;
  readonly path: Path;
}): ReactElement {
  const styles = useStyles();
  const whole = useCase(({ json }) => json);
  const entries = listOf(valueAt(whole, path));
  const { isTyping, entry } = useTyping(figureText(entries[place], 'percentage'), (typed) =>
    type(path, withEntry(entries, place, figureOf(typed, 'percentage'))),
  );
  const problem = useProblems(({ problems }) => problemsUnder(problems, [...path, place])[0]);
  return (
    <Field
      label={year}
      {...(problem && !isTyping
        ? { validationState: 'error' as const, validationMessage: whyOf(problem, whole) }
        : {})}
    >
      <Input {...entry} className={styles.entry} input={{ className: styles.figure, inputMode: 'decimal' }} />
    </Field>
  );
}

/** Years before it that are blank have none, which is 0; blanks at the end are left out. */
function withEntry(entries: readonly Json[], place: number, value: Json | undefined): Json | undefined {
  const all = Array.from({ length: Math.max(entries.length, place + 1) }, (_, i) =>
    i === place ? (value ?? 0) : (entries[i] ?? 0),
  );
  const last = all.findLastIndex((each) => each !== 0);
  return last < 0 ? undefined : all.slice(0, last + 1);
}
