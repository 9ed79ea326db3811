import { type Xml, allOf, childOf, numeric } from './xml';

/** Office's own theme, for files that have none. */
const OFFICE = ['FFFFFF', '000000', 'E7E6E6', '44546A', '4472C4', 'ED7D31', 'A5A5A5', 'FFC000', '5B9BD5', '70AD47', '0563C1', '954F72']; // prettier-ignore

/** In the order by which cells refer to them: light before dark, unlike the theme's own. */
const ORDER = ['lt1', 'dk1', 'lt2', 'dk2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink']; // prettier-ignore

/** ISO/IEC 29500-1, 18.8.27: the palette of old files. */
const INDEXED = ('000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF ' +
  '800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF ' +
  '000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 ' +
  '3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333').split(' '); // prettier-ignore

/** Turns the ways in which a file writes a colour into `#RRGGBB`. */
export class Colours {
  readonly #theme: readonly string[];

  constructor(theme: Xml | undefined) {
    const scheme = allOf(theme, 'clrScheme')[0];
    this.#theme = ORDER.map((slot, i) => {
      const colour = childOf(scheme, slot)?.children[0]?.attributes;
      return (
        colour?.['lastClr'] ??
        (/^[0-9A-Fa-f]{6}$/.test(colour?.['val'] ?? '') ? colour?.['val'] : OFFICE[i]) ??
        '000000'
      );
    });
  }

  /** `<color rgb="FF0B5C6B"/>`, `<fgColor theme="4" tint="-0.25"/>`; undefined where it is left to the program */
  ofCell(element: Xml | undefined): string | undefined {
    if (!element) return undefined;
    const { rgb, theme, indexed, tint } = element.attributes;
    if (rgb !== undefined) return tinted(rgb.slice(-6), numeric(tint));
    if (theme !== undefined) return tinted(this.#theme[Number(theme)] ?? '000000', numeric(tint));
    const old = indexed === undefined ? undefined : INDEXED[Number(indexed)];
    return old === undefined ? undefined : tinted(old, numeric(tint));
  }

  /** The colour inside `<a:solidFill>`, as charts write it. */
  ofFill(fill: Xml | undefined): string | undefined {
    const colour = fill?.children[0];
    const val = colour?.attributes['val'];
    if (!colour || val === undefined) return undefined;
    if (colour.name === 'srgbClr') return `#${val.toUpperCase()}`;
    if (colour.name === 'sysClr') return `#${(colour.attributes['lastClr'] ?? '000000').toUpperCase()}`;
    const slot = { bg1: 'lt1', tx1: 'dk1', bg2: 'lt2', tx2: 'dk2' }[val] ?? val;
    const base = this.#theme[ORDER.indexOf(slot)];
    if (base === undefined) return undefined;
    const part = (name: string) => (numeric(childOf(colour, name)?.attributes['val']) ?? 0) / 100_000;
    const scale = part('lumMod') || 1;
    return shaded(base, (light) => light * scale + part('lumOff'));
  }
}

const tinted = (rgb: string, tint = 0): string =>
  shaded(rgb, (light) => (tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint));

/** The same hue and saturation with another lightness (18.8.19). */
function shaded(rgb: string, change: (light: number) => number): string {
  const channels = [0, 2, 4].map((at) => parseInt(rgb.slice(at, at + 2), 16) / 255);
  const [high, low] = [Math.max(...channels), Math.min(...channels)];
  const light = (high + low) / 2;
  const next = Math.min(1, Math.max(0, change(light)));
  if (next === light) return `#${rgb.toUpperCase()}`;
  // Chroma is as wide as lightness leaves room for; its share of that room is the saturation, which stays.
  const room = (at: number) => 1 - Math.abs(2 * at - 1);
  const chroma = room(light) === 0 ? 0 : ((high - low) / room(light)) * room(next);
  const bytes = channels.map((channel) => {
    const place = high === low ? 0.5 : (channel - low) / (high - low);
    return Math.round((next + (place - 0.5) * chroma) * 255);
  });
  return `#${bytes
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase()}`;
}
