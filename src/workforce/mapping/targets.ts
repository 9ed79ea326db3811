import type { FieldKey } from '../table/fields';
import type { ColumnLook } from './values';

/** A field that a column may become: by its names, written as `plain` leaves them, and by what its values look like. */
export interface Target {
  readonly key: FieldKey;
  readonly names: readonly string[];
  /** How well values fit, from 0 (cannot be) to 1; a half where they say nothing. */
  readonly fits: (look: ColumnLook) => number;
}

/** Words say nothing for one field over another, but a column of figures or dates is no title. */
const words = ({ number, date, word }: ColumnLook) =>
  word > 0.5 ? 0.7 : number > 0.8 || date > 0.5 ? 0 : 0.5;
const any = () => 0.5;
const figures = ({ number }: ColumnLook) => (number > 0.8 ? 0.8 : 0);
const yesNo = (look: ColumnLook) => (look.yesNo > 0.8 ? 1 : look.word > 0.5 ? 0.5 : 0.2);

const TEAM: Target = {
  key: 'team',
  names: ['team', 'team name', 'section', 'unit', 'organisation unit', 'team description'],
  fits: words,
};
const FTE: Target = {
  key: 'fte',
  names: [
    'fte',
    'budgeted fte',
    'contracted fte',
    'post fte',
    'establishment fte',
    'actual fte',
    'position fte',
    'percent fte',
    'worker fte',
  ],
  fits: ({ number, percentSign, fraction, percent, hours }) =>
    percentSign > 0.3 || fraction > 0.8
      ? 1
      : percent > 0.8
        ? 0.8
        : number > 0.8
          ? hours > 0.8
            ? 0.1
            : 0.5
          : 0,
};

export const TARGETS: Readonly<Record<'posts' | 'caseload', readonly Target[]>> = {
  posts: [
    {
      key: 'postNumber',
      names: [
        'post number',
        'position number',
        'post id',
        'position id',
        'post reference',
        'position reference',
        'job number',
        'establishment number',
        'position code',
        'post',
      ],
      fits: ({ unique, date, fraction }) => (date > 0.5 || fraction > 0.9 ? 0 : unique > 0.9 ? 0.9 : 0.3),
    },
    {
      key: 'postTitle',
      names: [
        'job title',
        'post title',
        'position title',
        'role',
        'role title',
        'job',
        'designation',
        'post name',
        'position name',
        'job role',
        'position',
        'job description',
        'post description',
        'position description',
      ],
      fits: words,
    },
    TEAM,
    { key: 'directorate', names: ['directorate', 'department'], fits: words },
    { key: 'service', names: ['service', 'service area', 'division', 'business unit'], fits: words },
    {
      key: 'costCentre',
      names: [
        'cost centre',
        'cost centre code',
        'cost centre number',
        'cost code',
        'budget code',
        'budget centre',
        'ledger code',
        'cost centre description',
      ],
      fits: ({ date, fraction }) => (date > 0.5 || fraction > 0.9 ? 0 : 0.6),
    },
    {
      key: 'grade',
      names: ['grade', 'pay grade', 'band', 'pay band', 'salary grade', 'grade name', 'grade code', 'scale'],
      fits: ({ date, money }) => (date > 0.5 || money > 0.8 ? 0 : 0.6),
    },
    {
      key: 'spinePoint',
      names: [
        'spine point',
        'spinal point',
        'spinal column point',
        'increment point',
        'scale point',
        'pay point',
        'point',
      ],
      fits: ({ number, word, date, money }) =>
        date > 0.5 || money > 0.8 ? 0 : number > 0.8 || word < 0.5 ? 0.8 : 0.4,
    },
    {
      key: 'salary',
      names: [
        'salary',
        'annual salary',
        'basic salary',
        'basic pay',
        'full time salary',
        'actual salary',
        'gross salary',
        'salary per annum',
        'base salary',
        'pay',
        'annual pay',
      ],
      fits: ({ money, number }) => (money > 0.8 ? 1 : number > 0.8 ? 0.3 : 0),
    },
    {
      key: 'contractedHours',
      names: [
        'contracted hours',
        'hours',
        'contract hours',
        'working hours',
        'hours worked',
        'post hours',
        'actual hours',
        'position hours',
      ],
      fits: ({ hours, number }) => (hours > 0.8 ? 1 : number > 0.8 ? 0.3 : 0),
    },
    {
      key: 'fullTimeHours',
      names: [
        'full time hours',
        'standard hours',
        'fte hours',
        'full time equivalent hours',
        'standard full time hours',
        'normal hours',
      ],
      fits: ({ hours, number }) => (hours > 0.8 ? 1 : number > 0.8 ? 0.2 : 0),
    },
    FTE,
    {
      key: 'contractType',
      names: [
        'contract type',
        'employment type',
        'contract',
        'contract status',
        'employment status',
        'permanent or temporary',
        'assignment category',
        'employment category',
      ],
      fits: words,
    },
    {
      key: 'postStatus',
      names: [
        'occupied',
        'vacant',
        'filled',
        'filled or vacant',
        'occupied or vacant',
        'vacant or occupied',
        'vacant or filled',
        'vacancy',
        'vacancy status',
        'post status',
        'position status',
        'status',
        'occupancy',
        'occupancy status',
        'is vacant',
        'is occupied',
      ],
      fits: ({ status, yesNo: answer }) => (status > 0.8 ? 1 : answer > 0.8 ? 0.8 : 0.1),
    },
    {
      key: 'startDate',
      names: [
        'start date',
        'date started',
        'date of appointment',
        'appointment date',
        'post start date',
        'position start date',
        'commencement date',
        'date in post',
        'started',
      ],
      fits: ({ date }) => (date > 0.8 ? 1 : 0),
    },
    {
      key: 'holder',
      names: [
        'name',
        'employee name',
        'employee',
        'post holder',
        'postholder',
        'holder',
        'occupant',
        'incumbent',
        'full name',
        'post holder name',
        'current post holder',
        'employee full name',
      ],
      fits: ({ vacantWord, word }) => (vacantWord > 0 ? 1 : word > 0.5 ? 0.7 : 0.2),
    },
  ],
  caseload: [
    {
      key: 'worker',
      names: [
        'worker',
        'worker name',
        'social worker',
        'allocated worker',
        'practitioner',
        'case holder',
        'key worker',
        'caseworker',
        'case worker',
        'employee name',
        'name',
        'staff name',
        'lead worker',
        'worker id',
        'staff member',
      ],
      fits: ({ date, fraction, unique }) => (date > 0.5 || fraction > 0.9 ? 0 : 0.5 + unique * 0.3),
    },
    TEAM,
    {
      key: 'openCases',
      names: [
        'open cases',
        'cases',
        'case count',
        'caseload',
        'number of cases',
        'current cases',
        'number of open cases',
        'total cases',
        'active cases',
        'allocated cases',
        'cases held',
        'children',
      ],
      fits: ({ whole, number }) => (whole > 0.9 ? 1 : number > 0.8 ? 0.4 : 0),
    },
    {
      key: 'complexity',
      names: [
        'complexity',
        'complexity score',
        'weighting',
        'weight',
        'points',
        'case weight',
        'complexity points',
        'weighted caseload',
        'case weighting',
        'complexity level',
      ],
      fits: any,
    },
    FTE,
    {
      key: 'agency',
      names: [
        'agency',
        'agency worker',
        'is agency',
        'agency or permanent',
        'agency staff',
        'employment type',
        'contract type',
      ],
      fits: yesNo,
    },
    {
      key: 'asye',
      names: ['asye', 'newly qualified', 'nqsw', 'asye year', 'is asye', 'in asye', 'on asye'],
      fits: yesNo,
    },
    { key: 'role', names: ['role', 'job title', 'post title', 'grade'], fits: words },
    { key: 'contractedHours', names: ['contracted hours', 'hours', 'contract hours'], fits: figures },
  ],
};
