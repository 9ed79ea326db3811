import { Button, Field, Select, makeStyles } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { type ReactElement, useEffect, useRef, useState } from 'react';
import {
  type At,
  type Checked,
  type KindId,
  type Operand,
  KINDS,
  isKind,
  isTyped,
  readPrinted,
} from '../../src/figures';
import { Section } from '../parts/Section';
import { texts } from '../texts';
import { OperandField } from './OperandField';
import { usePicking } from './picking';
import { addClaim } from './state';

const words = texts.figures.add;
const KIND_IDS = Object.keys(KINDS).filter(isKind);

const useStyles = makeStyles({
  form: { display: 'grid', rowGap: '8px' },
  narrow: { width: '100%', minWidth: 0 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  open: { alignSelf: 'flex-start' },
});

interface Draft {
  readonly kind: KindId;
  readonly of: Operand;
  readonly parts: readonly Operand[];
}

const NOTHING: Operand = { text: '' };
const emptyFor = (kind: KindId): Draft => ({
  kind,
  of: NOTHING,
  parts: KINDS[kind].parts.map(() => NOTHING),
});

/** A figure of the person's choice, what it is said to be, and what it should follow from: picked or typed. */
export function AddClaim({ checked }: { readonly checked: Checked }): ReactElement {
  const styles = useStyles();
  const [draft, setDraft] = useState<Draft>();
  const { setPicking } = usePicking();
  const opener = useRef<HTMLElement | null>(null);
  const close = () => {
    setDraft(undefined);
    setPicking(undefined);
    requestAnimationFrame(() => opener.current?.focus());
  };
  return (
    <Section title={words.title}>
      {draft ? (
        <Form draft={draft} onDraft={setDraft} onClose={close} checked={checked} />
      ) : (
        <Button
          ref={(button: HTMLElement | null) => void (opener.current = button)}
          className={styles.open}
          icon={<AddRegular />}
          onClick={() => setDraft(emptyFor('sum'))}
        >
          {words.open}
        </Button>
      )}
    </Section>
  );
}

function Form({
  draft,
  onDraft,
  onClose,
  checked,
}: {
  readonly draft: Draft;
  readonly onDraft: (draft: Draft | ((before: Draft | undefined) => Draft | undefined)) => void;
  readonly onClose: () => void;
  readonly checked: Checked;
}): ReactElement {
  const styles = useStyles();
  const { kind, of, parts } = draft;
  const { picking, setPicking } = usePicking();
  const [wasAsked, setAsked] = useState(false);
  const first = useRef<HTMLSelectElement>(null);
  useEffect(() => first.current?.focus(), []);
  const fields = [words.figure, ...parts.map((_, i) => partName(kind, i))];
  const operands = [of, ...parts];
  const put = (place: number, operand: Operand) =>
    onDraft((before) => before && placed(before, place, operand));

  /** One cell after the other, where any number may be picked. */
  const pick = (place: number) => {
    const what = place === 0 ? words.figure : partName(kind, place - 1);
    const goesOn = place > 0 && KINDS[kind].more === true && place >= KINDS[kind].parts.length;
    const take = (at: At) => {
      put(place, at);
      if (goesOn) pick(place + 1);
      else setPicking(undefined);
    };
    setPicking({ what, take });
  };
  const use = () => {
    setAsked(true);
    const filled = parts.filter((part) => (isTyped(part) && part.text.trim() === '' ? false : true));
    if (![of, ...filled].every(isGood) || filled.length < KINDS[kind].parts.length) return;
    addClaim({ kind, of, parts: filled });
    onClose();
  };

  return (
    <div
      className={styles.form}
      onKeyDown={({ key }) => key === 'Escape' && picking && setPicking(undefined)}
    >
      <Field label={words.kind}>
        <Select
          className={styles.narrow}
          select={{ ref: first, className: styles.narrow }}
          value={kind}
          onChange={(_, { value }) => {
            setPicking(undefined);
            if (isKind(value)) onDraft({ ...emptyFor(value), of });
          }}
        >
          {KIND_IDS.map((id) => (
            <option key={id} value={id}>
              {KINDS[id].name}
            </option>
          ))}
        </Select>
      </Field>
      {operands.map((operand, i) => (
        <OperandField
          key={i}
          name={fields[i]!}
          operand={operand}
          checked={checked}
          isWrong={wasAsked && !isGood(operand) && !(i > KINDS[kind].parts.length && isBlank(operand))}
          isPicking={picking?.what === fields[i]}
          onType={(text) => put(i, { text })}
          onPick={() => pick(i)}
          {...(i > KINDS[kind].parts.length
            ? { onRemove: () => onDraft({ ...draft, parts: parts.filter((_, k) => k !== i - 1) }) }
            : {})}
        />
      ))}
      <div className={styles.actions}>
        <Button appearance="primary" onClick={use}>
          {words.use}
        </Button>
        {KINDS[kind].more && (
          <Button onClick={() => onDraft({ ...draft, parts: [...parts, NOTHING] })}>{words.more}</Button>
        )}
        <Button onClick={onClose}>{words.close}</Button>
      </div>
    </div>
  );
}

/** Of a kind with any number of parts, the last name stands for all further ones. */
function partName(kind: KindId, place: number): string {
  const { parts } = KINDS[kind];
  const last = parts.length - 1;
  const name = parts[Math.min(place, last)] ?? '';
  return words.numbered(name, Math.max(1, place - last + 1));
}

function placed({ kind, of, parts }: Draft, place: number, operand: Operand): Draft {
  if (place === 0) return { kind, of: operand, parts };
  const next = [...parts];
  next[place - 1] = operand;
  return { kind, of, parts: next };
}

const isBlank = (operand: Operand) => isTyped(operand) && operand.text.trim() === '';
const isGood = (operand: Operand) => !isTyped(operand) || readPrinted(operand.text).kind === 'figure';
