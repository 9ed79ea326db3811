import type { AppraisalCase } from '../schema';
import {
  EFFECTS,
  PROTECTED_CHARACTERISTICS,
  WAYS_OF_WORKING,
  WELLBEING_GOALS,
  WELSH_GROUPS,
} from '../schema-duties';
import type { Lists } from './lists';
import { type Register, register } from './registers';

export const NOT_ASSESSED = 'Not assessed';
const CHOICES = [...EFFECTS, NOT_ASSESSED];
const COLOURS = [
  ['Effect', 'Negative', 'attention'],
  ['Effect', 'Mixed', 'attention'],
  ['Effect', 'Positive', 'recommended'],
  ['Effect', NOT_ASSESSED, 'quiet'],
] as const;

interface Judged {
  readonly effect: string;
  readonly because: string;
}

interface Assessed {
  readonly name: string;
  readonly effect: string;
  readonly because: string | null;
}

/** A row for everything that has to be looked at, whether or not the case says anything of it. */
const assessed = <Entry extends Judged>(
  names: readonly string[],
  entries: readonly Entry[],
  nameOf: (entry: Entry) => string,
): Assessed[] =>
  names.map((name) => {
    const said = entries.find((entry) => nameOf(entry) === name);
    return { name, effect: said?.effect ?? NOT_ASSESSED, because: said?.because ?? null };
  });

/** Wales: the Well-being of Future Generations (Wales) Act 2015. */
export function wellbeingSheet({ wellbeing }: AppraisalCase, lists: Lists): Register | undefined {
  if (!lists.wellbeing) return undefined;
  const goals: readonly string[] = WELLBEING_GOALS;
  return register({
    name: 'Well-being',
    table: 'Wellbeing',
    subtitle:
      'Well-being of Future Generations (Wales) Act 2015: the seven goals and the five ways of working',
    hint: `Effect: ${CHOICES.join(', ')}.`,
    rows: assessed([...WELLBEING_GOALS, ...WAYS_OF_WORKING], wellbeing, ({ toward }) => toward),
    columns: [
      { header: 'Goal or way of working', cell: (r) => r.name, list: lists.wellbeing, width: 54 },
      {
        header: 'Kind',
        cell: (r) => (goals.includes(r.name) ? 'Goal' : 'Way of working'),
        list: ['Goal', 'Way of working'],
        width: 18,
      },
      { header: 'Effect', cell: (r) => r.effect, list: CHOICES, width: 16 },
      { header: 'Evidence and action', cell: (r) => r.because, width: 70 },
    ],
    colours: COLOURS,
  });
}

/** England, Scotland and Wales: the public sector equality duty, section 149 of the Equality Act 2010. */
export function equalitySheet({ country, equality }: AppraisalCase): Register | undefined {
  if (country === undefined || country === 'Northern Ireland') return undefined;
  const groups = [...PROTECTED_CHARACTERISTICS, ...(country === 'Wales' ? WELSH_GROUPS : [])];
  return register({
    name: 'Equality',
    table: 'Equality',
    subtitle:
      country === 'Wales'
        ? 'Public sector equality duty (Equality Act 2010, section 149), the socio-economic duty and the Welsh language'
        : 'Public sector equality duty (Equality Act 2010, section 149): the protected characteristics',
    hint: `Effect: ${CHOICES.join(', ')}.`,
    rows: assessed(groups, equality, ({ group }) => group),
    columns: [
      { header: 'Characteristic', cell: (r) => r.name, list: groups, width: 40 },
      { header: 'Effect', cell: (r) => r.effect, list: CHOICES, width: 16 },
      { header: 'Evidence and action', cell: (r) => r.because, width: 90 },
    ],
    colours: COLOURS,
  });
}
