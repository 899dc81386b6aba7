import fc from 'fast-check';
import { arbitraryPlan } from '../arbitraries/arbitrary-journey-events.js';
import { ask, defineLaw, same } from '../law.js';
import { drive, planText } from './drive.js';

/** @internal */
export const logsLoseNothing = defineLaw({
  id: 'logs-lose-nothing',
  sentence: 'Every entry of a journey’s log is an event of its XES log and a line of its table, in the same order.',
  cases: (models) => fc.record({ model: models, plan: arbitraryPlan(40) }),
  holds: ({ model, plan }, subject) => {
    const { first, taken, last } = drive(subject, model, plan);
    const log = [...subject.journeyLog(first), ...taken.flatMap(({ step }) => step.log)];
    const xes = subject.xesEvents(last);
    ask(xes.length === log.length, 'xesEvents', `has ${xes.length} events for ${log.length} entries`);
    const [, ...lines] = subject.journeyTable(last).trimEnd().split('\n');
    ask(lines.length === log.length, 'journeyTable', `has ${lines.length} lines for ${log.length} entries`);
    log.forEach((entry, index) => {
      const event = xes[index];
      const facts = [entry.case, entry.activity, entry.lifecycle, entry.resource, entry.role, entry.time];
      ask(
        event !== undefined && same(Object.values(event), facts),
        `xesEvents[${index}]`,
        `is not ${JSON.stringify(facts)}`,
      );
      const line = lines[index] ?? '';
      for (const word of [entry.time ?? '', entry.subject, entry.resource ?? ''])
        ask(line.includes(word), `line ${index + 1} of the table`, `does not say ${JSON.stringify(word)}: ${line}`);
    });
  },
  details: ({ plan }) => planText(plan),
  costs: 4,
});
