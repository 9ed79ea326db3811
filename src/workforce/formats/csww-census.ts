import {
  ABSENCES,
  CAREER_STAGES,
  DESTINATIONS,
  ETHNICITIES,
  ETHNICITY_NOT_RECORDED,
  GENDERS,
  NOT_KNOWN,
  ORIGINS,
  QUALIFICATION_LEVELS,
  REASONS_FOR_LEAVING,
  ROLES,
  YES_NO,
} from '../codes/csww-census';
import { ageBand } from '../derive/age-band';
import { timeInJob } from '../derive/time-in-job';
import type { FieldKey } from '../table/fields';
import type { CodeList, Field, Format, RowView } from './format';

const SOURCE =
  'children’s social work workforce census schema 2022: social_work_workforce_2022.xsd, liia-tools (MIT)';

/** A new code of a later census is kept: the row is good, we only lack its label. */
const code = (key: FieldKey, header: string, codes: CodeList, notRecorded?: readonly string[]): Field => ({
  key,
  headers: [header],
  kind: { kind: 'code', codes, unknown: 'keep' },
  ...(notRecorded === undefined ? {} : { notRecorded }),
});

const number = (key: FieldKey, header: string, bounds: { max?: number; step?: number } = {}): Field => ({
  key,
  headers: [header],
  kind: { kind: 'number', min: 0, ...bounds },
});

const date = (key: FieldKey, header: string): Field => ({ key, headers: [header], kind: { kind: 'date' } });

/** Vacancies and agency cover stand once in the return, for the whole authority, on 30 September. */
export const cswwCensusVacancies: Format = {
  id: 'csww-census-vacancies',
  title: 'DfE children’s social work workforce census, vacancies',
  source: SOURCE,
  table: 'vacancies',
  sheet: /vacanc/i,
  signature: [['NumberOfVacancies'], ['NoAgencyFTE']],
  fields: [
    { ...number('vacancyFte', 'NumberOfVacancies'), required: true },
    number('agencyFte', 'NoAgencyFTE'),
    number('agencyHeadcount', 'NoAgencyHeadcount', { step: 1 }),
  ],
};

/**
 * The individual return. Registration numbers become pseudonyms, birth dates age bands. Cases and the FTE that held them on 30
 * September are a caseload besides: only people with a case stand in it, which is DfE's own basis for an average caseload.
 */
export const cswwCensus: Format = {
  id: 'csww-census',
  title: 'DfE children’s social work workforce census',
  source: SOURCE,
  table: 'workers',
  sheet: /worker/i,
  signature: [['AgencyWorker'], ['SWENo', 'HCPCNo'], ['OrgRole', 'FTE', 'RoleStartDate', 'Cases30']],
  fields: [
    {
      key: 'worker',
      // The register passed from the HCPC to Social Work England in December 2019.
      headers: ['SWENo', 'HCPCNo'],
      kind: { kind: 'id' },
      personal: 'pseudonym',
    },
    { ...code('agency', 'AgencyWorker', YES_NO), required: true },
    { ...number('fte', 'FTE'), usual: { max: 1 } },
    { ...date('birthDate', 'PersonBirthDate'), personal: 'derive' },
    code('gender', 'GenderCurrent', GENDERS, NOT_KNOWN.gender),
    code('ethnicity', 'Ethnicity', ETHNICITIES, ETHNICITY_NOT_RECORDED),
    { key: 'qualificationFrom', headers: ['QualInst'], kind: { kind: 'text' } },
    code('qualification', 'QualLevel', QUALIFICATION_LEVELS),
    code('stepUp', 'StepUpGrad', YES_NO),
    code('frontline', 'FrontlineGrad', YES_NO),
    code('role', 'OrgRole', ROLES),
    date('startDate', 'RoleStartDate'),
    code('recruitmentSource', 'StartOrigin', ORIGINS, NOT_KNOWN.origin),
    date('leftDate', 'RoleEndDate'),
    code('destination', 'LeaverDestination', DESTINATIONS, NOT_KNOWN.destination),
    code('reasonForLeaving', 'ReasonLeave', REASONS_FOR_LEAVING, NOT_KNOWN.reason),
    { ...number('caseFte', 'FTE30'), usual: { max: 1 } },
    number('openCases', 'Cases30', { step: 1 }),
    number('daysSick', 'WorkingDaysLost'),
    // May stand several times for a worker; the reader of XML joins them.
    { key: 'weeksOfContract', headers: ['ContractWeeks'], kind: { kind: 'text' } },
    code('absentAtCensus', 'Absat30Sept', YES_NO),
    code('reasonForAbsence', 'ReasonAbsence', ABSENCES),
    code('careerStage', 'CFKSSstatus', CAREER_STAGES),
  ],
  derived: [
    {
      key: 'ageBand',
      from: (row, { asAt }) => ageBand(row.value('birthDate'), asAt),
    },
    // The return does not say who is permanent and who is temporary.
    {
      key: 'employmentStatus',
      from: (row) => (row.value('agency') === 'Yes' ? 'Agency' : 'Permanent or temporary'),
    },
    { key: 'asye', from: asyeOf },
    {
      key: 'timeInJob',
      from: (row, { asAt }) =>
        row.value('leftDate') === null ? timeInJob(row.value('startDate'), asAt) : null,
    },
    { key: 'fullOrPartTime', from: fullOrPartTimeOf },
  ],
  rules: [
    {
      keys: ['startDate', 'leftDate'],
      weight: 'warn',
      broken: (row) => {
        const from = row.value('startDate');
        const to = row.value('leftDate');
        if (from === null || to === null || to >= from) return undefined;
        return `the role ends on ${to}, before it starts on ${from}`;
      },
    },
  ],
  also: [
    {
      table: 'caseload',
      columns: ['worker', 'role', 'openCases', { key: 'fte', from: 'caseFte' }, 'agency', 'asye'],
      takes: (row) => Number(row.value('openCases') ?? 0) > 0,
    },
  ],
  companions: [cswwCensusVacancies],
  notes: [
    'The census is of 30 September: give that day as the date of the data to have ages and times in job.',
  ],
};

function asyeOf(row: RowView): string | null {
  const stage = row.value('careerStage');
  if (stage === null) return null;
  return stage === CAREER_STAGES[1] ? 'Yes' : 'No';
}

/** The return gives FTE and no hours. */
function fullOrPartTimeOf(row: RowView): string | null {
  const fte = row.value('fte');
  if (typeof fte !== 'number' || fte === 0) return null;
  return fte >= 1 ? 'Full time' : 'Part time';
}
