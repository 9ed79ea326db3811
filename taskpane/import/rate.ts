/** 21.5% or 0.215; a bare 21.5 may be meant as a percentage, and nobody pays 21 times the pay. */
export function rateOf(text: string): number | undefined {
  const [, number, sign] = /^(\d+(?:\.\d+)?)\s*(%?)$/.exec(text) ?? [];
  if (number === undefined) return undefined;
  const rate = sign === '%' ? Number(`${number}e-2`) : Number(number);
  return rate <= 1 ? rate : undefined;
}
