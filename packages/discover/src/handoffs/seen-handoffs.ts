import { type Handoff, type ImplementationModel, mayBeHanded, processOf } from 'work-elements';
import { checkGiven, handoffsSchema } from '../given.js';
import type { EventLog } from '../log/event-log.js';
import { expectLog } from '../log/expect-log.js';
import { type Holders, roleReading } from '../people/role-of.js';
import { begin, type LongRunning } from '../progress/long-running.js';
import { countedBy, counts, doerOf } from '../roles/performed.js';
import { flowsOf } from './flows.js';

/**
 * A hand-off seen in a log: an artifact that one step made or held, and that a later step of another role read.
 *
 * @public
 */
export interface SeenHandoff extends Handoff {
  /** How often it occurred. */
  readonly count: number;
  /** How often the two steps were done by different people. */
  readonly acrossPeople: number;
}

/**
 * How hand-offs are found.
 *
 * @public
 */
export interface HandoffOptions extends LongRunning {
  /** Who holds which roles, for people placed neither by the model nor by the log’s role column. */
  readonly holders?: Holders;
}

/**
 * The hand-offs that a log shows under a model’s process. Succession in a case is not enough: by the process, the later
 * step has to read what the earlier one made or held, and both have to be in the log for the same subject; of several
 * possible sources, the latest is taken. Where the two elements are about different kinds of things (a learner, an
 * objective, an exception case), the case has to be the same.
 *
 * @param log - An event log whose activities are named by steps of the model’s process.
 * @param model - The model between whose roles hand-offs are sought.
 * @param options - See {@link HandoffOptions}.
 * @throws `InputError` if an option is misspelt.
 * @returns Each hand-off between two roles once, the most frequent first.
 *
 * @example
 * ```ts
 * import { collectEvents, seenHandoffs } from '@work-elements/discover';
 * import { models } from 'work-elements';
 *
 * const done = (activity: string, role: string, hour: number) => ({
 *   case: 'ada',
 *   activity,
 *   lifecycle: 'complete',
 *   resource: null,
 *   role,
 *   time: `2026-09-01T0${hour}:00:00Z`,
 *   subject: 'fractions',
 * });
 * const log = collectEvents([
 *   done('decide-advancement/inform', 'validator', 8),
 *   done('give-remedial-feedback/diagnose', 'teacher', 9),
 * ]);
 * const [seen] = seenHandoffs(log, models.validator);
 * console.log(seen?.artifact, seen?.from.role, seen?.to.role); // advancement-decision validator teacher
 * ```
 *
 * @public
 */
export const seenHandoffs = (
  log: EventLog,
  model: ImplementationModel,
  options: HandoffOptions = {},
): readonly SeenHandoff[] => {
  expectLog(log);
  checkGiven(handoffsSchema, options, 'seenHandoffs');
  const process = processOf(model);
  const kindOf = new Map(
    process.elements.map(({ id, subject }) => [id, subject === 'objective' ? 'learner-objective' : subject]),
  );
  const element = (step: string): string => step.slice(0, step.indexOf('/'));
  const sources = new Map<string, Map<string, string[]>>();
  for (const { artifact, from, to } of flowsOf(model, process)) {
    const artifacts = sources.get(to) ?? new Map<string, string[]>();
    artifacts.set(artifact, [...(artifacts.get(artifact) ?? []), from]);
    sources.set(to, artifacts);
  }
  const reading = roleReading(log, model, options.holders, 'seenHandoffs');
  const by = countedBy(log);
  const found = new Map<string, { -readonly [Key in keyof SeenHandoff]: SeenHandoff[Key] }>();
  const tick = begin(options, 'cases', log.cases.length);
  for (let index = 0; index < log.cases.length; index++) {
    tick(index + 1);
    /** The latest event of each step, for the whole case and for each subject. */
    const latest = new Map<string, number>();
    for (let event = log.caseStart[index] ?? 0; event < (log.caseStart[index + 1] ?? 0); event++) {
      const to = log.activities[log.columns.activity[event] ?? 0] ?? '';
      if (!reading.responsible(to) || !counts(log, by, event)) continue;
      const subject = log.columns.subject[event] ?? -1;
      for (const [artifact, candidates] of sources.get(to) ?? []) {
        let source = -1;
        let step = '';
        for (const from of candidates) {
          const alike = kindOf.get(element(from)) === kindOf.get(element(to));
          const seen = latest.get(alike ? `${subject} ${from}` : from) ?? -1;
          if (seen > source) [source, step] = [seen, from];
        }
        if (source < 0) continue;
        const [giver, taker] = [reading.roleOf(source), reading.roleOf(event)];
        if (giver === null || taker === null || giver === taker) continue;
        if (![giver, taker].every((role) => mayBeHanded(model, artifact, role))) continue;
        const key = [artifact, giver, step, taker, to].join(' ');
        const across = doerOf(log, source) === doerOf(log, event) ? 0 : 1;
        const known = found.get(key);
        if (known === undefined)
          found.set(key, { artifact, from: end(giver, step), to: end(taker, to), count: 1, acrossPeople: across });
        else {
          known.count += 1;
          known.acrossPeople += across;
        }
      }
      latest.set(to, event);
      latest.set(`${subject} ${to}`, event);
    }
  }
  return [...found]
    .sort(([one, first], [other, second]) => second.count - first.count || (one < other ? -1 : 1))
    .map(([, each]) => each);
};

const end = (role: string, step: string): Handoff['from'] => {
  const slash = step.indexOf('/');
  return { role, element: step.slice(0, slash), step: step.slice(slash + 1) };
};
