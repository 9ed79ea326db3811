import { describe, expect, test } from 'vitest';
import { shareFile } from './share-file';
import { foreignFile, type ForeignCell } from './foreign-file';

/** What becomes of one formula in D1, beside A1 = 61,000, B1 = 48,000, C1 = 5 and a few others. */
const BESIDE: ForeignCell[] = [
  { at: 'A1', value: 61000 },
  { at: 'B1', value: 48000 },
  { at: 'C1', value: 5 },
  { at: 'A2', value: 0.03 },
  { at: 'B2', value: 'x' },
  { at: 'C2', value: 2 },
  { at: 'A3', value: 100 },
  { at: 'B3', value: 1 },
  { at: 'B4', value: 1 },
  { at: 'B5', value: 1 },
];

function shared(formula: string, value: number | string = 1, cell: Partial<ForeignCell> = {}) {
  const cells = [...BESIDE, { at: 'D9', formula, value, ...cell }];
  const names = '<definedName name="Posts">Sheet1!$C$1</definedName><definedName name="Cut">3%</definedName>';
  const file = foreignFile({ sheets: [{ name: 'Sheet1', cells }], names });
  const { plan } = shareFile(file, {});
  const [cellChange] = plan.cells;
  if (plan.left.length > 0) return `left: ${plan.left[0]!.because}`;
  if (!cellChange) return 'as it is';
  return cellChange.becomes === 'formula' ? cellChange.formula : `value: ${cellChange.because}`;
}

describe('a call becomes a native formula wherever it stands', () => {
  test.each([
    // As typed, as Excel saves it, and as it saves it where another add-in has a function of the name
    ['WFC.AGENCY.DIFFERENTIAL(A1,B1,C1)', '(A1-B1)*C1'],
    ['_xldudf_WFC_AGENCY_DIFFERENTIAL(A1,B1,C1)', '(A1-B1)*C1'],
    ['_xlfn._xldudf_WFC_AGENCY_DIFFERENTIAL(A1,B1,C1)', '(A1-B1)*C1'],
    ['[2]!_xldudf_WFC_AGENCY_DIFFERENTIAL(A1,B1,C1)', '(A1-B1)*C1'],
    ['Other.xlam!WFC.AGENCY.DIFFERENTIAL(A1,B1,C1)', '(A1-B1)*C1'],
    ['_xll.WFC.AGENCY.DIFFERENTIAL(A1,B1,C1)', '(A1-B1)*C1'],
    ['wfc.agency.differential( A1 , B1 , C1 )', '(A1-B1)*C1'],
    ['_xlfn.SINGLE(WFC.AGENCY.DIFFERENTIAL(A1,B1,C1))', '(A1-B1)*C1'],
    // An omitted argument takes its default
    ['WFC.AGENCY.DIFFERENTIAL(A1,B1)', '(A1-B1)*1'],
    ['WFC.AGENCY.DIFFERENTIAL(A1,B1,)', '(A1-B1)*1'],
    // Inside longer formulas, in brackets where an operator stands beside it
    ['ROUND(WFC.AGENCY.DIFFERENTIAL(A1,B1,C1)/3,2)', 'ROUND(((A1-B1)*C1)/3,2)'],
    ['IF(C1>0,WFC.AGENCY.DIFFERENTIAL(A1,B1,C1),0)', 'IF(C1>0,(A1-B1)*C1,0)'],
    ['2^WFC.CASELOAD.AVERAGE(A1,B1)', '2^(A1/B1)'],
    ['-WFC.CASELOAD.AVERAGE(A1,B1)%', '-(A1/B1)%'],
    ['WFC.CASELOAD.STATUS(C1,2,9)&"!"', 'IF(C1<2,"Below",IF(C1>9,"Above","Within"))&"!"'],
    // One inside the other
    ['WFC.GRANT.CUT(WFC.AGENCY.DIFFERENTIAL(A1,B1,C1),A2)', '((A1-B1)*C1)*A2'],
    // Arguments that are more than one term come in brackets; numbers as they are
    ['WFC.RATE.GAP(A1+1,-1)', '((A1+1)-(-1))*100'],
    ['WFC.GRANT.CUT(A1,3%,"after")', 'A1*0.03/(1-0.03)'],
    // Sheets in apostrophes, names
    ["WFC.AGENCY.DIFFERENTIAL('Sheet1'!A1,Sheet1!$B$1,Posts)", "('Sheet1'!A1-Sheet1!$B$1)*Posts"],
    ['WFC.GRANT.CUT(A1,Cut)', 'A1*Cut'],
    // Ranges taken whole
    ['WFC.FIGURE.TOTAL(A1,B3:B5)', 'A1-SUM(B3:B5)'],
    ['WFC.FIGURE.TOTAL(A1,{1,2;3,4})', 'A1-SUM({1,2;3,4})'],
    ['WFC.OPTION.NET_SAVING(A1,B1)', 'SUM(A1)-SUM(B1)'],
    // A sum of many is written out, as Excel 2016 would take an array for one value
    ['SUM(WFC.RATE.GAP(B3:B5,0.5))', 'SUM((B3-0.5)*100,(B4-0.5)*100,(B5-0.5)*100)'],
    ['SUMPRODUCT(WFC.RATE.GAP(B3:B4,0.5))', 'SUM((B3-0.5)*100,(B4-0.5)*100)'],
    // More than one value where one cell stands: the first
    ['WFC.RATE.GAP(B3:B5,0.5)', '(B3-0.5)*100'],
    // Ranges that do not fit are #VALUE! whatever they hold
    ['WFC.CASELOAD.POINTS(A1:A3,B1:B2)', '#VALUE!'],
    ['WFC.GRANT.CUT(A1)', '#VALUE!'],
    ['WFC.GRANT.CUT(A1,A2,"before",1)', '#VALUE!'],
    // Division by nothing is Excel's own error
    ['WFC.CASELOAD.AVERAGE(A1,Z99)', 'A1/Z99'],
  ])('%s is %s', (formula, native) => {
    expect(shared(formula)).toBe(native);
  });
});

describe('what is no call stays', () => {
  test.each([
    '"=WFC.AGENCY.COST(1,2,3)"',
    'IF(A1="WFC.GRANT.CUT(",1,2)',
    'MYWFC.GRANT.CUT(A1,A2)',
    "'WFC.Sheet'!A1",
  ])('%s', (formula) => {
    expect(shared(formula)).toBe('as it is');
  });
});

describe('what has no native form keeps its value, and says why', () => {
  test.each([
    ['LARGE(WFC.RATE.GAP(B3:B5,0.5),1)', /several values/],
    ['WFC.FIGURE.TOTAL(A1,OFFSET(B3,0,0,3,1))', /how many cells/],
    ['WFC.OPTION.BREAKEVEN_YEAR(B1:B80)', /62 years/],
    ['WFC.CASELOAD.STATUS(RAND(),0.2,0.5)', /random/],
    ['WFC.FIGURE.TOTAL(A1,B3:B5*2)', /worked out within/],
  ])('%s', (formula, why) => {
    expect(shared(formula)).toMatch(why);
    expect(shared(formula)).toMatch(/^value: /);
  });

  test('and where no value was saved it stays, and that is said', () => {
    const nothing = { error: '#NAME?' };
    expect(shared('SUMPRODUCT(WFC.RATE.GAP(OFFSET(B3,0,0,3,1),0.5))', 1, nothing)).toMatch(
      /^left: .*no value was saved/,
    );
    expect(shared('WFC.NOT.THERE(A1)', 1, nothing)).toMatch(/^left: there is no function WFC\.NOT\.THERE/);
  });
});

describe('where an argument may be no good the function’s own checks are kept', () => {
  test.each([
    // Text where a number is meant, now
    ['WFC.GRANT.POINT_VALUE(B2)', /^IF\(ISNUMBER\(FIND\(.*B2.*#N\/A.*#VALUE!.*N\(B2\)\*1\/100/],
    // Only Excel knows what it is
    ['WFC.GRANT.POINT_VALUE(VLOOKUP(A1,A1:B9,2,FALSE))', /^IF\(ISNUMBER\(FIND\(/],
  ])('%s', (formula, native) => {
    expect(shared(formula)).toMatch(native);
  });
});
