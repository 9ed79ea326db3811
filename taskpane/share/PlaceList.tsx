import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { type ReactElement, useMemo, useRef } from 'react';
import { Section } from '../parts/Section';
import { texts } from '../texts';
import { PlaceItem } from './PlaceItem';
import { entryOf, itemsOf } from './places';
import type { Look } from './plan';
import { useShare } from './state';

const words = texts.share.list;
/** Places shown at once: a workbook may have ten thousand. */
const PAGE = 20;

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  pages: { display: 'flex', alignItems: 'center', gap: '8px', flexWrap: 'wrap' },
  range: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground3,
    outline: 'none',
    fontVariantNumeric: 'tabular-nums',
  },
});

/** Every place with a function, a page of them at a time. */
export function PlaceList({ look }: { readonly look: Look }): ReactElement {
  const styles = useStyles();
  const from = useShare((state) => state.from);
  const range = useRef<HTMLSpanElement>(null);
  const items = useMemo(() => itemsOf(look), [look]);
  const to = Math.min(from + PAGE, items.length);
  const turn = (next: number) => {
    useShare.setState({ from: next });
    // The list begins anew above the button that was pressed.
    range.current?.focus();
  };
  return (
    <Section title={words.title}>
      <span ref={range} tabIndex={-1} className={styles.range}>
        {words.range(from + 1, to, items.length)}
      </span>
      <ul className={styles.list}>
        {items.slice(from, to).map((item, i) => (
          <PlaceItem key={from + i} entry={entryOf(item, look)} />
        ))}
      </ul>
      {items.length > PAGE && (
        <div className={styles.pages} role="group" aria-label={words.pages}>
          <Button size="small" disabledFocusable={from === 0} onClick={() => turn(Math.max(0, from - PAGE))}>
            {words.previous}
          </Button>
          <Button size="small" disabledFocusable={to === items.length} onClick={() => turn(from + PAGE)}>
            {words.next}
          </Button>
        </div>
      )}
    </Section>
  );
}
