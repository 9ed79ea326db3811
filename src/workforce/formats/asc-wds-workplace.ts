import { JOB_ROLES, REASONS_FOR_LEAVING, RECORD_STATUS, WORKPLACE_TYPES, YES_NO } from '../codes/asc-wds';
import { SERVICES } from '../codes/asc-wds-services';
import type { FieldKey } from '../table/fields';
import {
  code,
  DO_NOT_KNOW,
  ignorableCode,
  notDeleted,
  number,
  openCode,
  personalText,
  SOURCE,
  text,
  workplaceId,
} from './asc-wds';
import { sumOfList, WORKPLACE_RULES } from './asc-wds-workplace-rules';
import type { CodeList, Field, Format } from './format';

const numbers = (key: FieldKey, header: string): Field => ({
  key,
  headers: [header],
  kind: { kind: 'list', of: 'number' },
  notRecorded: DO_NOT_KNOW,
});

const listOf = (key: FieldKey, header: string, codes: CodeList): Field => ({
  key,
  headers: [header],
  kind: { kind: 'list', of: 'code', codes },
});

/** Numbers are headcounts of permanent and temporary staff. Addresses are left out: a small home is somebody's address. */
export const ascWdsWorkplace: Format = {
  id: 'asc-wds-workplace',
  title: 'ASC-WDS workplace file',
  source: SOURCE,
  table: 'workplaces',
  signature: [['LOCALESTID'], ['ESTNAME'], ['TOTALPERMTEMP'], ['ALLJOBROLES']],
  fields: [
    workplaceId,
    code('recordStatus', 'STATUS', RECORD_STATUS, []),
    text('workplaceName', 'ESTNAME'),
    personalText('postcode', 'POSTCODE'),
    code('workplaceType', 'ESTTYPE', WORKPLACE_TYPES, []),
    openCode('mainService', 'MAINSERVICE', SERVICES, []),
    ignorableCode('delegatedHealthcare', 'DHA', YES_NO),
    number('staff', 'TOTALPERMTEMP', { max: 999, step: 1 }),
    listOf('jobRoles', 'ALLJOBROLES', JOB_ROLES),
    numbers('starters', 'STARTERS'),
    numbers('leavers', 'LEAVERS'),
    numbers('vacancies', 'VACANCIES'),
    personalText('address1', 'ADDRESS1'),
    personalText('address2', 'ADDRESS2'),
    personalText('address3', 'ADDRESS3'),
    text('postTown', 'POSTTOWN'),
    text('otherWorkplaceType', 'OTHERTYPE'),
    text('cqcPermission', 'PERMCQC'),
    text('authorityPermission', 'PERMLA'),
    text('sharedWith', 'SHARELA'),
    text('cqcRegistration', 'REGTYPE'),
    text('provider', 'PROVNUM'),
    text('location', 'LOCATIONID'),
    text('services', 'ALLSERVICES'),
    text('capacity', 'CAPACITY'),
    text('utilisation', 'UTILISATION'),
    text('serviceDescription', 'SERVICEDESC'),
    text('serviceUsers', 'SERVICEUSERS'),
    text('otherUsersDescription', 'OTHERUSERDESC'),
    text('healthcareActivities', 'DHAACTIVITIES'),
    listOf('reasons', 'REASONS', REASONS_FOR_LEAVING),
    numbers('reasonNumbers', 'REASONNOS'),
    text('advertising', 'ADVERTISING'),
    text('interviews', 'INTERVIEWS'),
    text('repeatTraining', 'REPEATTRAINING'),
    text('acceptsCareCertificate', 'ACCEPTCARECERT'),
    text('benefits', 'BENEFITS'),
    text('pathwayAware', 'CWPAWARE'),
    text('pathwayUse', 'CWPUSE'),
    text('pathwayUseDescription', 'CWPUSEDESC'),
    text('sickPay', 'SICKPAY'),
    text('pension', 'PENSION'),
    text('pensionContribution', 'ACTUALCONT'),
    text('pensionOptOut', 'OPTOUTPEN'),
    text('holiday', 'HOLIDAY'),
    text('sleepIns', 'SLEEPINS'),
    text('sleepInPay', 'SLEEPINPAY'),
    text('travelTime', 'TRAVELTIME'),
    text('travelRate', 'TTDIFFRATE'),
  ],
  rules: [notDeleted, ...WORKPLACE_RULES],
  derived: [
    { key: 'startersTotal', from: (row) => sumOfList(row, 'starters') },
    { key: 'leaversTotal', from: (row) => sumOfList(row, 'leavers') },
    { key: 'vacanciesTotal', from: (row) => sumOfList(row, 'vacancies') },
  ],
  notes: ['Starters, leavers and vacancies are headcounts of permanent and temporary staff, not FTE.'],
};
