import { Body1Strong, Button, Caption1, Field, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import type { AppraisalCase } from '../../src/appraisal/schema';
import { texts } from '../texts';
import { Picker } from './Picker';
import { Stepper } from './Stepper';
import { monthsOf } from './months';
import { put } from './state';
import { type Kind, type TrialChange, typeInto } from './trial';

const words = texts.staffing.changes;

const useStyles = makeStyles({
  card: {
    display: 'grid',
    rowGap: '4px',
    padding: '4px 4px 12px 12px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    minWidth: 0,
  },
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between' },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    gap: '8px',
    paddingRight: '8px',
    alignItems: 'start',
  },
  wide: { gridColumn: '1 / -1' },
  lacks: { color: tokens.colorPaletteRedForeground1, gridColumn: '1 / -1' },
});

/** One change: what, where, how many and from when. */
export function ChangeCard({
  change: { id, typed },
  number,
  base,
  hasYears,
  lacks,
  onRemove,
}: {
  readonly change: TrialChange;
  readonly number: number;
  readonly base: AppraisalCase;
  readonly hasYears: boolean;
  readonly lacks: readonly string[];
  readonly onRemove: (id: number) => void;
}): ReactElement {
  const styles = useStyles();
  const kind = typed['change'] as Kind;
  const name = words.name(number, words.kinds[kind]);
  const isAgency = kind === 'end agency';
  const names = (list: readonly { readonly name: string }[]) => list.map((entry) => entry.name);
  const lists: readonly (readonly [key: 'assignment' | 'team' | 'role' | 'to', names: readonly string[]])[] =
    isAgency
      ? [['assignment', names(base.agency)]]
      : [
          ['team', names(base.teams)],
          ['role', names(base.roles)],
          ...(kind === 'convert post' ? ([['to', names(base.roles)]] as const) : []),
        ];
  const choose = (key: string) => (value: string | number) => put((trial) => typeInto(trial, id, key, value));
  return (
    <li className={styles.card}>
      <div role="group" aria-label={name}>
        <div className={styles.head}>
          <Body1Strong>{name}</Body1Strong>
          <Button
            appearance="subtle"
            size="small"
            icon={<DismissRegular />}
            aria-label={words.remove(name)}
            onClick={() => onRemove(id)}
          />
        </div>
        <div className={styles.fields}>
          {lists.map(([key, offered]) => (
            <Field key={key} label={words.fields[key]} size="small" className={styles.wide}>
              <Picker
                value={typed[key]}
                choices={offered.map((each) => ({ value: each, words: each }))}
                onChoose={choose(key)}
              />
            </Field>
          ))}
          <Field label={isAgency ? words.workers : words.posts} size="small">
            <Stepper
              what={name}
              value={typed['number']}
              take={(value, isKey) =>
                put((trial) => typeInto(trial, id, 'number', value), isKey ? `${id} number` : undefined)
              }
            />
          </Field>
          <Field label={words.fields.startMonth} size="small">
            <Picker
              value={typed['startMonth']}
              choices={monthsOf(base, hasYears)}
              onChoose={choose('startMonth')}
            />
          </Field>
          {lacks.length > 0 && <Caption1 className={styles.lacks}>{lackOf(lacks)}</Caption1>}
        </div>
      </div>
    </li>
  );
}

function lackOf(lacks: readonly string[]): string {
  const [first] = lacks;
  return first === 'number' || first === 'startMonth' || first === 'assignment'
    ? words.lacks[first]
    : words.lacks.other;
}
