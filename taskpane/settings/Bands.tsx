import { Body1, Body1Strong, makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { Section } from '../parts/Section';
import { texts } from '../texts';
import { Entry } from './Entry';
import { type TeamRow, type Typed, nextId } from './form';
import { type } from './page-state';
import { Rows } from './Rows';
import { UsedBy } from './UsedBy';

const words = texts.settings.bands;

const useStyles = makeStyles({
  ends: { display: 'grid', gridTemplateColumns: '1fr 1fr', columnGap: '8px', alignItems: 'start' },
  row: { display: 'grid', rowGap: '8px' },
  heading: { display: 'block', margin: 0 },
});

/** The band of any team, and those of teams by name. */
export function Bands({
  typed,
  wrong,
}: {
  readonly typed: Typed;
  readonly wrong: ReadonlyMap<string, string>;
}): ReactElement {
  const styles = useStyles();
  const { teams } = typed;
  const change = (id: number, parts: Partial<TeamRow>) =>
    type({ teams: teams.map((row) => (row.id === id ? { ...row, ...parts } : row)) });
  return (
    <Section title={words.title}>
      <Body1>{words.what}</Body1>
      <div role="group" aria-label={words.any} className={styles.row}>
        <Body1Strong aria-hidden>{words.any}</Body1Strong>
        <div className={styles.ends}>
          <Entry
            name="low"
            label={words.low}
            value={typed.low}
            wrong={wrong}
            onType={(low) => type({ low })}
          />
          <Entry
            name="high"
            label={words.high}
            value={typed.high}
            wrong={wrong}
            onType={(high) => type({ high })}
          />
        </div>
      </div>
      <Body1Strong as="h3" className={styles.heading}>
        {words.teams}
      </Body1Strong>
      <Rows
        label={words.teams}
        rows={teams}
        addWords={words.add}
        add={() => type({ teams: [...teams, { id: nextId(teams), team: '', low: '', high: '' }] })}
        remove={(id) => type({ teams: teams.filter((row) => row.id !== id) })}
        removeWords={({ team }, place) => words.remove(team.trim() || words.nameless(place))}
      >
        {({ id, team, low, high }) => (
          <div className={styles.row}>
            <Entry
              isText
              name={`teams ${id} team`}
              label={words.team}
              value={team}
              wrong={wrong}
              onType={(text) => change(id, { team: text })}
            />
            <div className={styles.ends}>
              <Entry
                name={`teams ${id} low`}
                label={words.low}
                value={low}
                wrong={wrong}
                onType={(text) => change(id, { low: text })}
              />
              <Entry
                name={`teams ${id} high`}
                label={words.high}
                value={high}
                wrong={wrong}
                onType={(text) => change(id, { high: text })}
              />
            </div>
          </div>
        )}
      </Rows>
      <UsedBy>{words.used}</UsedBy>
    </Section>
  );
}
