import { Body1, Button, Caption1, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  CheckmarkCircleRegular,
  CutRegular,
  type FluentIcon,
  QuestionCircleRegular,
  WarningRegular,
} from '@fluentui/react-icons';
import { type ReactElement, useId, useState } from 'react';
import {
  type Checked,
  type Judged,
  type Verdict,
  KINDS,
  claimKey,
  computedInWords,
  howInWords,
  isTyped,
  nameOf,
  noteOf,
} from '../../src/figures';
import { columnLetters } from '../../src/workbook';
import { follow } from '../app/go';
import { texts } from '../texts';
import { type Taken, leaveOut, removeClaim } from './state';

const words = texts.figures.claims;

const SIGNS: Readonly<Record<Verdict, FluentIcon>> = {
  Yes: CheckmarkCircleRegular,
  Truncated: CutRegular,
  No: WarningRegular,
  'Cannot be checked': QuestionCircleRegular,
};

const useStyles = makeStyles({
  item: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  row: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr) auto',
    columnGap: '6px',
    alignItems: 'start',
    width: '100%',
    maxWidth: 'none',
    padding: '6px 4px',
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
  },
  sign: { fontSize: '20px', lineHeight: '20px', display: 'flex' },
  Yes: { color: tokens.colorPaletteGreenForeground1 },
  Truncated: { color: tokens.colorPaletteDarkOrangeForeground1 },
  No: { color: tokens.colorPaletteDarkOrangeForeground1 },
  'Cannot be checked': { color: tokens.colorNeutralForeground3 },
  name: { overflowWrap: 'anywhere' },
  quiet: { display: 'block', color: tokens.colorNeutralForeground3 },
  stated: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  panel: {
    display: 'grid',
    rowGap: '6px',
    padding: '8px 10px',
    margin: '0 0 8px',
    overflowWrap: 'anywhere',
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    // The ground is not seen in forced colours.
    border: `1px solid ${tokens.colorTransparentStroke}`,
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** One figure: what came of it in a sign and a word; opened, how it is worked out. */
export function ClaimItem({
  judged,
  checked,
  taken,
}: {
  readonly judged: Judged;
  readonly checked: Checked;
  readonly taken: Taken;
}): ReactElement {
  const styles = useStyles();
  const panel = useId();
  const [isOpen, setOpen] = useState(false);
  const { claim, stated, verdict, withinRounding } = judged;
  const name = nameOf(claim, checked.shape, stated);
  const Sign = SIGNS[verdict];
  return (
    <li className={styles.item}>
      <Button
        appearance="subtle"
        className={styles.row}
        aria-expanded={isOpen}
        {...(isOpen ? { 'aria-controls': panel } : {})}
        onClick={() => setOpen(!isOpen)}
      >
        <span className={mergeClasses(styles.sign, styles[verdict])}>
          <Sign aria-hidden />
        </span>
        <span className={styles.name}>
          <Body1>{name}</Body1>
          <Caption1 className={styles.quiet}>
            {withinRounding ? `${verdict}. ${words.withinRounding}` : verdict}
          </Caption1>
        </span>
        <Body1 className={styles.stated}>{stated.text}</Body1>
      </Button>
      {isOpen && (
        <div id={panel} className={styles.panel} role="group" aria-label={name}>
          <Caption1>{words.saidToBe(KINDS[claim.kind].name)}</Caption1>
          <Body1>{words.working(howInWords(judged), computedInWords(judged))}</Body1>
          <Body1>{words.printed(stated.text)}</Body1>
          {noteOf(judged) !== '' && <Body1>{noteOf(judged)}</Body1>}
          <Actions judged={judged} taken={taken} />
        </div>
      )}
    </li>
  );
}

function Actions({ judged, taken }: { readonly judged: Judged; readonly taken: Taken }): ReactElement {
  const styles = useStyles();
  const { claim } = judged;
  const { source, added } = taken;
  const isOwn = added.includes(claim);
  const { of } = claim;
  return (
    <div className={styles.actions}>
      {source.kind === 'range' && !isTyped(of) && (
        <Button
          size="small"
          onClick={() =>
            void follow(source.sheet, `${columnLetters(source.column + of.column)}${source.row + of.row + 1}`)
          }
        >
          {words.goTo}
        </Button>
      )}
      <Button size="small" onClick={() => (isOwn ? removeClaim(claim) : leaveOut(claimKey(claim)))}>
        {isOwn ? words.remove : words.leaveOut}
      </Button>
    </div>
  );
}
