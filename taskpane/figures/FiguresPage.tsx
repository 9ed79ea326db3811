import { Body1, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactElement, useMemo, useState } from 'react';
import { type At, checkTable, readTable } from '../../src/figures';
import { PageTitle } from '../parts/PageTitle';
import { texts } from '../texts';
import { AddClaim } from './AddClaim';
import { Claims } from './Claims';
import { Preview } from './Preview';
import { SourceLine } from './SourceLine';
import { Sources } from './Sources';
import { WriteResults } from './WriteResults';
import { type Picking, PickingContext } from './picking';
import { type Taken, useFigures } from './state';

const words = texts.figures;

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground3 } });

/** A table, what its figures claim to be, and whether they follow from each other. */
export default function FiguresPage(): ReactElement {
  const styles = useStyles();
  const taken = useFigures((state) => state.taken);
  return (
    <>
      <PageTitle>{words.title}</PageTitle>
      <Body1 className={styles.quiet}>{words.what}</Body1>
      {taken ? <OfTable taken={taken} /> : <Sources />}
    </>
  );
}

function OfTable({ taken }: { readonly taken: Taken }): ReactElement {
  const { cells, said, leftOut, added } = taken;
  const table = useMemo(() => readTable(cells), [cells]);
  const checked = useMemo(
    () => checkTable(table, { ...said, leftOut: new Set(leftOut), added }),
    [table, said, leftOut, added],
  );
  const [picking, setPicking] = useState<Picking>();
  const [shown, setShown] = useState<At>();
  const context = useMemo(() => ({ picking, setPicking, shown, setShown }), [picking, shown]);
  return (
    <PickingContext.Provider value={context}>
      <SourceLine taken={taken} />
      <Claims checked={checked} taken={taken} />
      <Preview checked={checked} taken={taken} />
      <AddClaim checked={checked} />
      {checked.judged.length > 0 && <WriteResults checked={checked} source={taken.source} />}
    </PickingContext.Provider>
  );
}
