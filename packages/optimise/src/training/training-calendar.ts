import { expectShape, InputError, type Issue, outerIdSchema, unknownWord } from 'work-elements';
import * as z from 'zod';
import { amountText, numberText } from '../vocabulary/number-text.js';
import { type NamingOptions, namesIn } from './naming.js';
import { type PlanKey, planKeyOf, sessionUid } from './session-uid.js';
import type { TrainingPlan, TrainingSession } from './training-plan.js';
import { dayOf } from './weeks-of-year.js';

const PARTS = ['scope', 'modules', 'others', 'sessions'] as const satisfies readonly (keyof TrainingPlan)[];

/** Options of a training calendar. @public */
export interface CalendarOptions extends NamingOptions {
  /** When the file is created: an instant in UTC, such as `2027-05-01T08:00:00Z`. */
  readonly stamp: string;
  /**
   * A unique id of the plan, such as a URI, from which the UIDs of the events are derived. By default they are derived
   * from the people in scope, with names and roles, and the first day of the plan; then another plan for the same
   * people from the same day replaces its events, and so does a plan of another district if both have only roles, with
   * the same numbers of holders.
   */
  readonly plan?: string;
  /** Only this person’s sessions, as a participant or coach. */
  readonly person?: string;
  /** Only this module’s sessions. */
  readonly module?: string;
}

/**
 * Exports the sessions of a plan as an iCalendar file (RFC 5545). Each is an all-day event over its weeks that blocks
 * no time, since the cohort agrees on the hour of each meeting. The UID of an event is unique across plans and stable
 * when the calendar is exported again, so that importing it twice does not duplicate events.
 *
 * @param plan - From `planTraining` with dates.
 * @param options - The timestamp, the id of the plan, whose sessions to include, and whether people are shown by name.
 * @returns The text of the file. A plan without dates gives an empty calendar.
 * @throws `InputError` if the stamp is not an instant in UTC, the plan’s id is invalid, or the person or the module is
 * not in the plan.
 *
 * @example
 * ```ts
 * import { planTraining, trainingCalendar } from '@work-elements/optimise';
 * import { models } from 'work-elements';
 *
 * const roles = [{ model: 'validator', role: 'validator', count: 2 }];
 * const plan = await planTraining({ roles }, [models.validator], { moves: 2_000, dates: { start: '2027-09-06' } });
 * console.log(trainingCalendar(plan, { stamp: '2027-05-01T08:00:00Z' }).split('\r\n')[4]); // BEGIN:VEVENT
 * ```
 *
 * @public
 */
export const trainingCalendar = (plan: TrainingPlan, options: CalendarOptions): string => {
  expectShape(plan, 'trainingCalendar', { parts: PARTS, from: 'planTraining' });
  expectShape(options, 'options of trainingCalendar', { parts: ['stamp'] });
  const { person, module } = options;
  const issues = issuesOf(plan, options);
  if (issues.length > 0) throw new InputError('trainingCalendar', issues);
  const sessions = plan.sessions.filter(
    (session) => (person === undefined || isIn(session, person)) && (module === undefined || session.module === module),
  );
  const key = planKeyOf(plan, options.plan);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//work-elements//optimise//EN',
    'CALSCALE:GREGORIAN',
    ...sessions.flatMap((session) => eventLines(plan, session, key, options)),
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
};

/** An instant in UTC with seconds, optionally with fractions. */
const INSTANT = z.iso.datetime();

const issuesOf = (plan: TrainingPlan, { stamp, plan: own, person, module }: CalendarOptions): readonly Issue[] => {
  const found = typeof stamp === 'string' ? `"${stamp.slice(0, 60)}"` : typeof stamp;
  const message = `expected an instant in UTC, such as "2027-05-01T08:00:00Z", found ${found}`;
  const modules = [...plan.modules, ...plan.others].map(({ id }) => id);
  const people = plan.scope.who.map(({ id }) => id);
  return [
    ...(INSTANT.safeParse(stamp).success ? [] : [{ path: 'stamp', code: 'not-an-instant', message } satisfies Issue]),
    ...(outerIdSchema.optional().safeParse(own).error?.issues ?? []).map(
      ({ message: what }): Issue => ({ path: 'plan', code: 'invalid-value', message: what }),
    ),
    ...unknown('person', person, 'somebody in the plan', people),
    ...unknown('module', module, 'a module of the plan', modules),
  ];
};

const unknown = (path: string, asked: string | undefined, what: string, known: readonly string[]): readonly Issue[] =>
  asked === undefined || known.includes(asked)
    ? []
    : [{ path, code: 'not-in-plan', message: unknownWord(asked, what, known) }];

const isIn = ({ participants, coach }: TrainingSession, person: string): boolean =>
  participants.some(({ id }) => id === person) || (coach?.kind === 'own' && coach.id === person);

const eventLines = (
  plan: TrainingPlan,
  session: TrainingSession,
  key: PlanKey,
  options: CalendarOptions,
): readonly string[] => {
  const { dates, hours, participants, coach, form } = session;
  const module = plan.modules.find((each) => each.id === session.module);
  if (dates === null || module === undefined) return [];
  const nameOf = namesIn(plan, options);
  const who = participants.map((each) => `${nameOf(each.id)}${each.count > 1 ? ` (${numberText(each.count)})` : ''}`);
  const coached =
    coach === null
      ? []
      : [`Coach: ${coach.kind === 'own' ? nameOf(coach.id) : 'from outside'}, ${amountText(coach.hours, 'hour')}`];
  const description = [
    `${amountText(hours, 'hour')} in all, ${numberText(hours / dates.weeks)} a week. Ends in: ${module.evidence}.`,
    ...dates.without.map((day) => `No meeting in the week of ${day}.`),
    ...coached,
    `Who: ${who.join(', ')}`,
    ...module.competencies.map(({ statement }) => `- ${statement}`),
  ];
  return [
    'BEGIN:VEVENT',
    `UID:${sessionUid(key, session)}`,
    `DTSTAMP:${new Date(options.stamp).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`,
    `DTSTART;VALUE=DATE:${dates.from.replaceAll('-', '')}`,
    `DTEND;VALUE=DATE:${dayOf(dates.to, 0, 1).replaceAll('-', '')}`,
    `SUMMARY:${escaped(`${module.title}: ${form}`)}`,
    `DESCRIPTION:${escaped(description.join('\n'))}`,
    `CATEGORIES:${escaped(form)}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
};

const escaped = (text: string): string =>
  text
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replaceAll(/\r\n|\r|\n/g, '\\n');

/** Folds a line to at most 75 octets (RFC 5545); continuations begin with a space, and characters are not split. */
const folded = (line: string): string => {
  const parts: string[] = [];
  let [part, octets] = ['', 0];
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > (parts.length === 0 ? 75 : 74)) {
      parts.push(part);
      [part, octets] = ['', 0];
    }
    part += character;
    octets += size;
  }
  return [...parts, part].join('\r\n ');
};

const octetsOf = (character: string): number => {
  const point = character.codePointAt(0) ?? 0;
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
};
