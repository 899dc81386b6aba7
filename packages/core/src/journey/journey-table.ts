import type { Journey } from './state/journey.js';
import { journeyLog } from './state/journey-log.js';
import type { LogEntry } from './state/log-entry.js';

/**
 * Renders the log of a journey as a table for people: a line for each thing that happened, with when, who, and what.
 *
 * @param journey - A journey.
 * @returns Text in columns, ending with a line break.
 *
 * @example
 * ```ts
 * import { journeyTable, models, startJourney } from 'work-elements';
 *
 * console.log(journeyTable(startJourney(models.validator, { learner: 'ada', objectives: ['fractions'] })));
 * ```
 *
 * @public
 */
export const journeyTable = (journey: Journey): string => {
  const rows = [
    ['When', 'About', 'What happened', 'Who'],
    ...journeyLog(journey).map((entry) => [entry.time ?? '', entry.subject, sentence(entry), who(entry)]),
  ];
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return `${rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')}\n`;
};

const words = (text: string): string => text.replaceAll('-', ' ');

const sentence = (entry: LogEntry): string => {
  const { activity, lifecycle, outcome, note } = entry;
  const slash = activity.indexOf('/');
  if (slash < 0) return `${words(activity.replace('.', ' '))}${note === undefined ? '' : `: ${note}`}`;
  const work = `${words(activity.slice(slash + 1))} (${words(activity.slice(0, slash))})`;
  switch (lifecycle) {
    case 'schedule':
      return `  to do: ${work}`;
    case 'withdraw':
      return `  no longer to do: ${work}`;
    case 'assign':
      return `  ${work}: ${note ?? ''}`;
    case 'reassign':
      return `  passed on: ${work}, ${note ?? ''}`;
    default:
      return `${work}: ${words(outcome ?? lifecycle)}`;
  }
};

const who = ({ role, resource }: LogEntry): string => {
  const roles = (role ?? '').split('+').map(words).join(' or ');
  return resource === null ? roles : `${resource}${roles === '' ? '' : `, ${roles}`}`;
};
