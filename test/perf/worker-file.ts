/** The header of the worker file from July 2026: 44 columns, with two qualifications. */
const HEADERS = [
  'LOCALESTID', 'UNIQUEWORKERID', 'STATUS', 'DISPLAYID', 'NINUMBER', 'POSTCODE', 'DOB', 'GENDER', 'ETHNICITY', 'NATIONALITY',
  'BRITISHCITIZENSHIP', 'COUNTRYOFBIRTH', 'YEAROFENTRY', 'DISABLED', 'CARECERT', 'L2CARECERT', 'RECSOURCE', 'HANDCVISA', 'INOUTUK',
  'STARTDATE', 'STARTINSECT', 'DHA', 'APPRENTICE', 'EMPLSTATUS', 'ZEROHRCONT', 'DAYSSICK', 'SALARYINT', 'SALARY', 'HOURLYRATE',
  'MAINJOBROLE', 'MAINJRDESC', 'CONTHOURS', 'AVGHOURS', 'NMCREG', 'AMHP', 'SCQUAL', 'NONSCQUAL', 'CWPCATEGORY', 'QUALACH01',
  'QUALACH01NOTES', 'QUALACH02', 'QUALACH02NOTES', 'QUALACH03', 'QUALACH03NOTES',
] as const; // prettier-ignore
export const workerHeader = HEADERS.join(',');

const two = (number: number) => String(number).padStart(2, '0');
const ROLES = [6, 8, 8, 8, 7, 9, 15, 16, 25, 26, 3, 39, 52];
const ETHNICITIES = [31, 31, 31, 33, 34, 39, 41, 43, 98, 99];

/** Codes and dates only, as the published file of 2019 is; or with free text in one of twenty rows, where a comma brings quotes. */
export type Writing = 'plain' | 'quoted';

const NOTES = [
  '"Completed in March, certificate seen"',
  '"Level 3, transferred from another provider"',
  'certificate not seen',
  '"Says ""in progress"", to be followed up"',
];

/** A row that passes every check; its values follow from its number and repeat as those of people do: names never, codes often. */
export function workerRow(row: number, writing: Writing = 'plain'): string {
  const employed = row % 10 < 8;
  const annual = row % 3 === 0;
  const day = (salt: number) => two(1 + ((row * salt) % 28));
  const month = (salt: number) => two(1 + ((row * salt) % 12));
  const values: Partial<Record<(typeof HEADERS)[number], string | number>> = {
    LOCALESTID: `E${two(row % 60)}`,
    UNIQUEWORKERID: String(row + 1).padStart(7, '0'),
    STATUS: 'UPDATE',
    DISPLAYID: `Worker ${row}`,
    NINUMBER: `QQ${String(row % 1_000_000).padStart(6, '0')}A`,
    POSTCODE: `ZZ${row % 90} ${row % 9}ZZ`,
    DOB: `${day(7)}/${month(5)}/${1958 + ((row * 11) % 47)}`,
    GENDER: row % 5 === 0 ? 1 : 2,
    ETHNICITY: ETHNICITIES[row % ETHNICITIES.length]!,
    NATIONALITY: 826,
    DISABLED: row % 9 === 0 ? 1 : 0,
    CARECERT: 1 + (row % 3),
    RECSOURCE: [1, 2, 5, 10, 16][row % 5]!,
    STARTDATE: `${day(3)}/${month(7)}/${2010 + ((row * 13) % 16)}`,
    STARTINSECT: 2000 + (row % 10),
    DHA: 2,
    APPRENTICE: 2,
    EMPLSTATUS: employed ? 1 + (row % 2) : [3, 4][row % 2]!,
    ZEROHRCONT: 2,
    DAYSSICK: employed ? (row % 40) / 2 : '',
    SALARYINT: annual ? 1 : 3,
    SALARY: annual ? 24_000 + (row % 300) * 100 : '',
    HOURLYRATE: annual ? '' : (12.21 + (row % 500) / 100).toFixed(2),
    MAINJOBROLE: ROLES[row % ROLES.length]!,
    CONTHOURS: employed ? 15 + (row % 45) / 2 : '',
    AVGHOURS: employed ? '' : 10 + (row % 50) / 2,
  };
  if (writing === 'quoted' && row % 20 === 7) {
    values.DISPLAYID = `"Worker ${row}, second contract"`;
    values.QUALACH01 = '38;2019';
    values.QUALACH01NOTES = NOTES[row % NOTES.length]!;
  }
  return HEADERS.map((header) => values[header] ?? '').join(',');
}
