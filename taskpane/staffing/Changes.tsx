import {
  Body1,
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { type ReactElement, useRef } from 'react';
import type { AppraisalCase } from '../../src/appraisal/schema';
import { Section } from '../parts/Section';
import { texts } from '../texts';
import { ChangeCard } from './ChangeCard';
import { put, useTrial } from './state';
import { type Tested, knownIn } from './tested';
import { KINDS, type Kind, addChange, removeChange } from './trial';

const words = texts.staffing.changes;

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground3 },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', rowGap: '8px', minWidth: 0 },
  warnings: { margin: 0, paddingLeft: '20px' },
});

/** What the test changes, one card a change. */
export function Changes({
  base,
  hasYears,
  tested: { lacks, test },
}: {
  readonly base: AppraisalCase;
  readonly hasYears: boolean;
  readonly tested: Tested;
}): ReactElement {
  const styles = useStyles();
  const changes = useTrial(({ present }) => present.changes);
  const list = useRef<HTMLUListElement>(null);
  const foot = useRef<HTMLDivElement>(null);
  const known = knownIn(base);
  const kinds = KINDS.filter((kind) => canBegin(kind, base));

  const add = (kind: Kind) => {
    put((trial) => addChange(trial, kind, known));
    // After the menu has given the focus back: to the first field of the new card.
    setTimeout(() => list.current?.querySelector<HTMLElement>(':scope > li:last-child select')?.focus());
  };
  const remove = (id: number) => {
    put((trial) => removeChange(trial, id));
    foot.current?.querySelector('button')?.focus();
  };

  return (
    <Section title={words.title}>
      {changes.length === 0 && <Body1 className={styles.quiet}>{words.none}</Body1>}
      <ul className={styles.list} ref={list} hidden={changes.length === 0}>
        {changes.map((change, i) => (
          <ChangeCard
            key={change.id}
            change={change}
            number={i + 1}
            base={base}
            hasYears={hasYears}
            lacks={lacks.get(change.id) ?? []}
            onRemove={remove}
          />
        ))}
      </ul>
      {test.warnings.length > 0 && (
        <MessageBar intent="warning" layout="multiline" politeness="polite">
          <MessageBarBody>
            <MessageBarTitle>{words.warning}</MessageBarTitle>
            <ul className={styles.warnings}>
              {test.warnings.map((warning) => (
                <li key={warning}>{warning}</li>
              ))}
            </ul>
          </MessageBarBody>
        </MessageBar>
      )}
      <div ref={foot}>
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <Button icon={<AddRegular />}>{words.add}</Button>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              {kinds.map((kind) => (
                <MenuItem key={kind} onClick={() => add(kind)}>
                  {words.kinds[kind]}
                </MenuItem>
              ))}
            </MenuList>
          </MenuPopover>
        </Menu>
      </div>
    </Section>
  );
}

/** Nobody can end agency work that there is none of, nor turn a post into its own role. */
function canBegin(kind: Kind, { agency, roles }: AppraisalCase): boolean {
  if (kind === 'end agency') return agency.length > 0;
  return kind !== 'convert post' || roles.length > 1;
}
