import { Button, Dropdown, Field, Input, Option, makeStyles } from '@fluentui/react-components';
import { TableCellEditRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import type { Parameter } from '../../functions/definition';
import { texts } from '../texts';
import { typedText } from './entry';

const words = texts.functions;

interface Props {
  readonly parameter: Parameter<unknown>;
  readonly typed: string;
  /** Nobody typed it: the settings filled it in. */
  readonly isFromSettings: boolean;
  /** It names cells that are not there. */
  readonly isLost: boolean;
  readonly onType: (text: string) => void;
  readonly onPick: () => void;
}

const useStyles = makeStyles({
  row: { display: 'grid', gridTemplateColumns: '1fr auto', columnGap: '4px' },
  field: { minWidth: 0 },
  input: { width: '100%' },
  choice: { minWidth: 0, width: '100%' },
  // Beside the entry, below its label
  pick: { marginTop: '26px', alignSelf: 'start' },
});

export function ParameterField(props: Props): ReactElement {
  const { parameter, typed, isFromSettings, isLost, onType, onPick } = props;
  const styles = useStyles();
  const { name, description, kind, required } = parameter;
  const label = labelOf(name);
  const left = parameter.default === undefined ? '' : ` ${words.left(typedText(parameter.default))}`;
  const origin = isFromSettings ? ` ${texts.settings.from}` : '';
  const hint = `${description}. ${words.unit(kind.unit)}${left}${origin}`;
  const isChoice = kind.choices !== undefined && !parameter.range;
  return (
    <div className={styles.row}>
      <Field
        className={styles.field}
        label={required ? label : words.optional(label)}
        hint={hint}
        required={required}
        {...(isLost ? { validationState: 'error' as const, validationMessage: words.wrongCells } : {})}
      >
        {isChoice ? (
          <Dropdown
            className={styles.choice}
            value={typed}
            selectedOptions={[typed]}
            clearable={!required}
            onOptionSelect={(_, { optionValue }) => onType(optionValue ?? '')}
          >
            {kind.choices.map((choice) => (
              <Option key={choice}>{choice}</Option>
            ))}
          </Dropdown>
        ) : (
          <Input
            className={styles.input}
            value={typed}
            placeholder={words.entryHint}
            onChange={(_, { value }) => onType(value)}
          />
        )}
      </Field>
      {!isChoice && (
        <Button
          className={styles.pick}
          icon={<TableCellEditRegular />}
          title={words.pick}
          aria-label={words.pickFor(label)}
          onClick={onPick}
        />
      )}
    </div>
  );
}

/** `agency_cost` is read as `Agency cost`. */
const labelOf = (name: string): string => {
  const plain = name.replaceAll('_', ' ');
  return plain.charAt(0).toUpperCase() + plain.slice(1);
};
