import { Body1, Caption1, MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { Section } from '../parts/Section';
import { texts } from '../texts';
import { Lines } from './Lines';
import { Reader } from './Reader';
import { valueInWords } from './places';
import type { Replaced } from './state';

const words = texts.share.inPlace;

/** What came of replacing the functions: what shows another value, then what a reader will see. */
export function ReplacedPanel({ replaced }: { readonly replaced: Replaced }): ReactElement {
  const { cells, others, differing, missing, verdict } = replaced;
  return (
    <Section title={words.title}>
      <Body1>{words.done(cells, others)}</Body1>
      {differing.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {words.differ(differing.length)}
            <Lines
              lines={differing.map(({ place, before, after }) =>
                words.differing(place, valueInWords(before), valueInWords(after)),
              )}
              more={words.differMore}
            />
          </MessageBarBody>
        </MessageBar>
      )}
      {differing.length === 0 && cells > missing && <Caption1>{words.same}</Caption1>}
      {missing > 0 && <Caption1>{words.wereMissing(missing)}</Caption1>}
      {verdict.kind === 'checked' ? (
        <Reader left={verdict.left} isFileChecked={verdict.isFileChecked} isOpenWorkbook />
      ) : (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{texts.share.verdict.failed(verdict.words)}</MessageBarBody>
        </MessageBar>
      )}
    </Section>
  );
}
