import {
  type Checked,
  KINDS,
  type Operand,
  type Place,
  computedInWords,
  howInWords,
  isTyped,
  nameOf,
  noteOf,
  summaryOf,
} from '../../src/figures';
import { columnLetters } from '../../src/workbook';

/** The results as text: a line for each figure, and under it how it is worked out and what there is to say. */
export function reportText({ judged, shape }: Checked): string {
  const lines = judged.flatMap((one) => {
    const name = nameOf(one.claim, shape, one.stated);
    const computed = computedInWords(one);
    const note = noteOf(one);
    return [
      `${one.verdict}: ${name}: ${one.stated.text}`,
      `  ${KINDS[one.claim.kind].name}: ${howInWords(one)}${computed === '' ? '' : ` = ${computed}`}`,
      ...(note === '' ? [] : [`  ${note}`]),
    ];
  });
  return `${[...lines, summaryOf(judged)].join('\n')}\n`;
}

/** The same for a program. Cells are named as they stand in the sheet, or in the table where it stands in none. */
export function reportJson({ judged, shape }: Checked, source: string, place?: Place): object {
  const cellOf = (operand: Operand) =>
    isTyped(operand)
      ? operand.text
      : `${columnLetters(operand.column + (place?.column ?? 0))}${operand.row + (place?.row ?? 0) + 1}`;
  return {
    source,
    figures: judged.map((one) => {
      const note = noteOf(one);
      return {
        figure: nameOf(one.claim, shape, one.stated),
        cell: cellOf(one.claim.of),
        printed: one.stated.text,
        claim: one.claim.kind,
        parts: one.claim.parts.map(cellOf),
        ...(one.computed === undefined ? {} : { computed: one.computed }),
        verdict: one.verdict,
        ...(one.difference === undefined ? {} : { difference: one.difference }),
        ...(one.withinRounding ? { withinRounding: true } : {}),
        ...(note === '' ? {} : { note }),
      };
    }),
  };
}
