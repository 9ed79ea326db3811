import { type UniverCharts, type UniverPages, type UniverProperties } from './beside';
import { type UniverCells } from './cells';
import { type UniverFormats } from './formats';
import { type UniverNames } from './names';
import { type UniverRules } from './rules';
import { type UniverSheets } from './sheets';
import { type Sides } from './sides';
import { type UniverStructure } from './structure';
import { type UniverTables } from './tables';

/** The rooms of the grid, as those need them that see all of it */
export interface UniverParts {
  readonly sheets: UniverSheets;
  readonly cells: UniverCells;
  readonly formats: UniverFormats;
  readonly structure: UniverStructure;
  readonly names: UniverNames;
  readonly tables: UniverTables;
  readonly rules: UniverRules;
  readonly charts: UniverCharts;
  readonly pages: UniverPages;
  readonly properties: UniverProperties;
  readonly sides: Sides;
}
