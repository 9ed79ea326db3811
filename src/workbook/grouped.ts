/**
 * A number with commas between its thousands, as everybody in Britain writes it. By hand, because what a machine's language would write
 * must not change a message, and because an engine takes longer to load its languages than a small file takes to be read.
 */
export function grouped(value: number): string {
  const [whole = '', decimals] = String(value).split('.');
  const withCommas = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return decimals === undefined ? withCommas : `${withCommas}.${decimals}`;
}
