import { text } from './arguments';
import { invalidArgument } from './errors';

/** HTML's sixteen names and the few that add-ins use beside them; Excel takes every name of CSS. */
const NAMED: Readonly<Record<string, string>> = {
  aqua: '#00FFFF',
  black: '#000000',
  blue: '#0000FF',
  brown: '#A52A2A',
  cyan: '#00FFFF',
  fuchsia: '#FF00FF',
  gold: '#FFD700',
  gray: '#808080',
  green: '#008000',
  grey: '#808080',
  lightblue: '#ADD8E6',
  lightgray: '#D3D3D3',
  lightgreen: '#90EE90',
  lightgrey: '#D3D3D3',
  lime: '#00FF00',
  magenta: '#FF00FF',
  maroon: '#800000',
  navy: '#000080',
  olive: '#808000',
  orange: '#FFA500',
  pink: '#FFC0CB',
  purple: '#800080',
  red: '#FF0000',
  silver: '#C0C0C0',
  teal: '#008080',
  violet: '#EE82EE',
  white: '#FFFFFF',
  yellow: '#FFFF00',
};

/** `#RRGGBB`, from that or from a name. @throws HostError InvalidArgument for anything else */
export function colour(value: unknown): string {
  const said = text(value);
  const named = NAMED[said.toLowerCase()];
  if (named) return named;
  if (!/^#?[0-9a-f]{6}$/i.test(said)) throw invalidArgument();
  return (said.startsWith('#') ? said : `#${said}`).toUpperCase();
}
