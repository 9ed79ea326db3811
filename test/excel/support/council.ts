/**
 * The workbook that a council has open: sheets, a table and names of its own, some of which the example wants too; a formula
 * over all of them, so that a change anywhere shows.
 */
export async function fillCouncilWorkbook(): Promise<void> {
  await Excel.run(async (context) => {
    const { worksheets, names } = context.workbook;
    const first = worksheets.getFirst();
    first.name = 'Budget';
    first.getRange('A1:C4').values = [
      ['Service', 'Budget', 'Spent'],
      ['Duty', 120_000, 90_000],
      ['Fostering', 80_000, 81_500],
      ['Total', '=SUM(B2:B3)', '=SUM(C2:C3)'],
    ];
    first.getRange('B2:C4').numberFormat = [
      ['#,##0', '#,##0'],
      ['#,##0', '#,##0'],
      ['#,##0', '#,##0'],
    ];
    first.getRange('A1:C1').format.font.bold = true;
    first.getRange('A1:C1').format.fill.color = '#FFEEAA';
    const summary = worksheets.add('Summary');
    summary.getRange('A1:B2').values = [
      ['Ours', '=Budget!B4-Budget!C4'],
      ['Low', '=Band_low'],
    ];
    summary.getRange('A:A').format.columnWidth = 120;
    const staff = worksheets.add('Staff');
    staff.getRange('B2:C4').values = [
      ['Team', 'Posts'],
      ['Duty', 5],
      ['Fostering', 3],
    ];
    staff.tables.add('B2:C4', true).name = 'Establishment';
    staff.getRange('E2').formulas = [['=SUM(Establishment[Posts])']];
    names.add('Band_low', first.getRange('B2'));
    summary.activate();
    summary.getRange('B2:C3').select();
    await context.sync();
  });
  // The client tidies up behind itself; what is asked now waits for that.
  await Excel.run(async (context) => {
    context.workbook.worksheets.load('items/name');
    await context.sync();
  });
}
