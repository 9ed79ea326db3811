import {
  Body1,
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
} from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { texts } from '../../texts';
import { isObject, isParent, listOf } from '../form/field';
import { fieldAt } from '../form/find';
import { type Path, isUnder, pathText, valueAt } from '../form/path';
import { referencesTo } from '../form/references';
import { lineOf, whereOf } from '../form/words';
import { caseNow, removeEntry } from '../state/case';
import { focusOn } from '../state/place';
import { ALL_FIELDS } from '../steps';

const words = texts.appraisal.usedBy;
/** Places shown; more would bury the question. */
const SHOWN = 6;

/** An entry that others refer to: it goes only when that is said again. */
export interface Removal {
  readonly path: Path;
  readonly name: string;
  readonly uses: readonly string[];
}

/** Removes the entry, unless others refer to it: then it has to be asked. */
export function removeOrAsk(path: Path): Removal | undefined {
  const { name } = lineOf(path, caseNow());
  const uses = usesOf(path);
  if (uses.length > 0) return { path, name, uses };
  remove(path, name);
  return undefined;
}

function usesOf(path: Path): string[] {
  const whole = caseNow();
  const list = fieldAt(path);
  const names = list && isParent(list) ? list.fields.find(({ key }) => key === 'name') : undefined;
  const entry = valueAt(whole, path);
  const name = isObject(entry) ? entry['name'] : undefined;
  if (names?.kind !== 'text' || !names.names || typeof name !== 'string') return [];
  return referencesTo(ALL_FIELDS, whole, names.names, name)
    .filter((place) => !isUnder(place, path))
    .map((place) => whereOf(place, whole));
}

/** The focus goes to what stands in its place, or to the way to add another. */
function remove(path: Path, name: string): void {
  removeEntry(path, name);
  const [list, key] = [path.slice(0, -1), path.at(-1)!];
  const left = listOf(valueAt(caseNow(), list)).length;
  const next = typeof key === 'number' && left > 0 ? [...list, Math.min(key, left - 1)] : undefined;
  focusOn(next ? `${pathText(next)} menu` : `${pathText(list)}+`);
}

export function RemovalDialog({
  removal,
  onEnd,
}: {
  readonly removal: Removal | undefined;
  readonly onEnd: () => void;
}): ReactElement {
  const styles = useStyles();
  // The dialog opened from a menu that is gone: it gives the focus back to nobody.
  const keep = () => {
    onEnd();
    if (removal) focusOn(`${pathText(removal.path)} menu`);
  };
  const carryOut = () => {
    onEnd();
    if (removal) remove(removal.path, removal.name);
  };
  return (
    <Dialog modalType="alert" open={removal !== undefined} onOpenChange={(_, { open }) => open || keep()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words.title}</DialogTitle>
          <DialogContent>
            {removal && (
              <>
                <Body1 block>{words.words(removal.name)}</Body1>
                <ul className={styles.list}>
                  {removal.uses.slice(0, SHOWN).map((use, i) => (
                    <li key={i}>{use}</li>
                  ))}
                  {removal.uses.length > SHOWN && <li>{words.more(removal.uses.length - SHOWN)}</li>}
                </ul>
              </>
            )}
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={keep}>
              {words.keep}
            </Button>
            <Button onClick={carryOut}>{words.remove}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

const useStyles = makeStyles({ list: { margin: '4px 0 0', paddingLeft: '20px' } });
