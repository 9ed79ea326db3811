import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular, DeleteRegular } from '@fluentui/react-icons';
import { type ReactElement, type ReactNode, useRef } from 'react';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', rowGap: '8px', minWidth: 0 },
  card: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: '4px',
    padding: '8px 4px 12px 12px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  remove: { alignSelf: 'start' },
  add: { alignSelf: 'flex-start' },
});

/** Rows that can be added and removed; the focus goes to a new row, and after a removal to the way to add one. */
export function Rows<Row extends { readonly id: number }>({
  label,
  rows,
  add,
  addWords,
  remove,
  removeWords,
  children,
}: {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly add: () => void;
  readonly addWords: string;
  readonly remove: (id: number) => void;
  readonly removeWords: (row: Row, place: number) => string;
  readonly children: (row: Row) => ReactNode;
}): ReactElement {
  const styles = useStyles();
  const list = useRef<HTMLUListElement>(null);
  const adding = useRef<HTMLElement | null>(null);
  return (
    <>
      {rows.length > 0 && (
        <ul ref={list} className={styles.list} aria-label={label}>
          {rows.map((row, i) => (
            <li key={row.id} className={styles.card}>
              <div>{children(row)}</div>
              <Button
                className={styles.remove}
                appearance="subtle"
                size="small"
                icon={<DeleteRegular />}
                aria-label={removeWords(row, i + 1)}
                title={removeWords(row, i + 1)}
                onClick={() => {
                  adding.current?.focus();
                  remove(row.id);
                }}
              />
            </li>
          ))}
        </ul>
      )}
      <Button
        ref={(button: HTMLElement | null) => void (adding.current = button)}
        className={styles.add}
        size="small"
        icon={<AddRegular />}
        onClick={() => {
          add();
          // Once the row is there.
          requestAnimationFrame(() =>
            list.current?.querySelector<HTMLElement>('li:last-child input')?.focus(),
          );
        }}
      >
        {addWords}
      </Button>
    </>
  );
}
