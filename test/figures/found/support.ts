import { type Said, KINDS, cellsOfText, checkTable, howInWords, readTable } from '../../../src/figures';

/** A table as it would be pasted: cells between tabs. */
export const tableOf = (text: string) =>
  readTable(
    cellsOfText(
      text
        .replace(/^\n|\n\s*$/g, '')
        .split('\n')
        .map((line) => line.split('\t')),
    ),
  );

/** What was found, a line a claim: "264 = 121 + 124 + 6 + 13: Yes". */
export const found = (text: string, said?: Said) =>
  checkTable(tableOf(text), said).judged.map((judged) => {
    const within = judged.withinRounding ? ', within rounding' : '';
    return `${judged.stated.text} = ${howInWords(judged)}: ${judged.verdict}${within}`;
  });

export const kindsFound = (text: string) =>
  checkTable(tableOf(text)).judged.map(({ claim, stated }) => `${stated.text}: ${KINDS[claim.kind].name}`);
