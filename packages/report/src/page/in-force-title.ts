import type { Report } from '@work-elements/simulate';
import type { Language } from '../language/language.js';
import type { PhraseKey } from '../language/messages.js';
import type { ProcessShape } from '../pictures/lanes.js';
import { settingTitle } from './setting-title.js';

/** Where titles on a page come from. @internal */
export interface Known {
  readonly process: ProcessShape;
  readonly report: Pick<Report, 'roles' | 'steps' | 'people'>;
  readonly language: Language;
}

const LEARNERS = {
  'learners.count': 'rInCount',
  'learners.cohorts': 'rInLearners',
  'learners.arrivals': 'rInArrivals',
  'learners.objectives': 'rInObjectives',
  'learners.mastered': 'rInMastered',
  'learners.activeObjectives': 'rInActive',
  'learners.plannedDays': 'rInPlanned',
  'learners.calendar': 'rInCalendar',
  'learners.leavePerYear': 'rInLeave',
  'learners.appeals': 'rInAppeals',
  'learners.transfers': 'rInTransfers',
  'learners.refreshers': 'rInRefreshers',
  school: 'rInSchool',
  start: 'rInStart',
  weeks: 'rInWeeks',
  warmUpWeeks: 'rInWarmUp',
  carryOn: 'rInCarryOn',
  develop: 'rInDevelop',
  shiftEnd: 'rInShiftEnd',
  partners: 'rInPartners',
  'all other outcomes': 'rInOtherOutcomes',
  'all other efforts': 'rInOtherEfforts',
} as const satisfies Readonly<Record<string, PhraseKey>>;

const ROLE_PARTS = {
  headcount: 'rPeople',
  fte: 'rInFte',
  calendar: 'rInHours',
  'cost per hour': 'rInCostPerHour',
} as const satisfies Readonly<Record<string, PhraseKey>>;

/** The title of a step or an element. @internal */
export const workTitle = (work: string, { process, report, language }: Known): string => {
  const step = report.steps.find((each) => `${each.element}/${each.step}` === work);
  if (step !== undefined) return language.title('steps', work, step.title);
  const element = process.elements.find(({ id }) => id === work);
  return element === undefined ? language.word(work) : language.title('elements', work, element.title);
};

/** Whether a table has a key, narrowing its type. @internal */
export const isKey = <Table extends object>(table: Table, key: string): key is Extract<keyof Table, string> =>
  Object.hasOwn(table, key);

/** The title of a role. @internal */
export const roleTitle = (id: string, { report, language }: Known): string =>
  language.title('roles', id, report.roles.find(({ role }) => role === id)?.title ?? id);

/** A person as named on a page: by name, or by number. @internal */
export const personTitle = (
  id: string,
  { report: { people }, language }: Pick<Known, 'report' | 'language'>,
): string => {
  const index = people.findIndex(({ who, name }) => who === id && name !== null);
  return language.names ? (people[index]?.name ?? id) : language.say('person', { n: index + 1 });
};

/** The name of a person, or the title of a role. */
const whoTitle = (id: string, known: Known): string =>
  known.report.people.some(({ who, name }) => who === id && name !== null)
    ? personTitle(id, known)
    : roleTitle(id, known);

/** What a number in force refers to, in words instead of ids; names chosen by the user are kept. @internal */
export const inForceTitle = (what: string, known: Known): string => {
  const { language } = known;
  if (isKey(LEARNERS, what)) return language.say(LEARNERS[what]);
  const comes = /^learners\.cohorts (\d{4}-\d\d-\d\d)$/.exec(what)?.[1];
  if (comes !== undefined) return language.say('rInCohort', { date: language.date(comes) });
  const supported = /^(outcomes of .+), with a support plan$/.exec(what)?.[1];
  if (supported !== undefined) return language.say('rInSupported', { what: inForceTitle(supported, known) });
  const outcomes = /^outcomes of ([^,]+)(?:, attempt (\d+))?(?:, behind from (.+))?$/.exec(what);
  if (outcomes !== null) {
    const [, work = '', attempt, behind] = outcomes;
    const ends = language.say('rInOutcomes', { work: workTitle(work, known) });
    if (attempt !== undefined) return language.say('rInAttempt', { what: ends, n: Number(attempt) });
    return behind === undefined
      ? ends
      : language.say('rInBehind', { what: ends, times: language.number(Number(behind), 2) });
  }
  const effort = /^effort of (\S+)(?: by (.+))?$/.exec(what);
  if (effort !== null) {
    const [, work = '', by] = effort;
    const takes = language.say('rInEffort', { work: workTitle(work, known) });
    return by === undefined
      ? takes
      : language.say('rInBy', {
          what: takes,
          by: by
            .split(', ')
            .map((id) => whoTitle(id, known))
            .join(', '),
        });
  }
  const priority = /^priority of (\S+)$/.exec(what)?.[1];
  if (priority !== undefined) return language.say('rInPriority', { work: workTitle(priority, known) });
  const [, rule = '', of = ''] = /^(setting|cadence of|review of) (\S+)$/.exec(what) ?? [];
  if (rule === 'setting') return settingTitle(of, language);
  if (rule === 'cadence of') return language.say('rInCadence', { event: language.word(of.slice(of.indexOf('/') + 1)) });
  if (rule === 'review of') return language.say('rInReview', { work: workTitle(of, known) });
  const [, role = '', part = ''] = /^(\S+): (.+)$/.exec(what) ?? [];
  if (isKey(ROLE_PARTS, part)) return `${roleTitle(role, known)}: ${language.say(ROLE_PARTS[part])}`;
  const [, kind = '', name = ''] = /^(system|partner) (\S+)$/.exec(what) ?? [];
  if (kind === 'system') return language.say('rInSystem', { role: roleTitle(name, known) });
  if (kind === 'partner') return language.say('rInPartner', { role: roleTitle(name, known) });
  const [, dates = '', title = ''] = /^(calendar|term|holiday)(?: (.+))?$/.exec(what) ?? [];
  if (dates === 'calendar') return language.say('rInCalendarOf', { title });
  if (dates === 'term') return title === '' ? language.say('rTerm') : language.say('rInTerm', { title });
  if (dates === 'holiday') return title === '' ? language.say('rInHoliday') : language.say('rInHolidayOf', { title });
  return what;
};
