import { Body1, makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { Section } from '../parts/Section';
import { texts } from '../texts';
import { Entry } from './Entry';
import { type KindRow, type Typed, nextId } from './form';
import { type } from './page-state';
import { Rows } from './Rows';
import { UsedBy } from './UsedBy';

const words = texts.settings.weights;

const useStyles = makeStyles({
  row: { display: 'grid', gridTemplateColumns: '3fr 2fr', columnGap: '8px', alignItems: 'start' },
});

/** Points for a case by its complexity, and how many one FTE can carry. */
export function Weights({
  typed,
  wrong,
}: {
  readonly typed: Typed;
  readonly wrong: ReadonlyMap<string, string>;
}): ReactElement {
  const styles = useStyles();
  const { kinds } = typed;
  const change = (id: number, parts: Partial<KindRow>) =>
    type({ kinds: kinds.map((row) => (row.id === id ? { ...row, ...parts } : row)) });
  return (
    <Section title={words.title}>
      <Body1>{words.what}</Body1>
      <Rows
        label={words.title}
        rows={kinds}
        addWords={words.add}
        add={() => type({ kinds: [...kinds, { id: nextId(kinds), complexity: '', points: '' }] })}
        remove={(id) => type({ kinds: kinds.filter((row) => row.id !== id) })}
        removeWords={({ complexity }, place) => words.remove(complexity.trim() || words.nameless(place))}
      >
        {({ id, complexity, points }) => (
          <div className={styles.row}>
            <Entry
              isText
              name={`kinds ${id} complexity`}
              label={words.complexity}
              value={complexity}
              wrong={wrong}
              onType={(text) => change(id, { complexity: text })}
            />
            <Entry
              name={`kinds ${id} points`}
              label={words.points}
              value={points}
              wrong={wrong}
              onType={(text) => change(id, { points: text })}
            />
          </div>
        )}
      </Rows>
      <Entry
        name="perFte"
        label={words.perFte}
        value={typed.perFte}
        wrong={wrong}
        onType={(perFte) => type({ perFte })}
      />
      <Entry
        name="perAsye"
        label={words.perAsye}
        value={typed.perAsye}
        wrong={wrong}
        onType={(perAsye) => type({ perAsye })}
      />
      <UsedBy>{words.used}</UsedBy>
    </Section>
  );
}
