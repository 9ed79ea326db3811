import { Body1, Body1Strong, Button, Caption1, Link, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactElement, useState } from 'react';
import { columnLetters } from '../../src/workbook';
import { follow } from '../app/go';
import { showProblem } from '../app/jobs';
import { PaneError } from '../app/problem';
import { texts } from '../texts';
import type { Checked, CheckedFile, ProblemGroup, ProblemPlace } from '../worker/messages';
import { type Source, useImport } from './state';

const words = texts.importing.found;

/** Places of a group shown at once. */
const SHOWN = 5;

const useStyles = makeStyles({
  file: { display: 'grid', rowGap: '4px', minWidth: 0 },
  name: { overflowWrap: 'anywhere' },
  figures: { fontVariantNumeric: 'tabular-nums' },
  quiet: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  list: {
    margin: 0,
    paddingLeft: '20px',
    display: 'grid',
    rowGap: '4px',
    overflowWrap: 'anywhere',
    '& > li': { margin: 0 },
  },
  places: { margin: 0, paddingLeft: '16px', '& > li': { margin: 0 } },
});

/** What came of every source: what adds up, what is wrong and where, what is left out. */
export function Found({ checked }: { readonly checked: Checked }): ReactElement {
  const styles = useStyles();
  const { files, refused } = checked;
  const sources = useImport((state) => state.sources);
  const imported = files.reduce((sum, { counts }) => sum + counts.imported, 0);
  return (
    <>
      {imported === 0 && <Body1 role="alert">{words.nothing}</Body1>}
      {files.map((file) => (
        <File key={file.name} file={file} source={sources.find(({ name }) => name === file.name)} />
      ))}
      {refused.length > 0 && (
        <div className={styles.file} role="group" aria-label={words.refused}>
          <Body1Strong>{words.refused}</Body1Strong>
          <ul className={styles.list}>
            {refused.map(({ name, words: why }) => (
              <li key={name}>
                <Body1>{why ?? words.unsure(name)}</Body1>
              </li>
            ))}
          </ul>
          {files.length > 0 && <Caption1>{words.othersGoOn}</Caption1>}
        </div>
      )}
    </>
  );
}

function File({
  file,
  source,
}: {
  readonly file: CheckedFile;
  readonly source: Source | undefined;
}): ReactElement {
  const styles = useStyles();
  const { name, title, counts, leftOut, standIns, notes, problems, doubts } = file;
  const { read, imported, notImported, totals, blanks } = counts;
  const others = [
    ...leftOut.map(({ why, headers }) => words.leftOut(why, headers)),
    ...(standIns.length > 0 ? [words.standIns(standIns)] : []),
    ...notes,
  ];
  return (
    <div className={styles.file} role="group" aria-label={name}>
      <Body1Strong className={styles.name}>{name}</Body1Strong>
      <Caption1 className={styles.quiet}>{title}</Caption1>
      <Body1 className={styles.figures}>{words.counts(read, imported, notImported, totals, blanks)}</Body1>
      {problems.length + doubts.length === 0 && <Body1>{words.none}</Body1>}
      <Groups heading={words.problems} groups={problems} source={source} />
      <Groups heading={words.doubts} groups={doubts} source={source} />
      {others.length > 0 && (
        <>
          <Caption1>{words.notes}</Caption1>
          <ul className={styles.list}>
            {others.map((line) => (
              <li key={line}>
                <Caption1 className={styles.quiet}>{line}</Caption1>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function Groups({
  heading,
  groups,
  source,
}: {
  readonly heading: (count: number) => string;
  readonly groups: readonly ProblemGroup[];
  readonly source: Source | undefined;
}): ReactElement | null {
  const styles = useStyles();
  if (groups.length === 0) return null;
  return (
    <>
      <Body1>{heading(groups.reduce((sum, { count }) => sum + count, 0))}</Body1>
      <ul className={styles.list}>
        {groups.map((group, i) => (
          <li key={i}>
            <Body1 block className={styles.figures}>
              {words.group(group.column, group.count)}
            </Body1>
            <Caption1 block className={styles.quiet}>
              {words.allowed(group.allowed)}
            </Caption1>
            <Places group={group} source={source} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Places({
  group,
  source,
}: {
  readonly group: ProblemGroup;
  readonly source: Source | undefined;
}): ReactElement {
  const styles = useStyles();
  const [shown, setShown] = useState(SHOWN);
  const { places, count } = group;
  const more = Math.min(places.length - shown, 50);
  const beyond = count - places.length;
  return (
    <>
      <ul className={styles.places}>
        {places.slice(0, shown).map((place, i) => (
          <li key={i}>
            <Place place={place} source={source} />
          </li>
        ))}
      </ul>
      {more > 0 && (
        <Button size="small" appearance="subtle" onClick={() => setShown(shown + more)}>
          {words.showMore(more)}
        </Button>
      )}
      {more <= 0 && beyond > 0 && <Caption1 className={styles.quiet}>{words.more(beyond)}</Caption1>}
    </>
  );
}

/** Leads to its cell where the source stands in the workbook. */
function Place({
  place,
  source,
}: {
  readonly place: ProblemPlace;
  readonly source: Source | undefined;
}): ReactElement {
  const { row, found, sheet, column } = place;
  if (source?.origin.kind !== 'range') return <Caption1>{words.place(row, found, sheet)}</Caption1>;
  const { block } = source.origin;
  const sheetRow = block.row + row;
  const address =
    column === undefined
      ? `${columnLetters(block.column)}${sheetRow}:${columnLetters(block.column + block.columns - 1)}${sheetRow}`
      : `${columnLetters(block.column + column)}${sheetRow}`;
  return (
    <Caption1>
      <Link as="button" title={words.goTo(address)} onClick={() => void show(block.sheet, address)}>
        {address}
      </Link>
      {`: ${words.foundHere(found)}`}
    </Caption1>
  );
}

async function show(sheet: string, address: string): Promise<void> {
  if (!(await follow(sheet, address))) showProblem(new PaneError(texts.importing.sources.gone(sheet)));
}
