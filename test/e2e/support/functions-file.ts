import { foreignFile, tablePart } from '../../share/foreign-file';

const differential = (row: number) => `WFC.AGENCY.DIFFERENTIAL(A${row},B${row})`;

/** The range of cells that are compared before and after. */
export const COSTS = 'Costs!A1:J8';

/** A workbook with functions wherever one can stand: cells, longer formulas, a table, a name, a conditional format, a validation. */
export const functionsFile = (): Uint8Array =>
  foreignFile({
    sheets: [
      {
        name: 'Costs',
        cells: [
          ...['Agency', 'Permanent', 'Difference', 'A month'].map((value, i) => ({
            at: `${'ABCD'.charAt(i)}1`,
            value,
          })),
          ...[
            { at: 'F1', value: 'Post' },
            { at: 'G1', value: 'Hours' },
            { at: 'H1', value: 'FTE' },
          ],
          ...[
            [61000, 48000, 13000, 1083],
            [60000, 50000, 10000, 833],
            [57500, 50000, 7500, 625],
          ].flatMap(([agency, permanent, difference, month], i) => {
            const row = i + 2;
            return [
              { at: `A${row}`, value: agency! },
              { at: `B${row}`, value: permanent! },
              { at: `C${row}`, value: difference!, formula: differential(row) },
              { at: `D${row}`, value: month!, formula: `ROUND(${differential(row)}/12,0)` },
            ];
          }),
          { at: 'F2', value: 'Social worker' },
          { at: 'G2', value: 18.5 },
          { at: 'H2', value: 0.5, formula: 'WFC.POST.FTE(Posts[[#This Row],[Hours]])' },
          { at: 'F3', value: 'Manager' },
          { at: 'G3', value: 37 },
          { at: 'H3', value: 1, formula: 'WFC.POST.FTE(Posts[[#This Row],[Hours]])' },
          { at: 'A6', value: 'All agency work' },
          { at: 'C6', value: 30500, formula: 'SUM(C2:C4)' },
          { at: 'A7', value: 'Employer NI' },
          { at: 'C7', value: 3750, formula: 'WFC.POST.EMPLOYER_NI(30000,"2025/26")' },
          { at: 'A8', value: 'First year short' },
          {
            at: 'C8',
            value: 2,
            formula: 'WFC.FUNDING.RUNS_OUT(1000,OFFSET(F10,0,0,2,1),OFFSET(G10,0,0,2,1))',
          },
          { at: 'D8', value: 'Not a call: =WFC.GRANT.CUT(' },
          ...[
            { at: 'F10', value: 500 },
            { at: 'G10', value: 1000 },
            { at: 'F11', value: 100 },
            { at: 'G11', value: 5000 },
          ],
        ],
        after:
          '<conditionalFormatting sqref="A2:A4"><cfRule type="expression" dxfId="0" priority="1">' +
          '<formula>WFC.AGENCY.DIFFERENTIAL($A2,$B2)&gt;9000</formula></cfRule></conditionalFormatting>' +
          '<dataValidations count="1"><dataValidation type="custom" allowBlank="1" showInputMessage="1" showErrorMessage="1" sqref="B2:B4">' +
          '<formula1>WFC.AGENCY.DIFFERENTIAL($A2,B2)&gt;0</formula1></dataValidation></dataValidations>',
        tables: [
          tablePart('Posts', 'F1:H3', [
            { name: 'Post' },
            { name: 'Hours' },
            { name: 'FTE', formula: 'WFC.POST.FTE(Posts[[#This Row],[Hours]])' },
          ]),
        ],
      },
    ],
    names: '<definedName name="Premium">WFC.AGENCY.DIFFERENTIAL(61000,48000)</definedName>',
  });
