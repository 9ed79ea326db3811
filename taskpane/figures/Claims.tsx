import { Body1, Body1Strong, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { type ReactElement, useState } from 'react';
import { type Checked, type Judged, claimKey, summaryOf } from '../../src/figures';
import { Section } from '../parts/Section';
import { texts } from '../texts';
import { ClaimItem } from './ClaimItem';
import { type Taken, putBack } from './state';

const words = texts.figures.claims;

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  group: { display: 'block', margin: '8px 0 0' },
  quiet: { color: tokens.colorNeutralForeground3 },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '8px' },
  toggle: {
    alignSelf: 'flex-start',
    justifyContent: 'flex-start',
    textAlign: 'left',
    maxWidth: '100%',
    marginLeft: '-8px',
  },
});

/** More that follow than this are folded away where something else is to be looked at. */
const MANY = 6;

/** What was found and added, what does not follow first. */
export function Claims({
  checked,
  taken,
}: {
  readonly checked: Checked;
  readonly taken: Taken;
}): ReactElement {
  const styles = useStyles();
  const { judged } = checked;
  const look = judged.filter(({ verdict }) => verdict !== 'Yes');
  const follow = judged.filter(({ verdict }) => verdict === 'Yes');
  const [isOpen, setOpen] = useState<boolean>();
  const showsFollow = isOpen ?? (look.length === 0 || follow.length <= MANY);
  const list = (some: readonly Judged[]) => (
    <ul className={styles.list}>
      {some.map((one) => (
        <ClaimItem key={claimKey(one.claim)} judged={one} checked={checked} taken={taken} />
      ))}
    </ul>
  );
  return (
    <Section title={words.title}>
      <Body1 role="status">{judged.length === 0 ? words.nothing : summaryOf(judged)}</Body1>
      {look.some(({ verdict }) => verdict === 'Truncated') && (
        <Caption1 className={styles.quiet}>{words.key}</Caption1>
      )}
      {look.length > 0 && (
        <>
          <Body1Strong as="h3" className={styles.group}>
            {words.look(look.length)}
          </Body1Strong>
          {list(look)}
        </>
      )}
      {follow.length > 0 && (
        <>
          <Button
            className={styles.toggle}
            appearance="subtle"
            icon={showsFollow ? <ChevronDownRegular /> : <ChevronRightRegular />}
            aria-expanded={showsFollow}
            onClick={() => setOpen(!showsFollow)}
          >
            {words.follow(follow.length)}
          </Button>
          {showsFollow && list(follow)}
        </>
      )}
      {taken.leftOut.length > 0 && (
        <div className={styles.line}>
          <Caption1>{words.leftOut(taken.leftOut.length)}</Caption1>
          <Button size="small" onClick={putBack}>
            {words.putBack}
          </Button>
        </div>
      )}
    </Section>
  );
}
