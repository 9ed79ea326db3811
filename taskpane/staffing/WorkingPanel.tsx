import { Body1, Body1Strong, Caption1, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Working } from './workings';

const useStyles = makeStyles({
  panel: {
    display: 'grid',
    rowGap: '6px',
    padding: '8px 12px',
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    // The ground is not seen in forced colours.
    border: `1px solid ${tokens.colorTransparentStroke}`,
  },
  lines: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', rowGap: '6px' },
  line: { display: 'flex', columnGap: '12px', justifyContent: 'space-between' },
  what: { minWidth: 0 },
  how: { display: 'block' },
  amount: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  total: { borderTop: `1px solid ${tokens.colorNeutralStroke1}`, paddingTop: '6px' },
});

/** How a figure is made: its lines, what they come to, and what follows from that. */
export function WorkingPanel({
  title,
  working: { lines, total, sentences },
}: {
  readonly title: string;
  readonly working: Working;
}): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.panel} role="group" aria-label={title}>
      <Body1Strong>{title}</Body1Strong>
      {lines.length > 0 && (
        <ul className={styles.lines}>
          {lines.map(({ what, how, detail, amount }, i) => (
            <li key={i} className={styles.line}>
              <span className={styles.what}>
                <Body1>{what}</Body1>
                {how !== '' && <Caption1 className={styles.how}>{how}</Caption1>}
                {detail !== undefined && <Caption1 className={styles.how}>{detail}</Caption1>}
              </span>
              <Body1 className={styles.amount}>{amount}</Body1>
            </li>
          ))}
        </ul>
      )}
      {total && (
        <div className={mergeClasses(styles.line, styles.total)}>
          <Body1Strong>{total.what}</Body1Strong>
          <Body1Strong className={styles.amount}>{total.amount}</Body1Strong>
        </div>
      )}
      {sentences.map((sentence) => (
        <Body1 key={sentence}>{unbroken(sentence)}</Body1>
      ))}
    </div>
  );
}

/** No line ends between a minus and its amount. */
const unbroken = (sentence: string) => sentence.replaceAll('-£', '-\u2060£');
