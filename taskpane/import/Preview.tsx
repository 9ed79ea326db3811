import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type ReactElement, useState } from 'react';
import { texts } from '../texts';
import type { Look } from '../worker/messages';

const words = texts.importing.source;

const useStyles = makeStyles({
  toggle: { justifySelf: 'start' },
  scroll: {
    overflowX: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  table: {
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  head: {
    textAlign: 'left',
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  cell: {
    padding: '3px 8px',
    whiteSpace: 'nowrap',
    maxWidth: '180px',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  figure: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
});

/** The first rows as they stand in the source; figures to the right. */
export function Preview({ name, look }: { readonly name: string; readonly look: Look }): ReactElement {
  const styles = useStyles();
  const [isShown, setShown] = useState(false);
  const { headers, preview } = look;
  const isFigures = headers.map((_, i) => preview.some((row) => row[i]?.isFigure));
  return (
    <>
      <Button
        className={styles.toggle}
        size="small"
        appearance="subtle"
        aria-expanded={isShown}
        aria-label={words.toggleFor(isShown ? words.hidePreview : words.showPreview, name)}
        onClick={() => setShown(!isShown)}
      >
        {isShown ? words.hidePreview : words.showPreview}
      </Button>
      {isShown && (
        // Scrolled by keys, so it takes the focus.
        <div className={styles.scroll} role="region" aria-label={words.preview(name)} tabIndex={0}>
          <table className={styles.table}>
            <thead>
              <tr>
                {headers.map((header, i) => (
                  <th
                    key={i}
                    scope="col"
                    className={mergeClasses(styles.cell, styles.head, isFigures[i] && styles.figure)}
                  >
                    {header || words.blankHeader}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {preview.map((row, r) => (
                <tr key={r}>
                  {row.map(({ text, isFigure }, c) => (
                    <td key={c} title={text} className={mergeClasses(styles.cell, isFigure && styles.figure)}>
                      {text}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}
