import type { Area, Border, Edge } from '../grid/grid';
import type { ApiObject } from '../protocol/object';
import { implemented } from './arguments';
import { colour } from './colour';
import { apiObject, collection } from './define';
import type { Place } from './place';
import { change } from './range-format';

const SIDES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
] as const;
type Side = (typeof SIDES)[number];
const STYLES = [
  'None',
  'Continuous',
  'Dash',
  'DashDot',
  'DashDotDot',
  'Dot',
  'Double',
  'SlantDashDot',
] as const;
const WEIGHTS = ['Hairline', 'Thin', 'Medium', 'Thick'] as const;
const PLAIN: Border = { style: 'Continuous', weight: 'Thin', colour: '#000000' };

/** Rows and columns of whole ones that are read for their lines */
const LOOKED_AT = 2000;

/** The lines around and inside a range. Diagonals are not implemented: they are not among the items. */
export function borderCollection(places: readonly Place[]): ApiObject {
  return collection('RangeBorderCollection', {
    list: () => SIDES.map((side) => rangeBorder(places, side)),
    find: (key) => {
      const side = SIDES.find((each) => each === key);
      return side && rangeBorder(places, side);
    },
    hasCount: true,
  });
}

function rangeBorder(places: readonly Place[], side: Side): ApiObject {
  const lines = (): (Border | undefined)[] => places.flatMap((place) => linesOf(place, side));
  const same = <T>(pick: (line: Border | undefined) => T): T | null => {
    const [first, ...more] = lines().map(pick);
    return first !== undefined && more.every((each) => each === first) ? first : null;
  };
  const draw = (part: Partial<Border>): void => {
    for (const place of places) {
      // What was said of the line before stays: style, weight and colour come one by one, and a thin line mostly is one already.
      const wanted = { ...PLAIN, ...firstLineOf(place, side), ...part };
      if (!isDrawn(place, side, wanted)) change([place], { borders: { [side]: wanted } });
    }
  };
  return apiObject({
    apiClass: 'RangeBorder',
    get: {
      sideIndex: () => side,
      style: () => same((line) => line?.style ?? 'None'),
      weight: () => same((line) => line?.weight ?? 'Thin'),
      color: () => same((line) => line?.colour ?? '#000000'),
    },
    set: {
      style: (value: unknown) => {
        const style = implemented(value, STYLES);
        if (style === 'None') change(places, { borders: { [side]: undefined } });
        else draw({ style });
      },
      weight: (value: unknown) => draw({ weight: implemented(value, WEIGHTS) }),
      color: (value: unknown) => draw({ colour: colour(value) }),
    },
  });
}

/** The lines of one side, cell by cell; inside an area, what stands between its cells. */
function linesOf(place: Place, side: Side): (Border | undefined)[] {
  const area = cellsAlong(place, side);
  return area ? linesIn(place, area, side) : [undefined];
}

/** Do all cells have this line? Of very many, nobody looks. */
function isDrawn(place: Place, side: Side, { style, weight, colour: rgb }: Border): boolean {
  const area = cellsAlong(place, side);
  if (!area || place.area.rows > LOOKED_AT || place.area.columns > LOOKED_AT) return false;
  return linesIn(place, area, side).every(
    (line) => line?.style === style && line.weight === weight && line.colour === rgb,
  );
}

function firstLineOf(place: Place, side: Side): Border | undefined {
  const area = cellsAlong(place, side);
  return area && linesIn(place, { ...area, rows: 1, columns: 1 }, side)[0];
}

const linesIn = ({ context, sheet }: Place, area: Area, side: Side): (Border | undefined)[] => {
  const edge: Edge =
    side === 'InsideHorizontal' ? 'EdgeBottom' : side === 'InsideVertical' ? 'EdgeRight' : side;
  return context.grid.formats.read(sheet, area).flatMap((row) => row.map((format) => format.borders[edge]));
};

/** The cells that the lines of a side belong to; undefined where there are none inside. */
function cellsAlong({ area: whole }: Place, side: Side): Area | undefined {
  // Of whole rows and columns, the first cells tell.
  const area = {
    ...whole,
    rows: Math.min(whole.rows, LOOKED_AT),
    columns: Math.min(whole.columns, LOOKED_AT),
  };
  const { rows, columns } = area;
  return {
    EdgeTop: { ...area, rows: 1 },
    EdgeBottom: { ...area, row: area.row + rows - 1, rows: 1 },
    EdgeLeft: { ...area, columns: 1 },
    EdgeRight: { ...area, column: area.column + columns - 1, columns: 1 },
    InsideHorizontal: rows > 1 ? { ...area, rows: rows - 1 } : undefined,
    InsideVertical: columns > 1 ? { ...area, columns: columns - 1 } : undefined,
  }[side];
}
