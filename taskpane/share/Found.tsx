import { Body1, Caption1, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { placeInWords } from '../../src/share';
import { Section } from '../parts/Section';
import { texts } from '../texts';
import { Lines } from './Lines';
import type { Look } from './plan';

const words = texts.share.found;
/** Places named in a sentence; the list has them all. */
const NAMED = 5;

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: '20px', display: 'grid', rowGap: '2px' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** What would change, in sentences: other values and what stays first. */
export function Found({ look: { book, plan, values, added, notes } }: { readonly look: Look }): ReactElement {
  const styles = useStyles();
  const kept = plan.cells.filter(({ becomes }) => becomes === 'value').length;
  const differing = values.filter(({ differs }) => differs).map(({ cell }) => placeInWords(cell));
  const untold = values.filter(({ after }) => after.by === 'Excel').length;
  const touched = new Set([
    ...plan.cells.map(({ sheet }) => sheet),
    ...plan.texts.flatMap(({ place }) => (place.kind === 'name' ? [] : [place.sheet])),
  ]);
  const locked = book.openSheets.filter(({ name, isProtected }) => isProtected && touched.has(name));
  const sentences = [
    ...(differing.length === 0 && plan.cells.length > 0 ? [words.same] : []),
    ...(plan.cells.length > kept ? [words.formulas(plan.cells.length - kept)] : []),
    ...(kept > 0 ? [words.values(kept)] : []),
    ...(plan.texts.length > 0 ? [words.others(plan.texts.length)] : []),
    ...(added.length > 0 ? [words.added(added)] : []),
    ...notes,
  ];
  return (
    <Section title={words.title}>
      {differing.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words.differ(differing.length, differing.slice(0, NAMED))}</MessageBarBody>
        </MessageBar>
      )}
      {plan.left.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {words.left(plan.left.length)}
            <Lines
              lines={plan.left.map(({ place, because }) => words.leftPlace(placeInWords(place), because))}
              more={words.leftMore}
            />
          </MessageBarBody>
        </MessageBar>
      )}
      {locked.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words.protected(locked.map(({ name }) => name))}</MessageBarBody>
        </MessageBar>
      )}
      <ul className={styles.list}>
        {sentences.map((sentence) => (
          <li key={sentence}>
            <Body1>{sentence}</Body1>
          </li>
        ))}
      </ul>
      {plan.cells.length > 0 && (
        <Caption1 className={styles.quiet}>
          {untold > 0 ? `${words.howKnown} ${words.untold(untold)}` : words.howKnown}
        </Caption1>
      )}
    </Section>
  );
}
