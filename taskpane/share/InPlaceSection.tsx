import { Body1, Button, Caption1, makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useJobs } from '../app/jobs';
import { Section } from '../parts/Section';
import { texts } from '../texts';
import { replace } from './jobs';
import type { Look } from './plan';

const words = texts.share.inPlace;

const useStyles = makeStyles({ button: { alignSelf: 'flex-start' } });

/** The functions of the open workbook itself, replaced. */
export function InPlaceSection({ look }: { readonly look: Look }): ReactElement {
  const styles = useStyles();
  const isRunning = useJobs(({ running }) => running !== undefined);
  const { plan, added } = look;
  if (plan.cells.length + plan.texts.length === 0)
    return (
      <Section title={words.title}>
        <Body1>{words.blocked}</Body1>
      </Section>
    );
  return (
    <Section title={words.title}>
      <Caption1>{`${words.what} ${added.length > 0 ? words.noUndo : words.undo}`}</Caption1>
      <Button className={styles.button} disabledFocusable={isRunning} onClick={() => void replace(look)}>
        {words.make}
      </Button>
    </Section>
  );
}
