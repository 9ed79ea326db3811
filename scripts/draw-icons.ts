/**
 * Draws the add-in's icons: three posts rising like the columns of a chart, with a tick where there is room for one; and
 * for the button that builds the example, a sheet with a column marked on it; and a plain mark for each other button.
 *
 * Run it after a change of the drawing: `npx tsx scripts/draw-icons.ts`. The PNG files are committed, so that neither
 * the build nor a reader needs to run it. Each size has its own layout on whole pixels: a scaled drawing blurs at 16.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { deflateSync } from 'node:zlib';

type Colour = readonly [red: number, green: number, blue: number];
type Shape = (x: number, y: number) => boolean;
type Layer = readonly [colour: Colour, covers: Shape];

/** One size of the icon, in its own pixels. A post is a head over a body; bodies stand on `foot`. */
interface Layout {
  size: number;
  corner: number;
  posts: readonly { centre: number; top: number }[];
  head: number;
  neck: number;
  body: number;
  foot: number;
  tick?: { x: number; y: number; radius: number; ring: number; stroke: number };
}

const TEAL: Colour = [0x0b, 0x5c, 0x6b];
const WHITE: Colour = [0xff, 0xff, 0xff];
const AMBER: Colour = [0xf2, 0xc1, 0x8d];
const SAMPLES = 12;

const at = (...pairs: readonly (readonly [centre: number, top: number])[]) =>
  pairs.map(([centre, top]) => ({ centre, top }));

const LAYOUTS: readonly Layout[] = [
  { size: 16, corner: 3, posts: at([3, 5], [8, 3], [13, 1]), head: 4, neck: 1, body: 4, foot: 14 },
  {
    size: 32,
    corner: 6,
    posts: at([7, 12], [15, 8], [23, 4]),
    head: 6,
    neck: 1,
    body: 6,
    foot: 26,
    tick: { x: 23.5, y: 23.5, radius: 6.5, ring: 1.5, stroke: 2 },
  },
  {
    size: 64,
    corner: 12,
    posts: at([14, 24], [30, 16], [46, 8]),
    head: 12,
    neck: 2,
    body: 12,
    foot: 52,
    tick: { x: 47, y: 47, radius: 13, ring: 3, stroke: 4 },
  },
  {
    size: 80,
    corner: 15,
    posts: at([17.5, 30], [37.5, 20], [57.5, 10]),
    head: 15,
    neck: 3,
    body: 15,
    foot: 65,
    tick: { x: 59, y: 59, radius: 16, ring: 4, stroke: 5 },
  },
];

/** One size of the sheet, in its own pixels: its edges, the lines of its grid, and the column that is marked. */
interface SheetLayout {
  size: number;
  corner: number;
  edge: { left: number; top: number; right: number; bottom: number };
  line: number;
  columns: readonly number[];
  rows: readonly number[];
  marked: { left: number; right: number; top: number };
}

const SHEETS: readonly SheetLayout[] = [
  {
    size: 16,
    corner: 3,
    edge: { left: 2, top: 2, right: 14, bottom: 14 },
    line: 1,
    columns: [5, 9],
    rows: [5, 9],
    marked: { left: 10, right: 14, top: 6 },
  },
  {
    size: 32,
    corner: 6,
    edge: { left: 5, top: 5, right: 27, bottom: 27 },
    line: 1,
    columns: [12, 19],
    rows: [10, 16, 21],
    marked: { left: 20, right: 27, top: 11 },
  },
  {
    size: 80,
    corner: 15,
    edge: { left: 13, top: 13, right: 67, bottom: 67 },
    line: 3,
    columns: [29, 48],
    rows: [25, 39, 53],
    marked: { left: 51, right: 67, top: 28 },
  },
];

const disc =
  (cx: number, cy: number, radius: number): Shape =>
  (x, y) =>
    (x - cx) ** 2 + (y - cy) ** 2 <= radius ** 2;

/** A box whose upper corners are rounded by `upper` and whose lower ones by `lower`. */
function box(left: number, top: number, right: number, bottom: number, upper: number, lower: number): Shape {
  const middle = (top + bottom) / 2;
  return (x, y) => {
    if (x < left || x > right || y < top || y > bottom) return false;
    const radius = y < middle ? upper : lower;
    const dx = Math.max(left + radius - x, x - (right - radius), 0);
    const dy = y < middle ? Math.max(top + radius - y, 0) : Math.max(y - (bottom - radius), 0);
    return dx ** 2 + dy ** 2 <= radius ** 2;
  };
}

/** A line with round ends through the points given. */
function stroke(width: number, ...points: readonly (readonly [number, number])[]): Shape {
  const segments = points.slice(1).map((to, index) => ({ from: points[index] ?? to, to }));
  return (x, y) =>
    segments.some(({ from: [x1, y1], to: [x2, y2] }) => {
      const along = ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / ((x2 - x1) ** 2 + (y2 - y1) ** 2);
      const t = Math.min(1, Math.max(0, along));
      return (x - x1 - t * (x2 - x1)) ** 2 + (y - y1 - t * (y2 - y1)) ** 2 <= (width / 2) ** 2;
    });
}

function layersOf({ size, corner, posts, head, neck, body, foot, tick }: Layout): readonly Layer[] {
  const layers: Layer[] = [[TEAL, box(0, 0, size, size, corner, corner)]];
  for (const { centre, top } of posts) {
    const shoulders = top + head + neck;
    layers.push([WHITE, disc(centre, top + head / 2, head / 2)]);
    layers.push([WHITE, box(centre - body / 2, shoulders, centre + body / 2, foot, body / 3, 0)]);
  }
  if (tick) {
    const { x, y, radius: r } = tick;
    const mark = stroke(
      tick.stroke,
      [x - 0.46 * r, y + 0.04 * r],
      [x - 0.12 * r, y + 0.38 * r],
      [x + 0.46 * r, y - 0.34 * r],
    );
    layers.push([TEAL, disc(x, y, r + tick.ring)], [WHITE, disc(x, y, r)], [TEAL, mark]);
  }
  return layers;
}

function sheetLayers({ size, corner, edge, line, columns, rows, marked }: SheetLayout): readonly Layer[] {
  const { left, top, right, bottom } = edge;
  const plain = (x1: number, y1: number, x2: number, y2: number) => box(x1, y1, x2, y2, 0, 0);
  return [
    [TEAL, box(0, 0, size, size, corner, corner)],
    [WHITE, plain(left, top, right, bottom)],
    [AMBER, plain(marked.left, marked.top, marked.right, bottom)],
    ...columns.map((x): Layer => [TEAL, plain(x, top, x + line, bottom)]),
    ...rows.map((y): Layer => [TEAL, plain(left, y, right, y + line)]),
  ];
}

type Point = readonly [x: number, y: number];
type Line = readonly Point[];

/** The marks of the other buttons, in pixels of the smallest size: they are made of lines, which scale without blur. */
const MARKS: Readonly<Record<string, { readonly white: readonly Line[]; readonly amber?: readonly Line[] }>> =
  {
    // An arrow into a tray
    import: {
      white: [
        [
          [8, 3],
          [8, 9.5],
        ],
        [
          [5, 6.5],
          [8, 9.5],
          [11, 6.5],
        ],
      ],
      amber: [
        [
          [3, 9.5],
          [3, 13],
          [13, 13],
          [13, 9.5],
        ],
      ],
    },
    // One post, with one more or one less
    staffing: {
      white: [
        [
          [5.2, 3.6],
          [6.4, 4.2],
          [6.6, 5.2],
          [5.8, 6.2],
          [4.6, 6.2],
          [3.8, 5.2],
          [4, 4.2],
          [5.2, 3.6],
        ],
        [
          [2.4, 13],
          [2.4, 11],
          [3.6, 9.4],
          [6.8, 9.4],
          [8, 11],
          [8, 13],
        ],
      ],
      amber: [
        [
          [9.8, 6],
          [13.6, 6],
        ],
        [
          [11.7, 4.1],
          [11.7, 7.9],
        ],
        [
          [9.8, 12],
          [13.6, 12],
        ],
      ],
    },
    // An arrow out of a tray
    share: {
      white: [
        [
          [8, 10],
          [8, 3.2],
        ],
        [
          [5, 6],
          [8, 3],
          [11, 6],
        ],
      ],
      amber: [
        [
          [3, 9.5],
          [3, 13],
          [13, 13],
          [13, 9.5],
        ],
      ],
    },
    // Options side by side, the last of them marked
    appraisal: {
      white: [
        [
          [4, 13],
          [4, 8],
        ],
        [
          [8, 13],
          [8, 4],
        ],
      ],
      amber: [
        [
          [12, 13],
          [12, 6],
        ],
      ],
    },
    // An f and an x
    functions: {
      white: [
        [
          [8.5, 3.5],
          [7, 3],
          [6, 4],
          [5, 12],
          [4, 13],
          [2.8, 12.6],
        ],
        [
          [3.5, 7],
          [8, 7],
        ],
      ],
      amber: [
        [
          [9.5, 8],
          [13, 12.5],
        ],
        [
          [13, 8],
          [9.5, 12.5],
        ],
      ],
    },
    check: {
      white: [
        [
          [3, 8.5],
          [6.5, 12],
          [13, 4.5],
        ],
      ],
    },
  };

/** Button sizes: 16 pixels, and what Excel takes where it is drawn larger. */
const MARK_SIZES = [16, 32, 80];

function markLayers(size: number, { white, amber = [] }: (typeof MARKS)[string]): readonly Layer[] {
  const scale = size / 16;
  const drawn = (colour: Colour, lines: readonly Line[]) =>
    lines.map((line): Layer => [
      colour,
      stroke(1.6 * scale, ...line.map(([x, y]): [number, number] => [x * scale, y * scale])),
    ]);
  return [
    [TEAL, box(0, 0, size, size, 3 * scale, 3 * scale)],
    ...drawn(WHITE, white),
    ...drawn(AMBER, amber),
  ];
}

/** RGBA rows, each with PNG's filter byte 0 before it; every pixel is the average of a grid of samples. */
function rasterise(size: number, layers: readonly Layer[]): Buffer {
  const topFirst = [...layers].reverse();
  const rows = Buffer.alloc(size * (size * 4 + 1));
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      const sum = [0, 0, 0];
      let covered = 0;
      for (let sample = 0; sample < SAMPLES ** 2; sample += 1) {
        const x = column + ((sample % SAMPLES) + 0.5) / SAMPLES;
        const y = row + (Math.floor(sample / SAMPLES) + 0.5) / SAMPLES;
        const colour = topFirst.find(([, covers]) => covers(x, y))?.[0];
        if (!colour) continue;
        covered += 1;
        colour.forEach((value, channel) => (sum[channel] = (sum[channel] ?? 0) + value));
      }
      const alpha = Math.round((255 * covered) / SAMPLES ** 2);
      const pixel = sum.map((total) => (covered ? Math.round(total / covered) : 0));
      rows.set([...pixel, alpha], row * (size * 4 + 1) + 1 + column * 4);
    }
  }
  return rows;
}

/** CRC-32 as PNG wants it; node:zlib has one only from Node 20.15 on. */
function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

function png(size: number, layers: readonly Layer[]): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8); // 8 bits a channel, RGBA, no interlacing
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rasterise(size, layers), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const folder = fileURLToPath(new URL('../taskpane/assets/', import.meta.url));
mkdirSync(folder, { recursive: true });
const drawings = [
  ...LAYOUTS.map((layout) => ({
    name: `icon-${layout.size}.png`,
    image: png(layout.size, layersOf(layout)),
  })),
  ...SHEETS.map((layout) => ({
    name: `build-${layout.size}.png`,
    image: png(layout.size, sheetLayers(layout)),
  })),
  ...Object.entries(MARKS).flatMap(([name, mark]) =>
    MARK_SIZES.map((size) => ({ name: `${name}-${size}.png`, image: png(size, markLayers(size, mark)) })),
  ),
];
for (const { name, image } of drawings) {
  writeFileSync(`${folder}${name}`, image);
  console.log(`${name} ${image.length} bytes`);
}
