import { Body1, Button, Caption1, Divider, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronLeftRegular } from '@fluentui/react-icons';
import { type ReactElement, useState } from 'react';
import { type FunctionDefinition, NAMESPACE } from '../../functions/definition';
import { type Cells, codeOf, selectedCells } from '../../src/excel';
import { showProblem } from '../app/jobs';
import { PaneError } from '../app/problem';
import { noticingEdits } from '../app/waiting';
import { PageTitle } from '../parts/PageTitle';
import { Section } from '../parts/Section';
import { useSettingsHere } from '../settings/store';
import { texts } from '../texts';
import { sheetText, typedText } from './entry';
import { argumentFrom } from './from-settings';
import { insert } from './insert';
import { Occupied } from './Occupied';
import { ParameterField } from './ParameterField';
import { ResultPanel } from './ResultPanel';
import { choose, type, typeAll, useFunctions } from './state';
import { useResult } from './use-result';

const words = texts.functions;

const useStyles = makeStyles({
  form: { display: 'grid', rowGap: '12px', marginTop: '12px' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '8px' },
  quiet: { color: tokens.colorNeutralForeground3, display: 'block' },
  list: { margin: 0, paddingLeft: '20px' },
  back: { marginLeft: '-8px' },
});

/** One function: its parameters, what it gives for them as they are typed, and the way into a cell. */
export function FunctionForm({ definition }: { readonly definition: FunctionDefinition }): ReactElement {
  const styles = useStyles();
  const { id, summary, parameters, errors, source } = definition;
  const typed = useFunctions((state) => state.typed[id]);
  const settings = useSettingsHere();
  const filledIn = parameters.map(({ name }, i) =>
    typeof typed?.[i] === 'string' ? undefined : argumentFrom(settings, name),
  );
  const entries = parameters.map((_, i) => typed?.[i] ?? filledIn[i] ?? '');
  const { result, sized, lost } = useResult(definition, entries);
  const [inTheWay, setInTheWay] = useState<{ readonly at: Cells; readonly native: boolean }>();

  const put = async (native: boolean, replace = false) => {
    const outcome = await insert({ definition, sized, result, native, replace });
    setInTheWay(outcome?.kind === 'occupied' ? { at: outcome.at, native } : undefined);
  };
  const pick = async (position: number) => {
    try {
      const { sheet, address } = await noticingEdits(selectedCells());
      type(id, position, `${sheetText(sheet)}!${address}`);
    } catch (error) {
      // A chart, a picture or several blocks at once are selected.
      const isNoBlock = codeOf(error) === 'InvalidSelection' || codeOf(error) === 'InvalidReference';
      showProblem(isNoBlock ? new PaneError(words.noBlock) : error);
    }
  };
  const isReady = result.kind === 'cells';

  return (
    <>
      <Button
        className={styles.back}
        appearance="subtle"
        size="small"
        icon={<ChevronLeftRegular />}
        onClick={() => choose(undefined)}
      >
        {words.all}
      </Button>
      <PageTitle>{`${NAMESPACE}.${id}`}</PageTitle>
      <Body1>{summary}</Body1>
      <div className={styles.form}>
        {parameters.map((parameter, i) => (
          <ParameterField
            key={parameter.name}
            parameter={parameter}
            typed={entries[i]!}
            isFromSettings={filledIn[i] !== undefined}
            isLost={lost.has(i)}
            onType={(text) => type(id, i, text)}
            onPick={() => void pick(i)}
          />
        ))}
      </div>
      <Section title={words.result}>
        <ResultPanel result={result} unit={definition.result} />
        <div className={styles.actions}>
          <Button appearance="primary" disabledFocusable={!isReady} onClick={() => void put(false)}>
            {words.insert}
          </Button>
          <Button disabledFocusable={!isReady} onClick={() => void put(true)}>
            {words.insertNative}
          </Button>
          <Button appearance="subtle" onClick={() => typeAll(id, exampleOf(definition))}>
            {words.example}
          </Button>
        </div>
        <Caption1 className={styles.quiet}>{words.insertWhat}</Caption1>
      </Section>
      <Occupied
        at={inTheWay?.at}
        onKeep={() => setInTheWay(undefined)}
        onReplace={() => void put(inTheWay?.native ?? false, true)}
      />
      <Divider />
      {errors.length > 0 && (
        <Section title={words.errors}>
          <ul className={styles.list}>
            {errors.map(({ code, when }) => (
              <li key={when}>
                <Caption1>{words.error(code, when)}</Caption1>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Caption1 className={styles.quiet}>{words.source(source)}</Caption1>
    </>
  );
}

/** The arguments of the worked example as a person types them; ranges cannot be typed, so those are left blank. */
const exampleOf = ({ example }: FunctionDefinition): string[] => example.arguments.map(typedText);
