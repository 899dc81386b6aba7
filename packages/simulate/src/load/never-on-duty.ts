import { at } from '../arrays/ints.js';
import type { Prepared } from '../engine/prepare.js';
import { BY_LEARNER, BY_PEOPLE } from '../engine/workforce.js';
import { minutesBetween, WEEK } from '../time/working-time.js';

/** Warnings about roles with work whose people, or the learners, have no hours at all in the scenario. @internal */
export const neverOnDutyWarnings = (prepared: Prepared): readonly string[] => {
  const { scenario, horizon } = prepared;
  const weeks = horizon / WEEK;
  const never = new Set([...learnersWithoutTime(prepared), ...staffWithoutTime(prepared)]);
  return scenario.model.roles
    .filter(({ id }) => never.has(id))
    .map(
      ({ title }) =>
        `${title} has work but is never on duty in ${weeks === 1 ? 'this week' : `these ${weeks} weeks`}; none ` +
        'of it will be done',
    );
};

/** The roles in which people do steps, if nobody who does these steps is ever on duty. */
const staffWithoutTime = ({ workforce, tables, horizon }: Prepared): readonly string[] => {
  const { groups, calendars, mode, roles, roleOf } = workforce;
  const width = groups.length + 1;
  const isOnDuty = groups.map(
    ({ system, calendar }) => system || minutesBetween(at(calendars, calendar), 0, horizon) > 0,
  );
  const doing = tables.steps.flatMap((_, step) =>
    mode[step] === BY_PEOPLE
      ? groups.flatMap((__, group) => {
          const role = at(roleOf, step * width + group);
          return role < 0 ? [] : [{ role: at(roles, role), step, group }];
        })
      : [],
  );
  // A step is still done if somebody else who does it is on duty.
  return doing
    .filter(({ step }) => !doing.some((other) => other.step === step && at(isOnDuty, other.group)))
    .map(({ role }) => role);
};

/** The roles in which learners have work, if their calendar leaves no time for it at all. */
const learnersWithoutTime = ({ scenario, workforce, horizon }: Prepared): readonly string[] => {
  if (minutesBetween(at(workforce.calendars, workforce.learnerCalendar), 0, horizon) > 0) return [];
  const width = workforce.groups.length + 1;
  const theirs = new Set(
    Array.from(workforce.mode).flatMap((mode, step) =>
      mode === BY_LEARNER ? [at(workforce.roles, at(workforce.roleOf, step * width + width - 1))] : [],
    ),
  );
  return scenario.model.roles.flatMap(({ id }) => (theirs.has(id) ? [id] : []));
};
