import { modelReading } from '../../model/model-reading.js';
import type { Issue } from '../../vocabulary/input-error.js';
import type { IssueCode } from '../../vocabulary/issue-codes/issue-codes.js';
import { plainEqual } from '../../vocabulary/plain-equal.js';
import { type Journey, type JourneyObjective, suspendersIn } from '../state/journey.js';
import { circles } from '../state/objectives.js';
import { itemsOf } from './parts-of.js';

/** Checks that a journey as a whole is consistent. @internal */
export const outlineIssues = (journey: Journey): readonly Issue[] => [
  ...objectiveIssues(journey),
  ...statusIssues(journey),
  ...caseIssues(journey),
  ...timeIssues(journey),
];

const issue = (path: string, code: IssueCode, message: string): Issue => ({ path, code, message });

const objectiveIssues = ({ objectives }: Journey): readonly Issue[] => {
  const stages = new Map(objectives.map(({ id, stage }) => [id, stage]));
  return [
    ...(stages.size === objectives.length
      ? []
      : [issue('objectives', 'duplicate-id', 'two objectives have the same id')]),
    ...(circles(objectives).length === 0
      ? []
      : [issue('objectives', 'cycle', 'objectives require each other in a circle')]),
    ...objectives.flatMap(({ id, stage, requires }, index) =>
      stage === 'blocked' && requires.every((required) => stages.get(required) === 'advanced')
        ? [issue(`objectives[${index}]`, 'unblocked', `"${id}" is blocked by nothing`)]
        : [],
    ),
  ];
};

const hasEnded = ({ stage }: JourneyObjective): boolean => stage === 'advanced' || stage === 'withdrawn';

const statusIssues = ({ model, status, objectives, learner, cases }: Journey): readonly Issue[] => {
  const message = `the stages of the objectives, or the open work, contradict the status "${status}"`;
  const wrong = [issue('status', 'other-status', message)];
  if ((status === 'under-way') === objectives.every(hasEnded)) return wrong;
  const open =
    objectives.some((objective) => objective.stage === 'withdrawn' && itemsOf(objective).length > 0) ||
    (status === 'withdrawn' &&
      (objectives.some((objective) => itemsOf(objective).length > 0) ||
        cases.some(({ run }) => run.items.length > 0) ||
        Object.entries(learner.runs).some(([element, { items }]) => items.length > 0 && !goesOn(model, element))));
  return open ? wrong : [];
};

/** Whether an element still has something to do for a learner who has left. */
const goesOn = (model: Journey['model'], element: string): boolean =>
  modelReading(model).process.entries.some(({ on, to }) => on === 'journey-withdrawn' && to === element);

const caseIssues = ({ cases, counts, objectives, learner }: Journey): readonly Issue[] => {
  const known = new Set(objectives.map((objective) => objective.id));
  return [
    ...(cases.length === counts.cases
      ? []
      : [
          issue(
            'counts.cases',
            'miscounted',
            `expected as many cases as are listed, ${cases.length}, found ${counts.cases}`,
          ),
        ]),
    ...cases.flatMap(({ id, concerns, open, run }, index) => {
      const path = `cases[${index}]`;
      if (id !== `case-${index + 1}`)
        return [issue(`${path}.id`, 'miscounted', `expected "case-${index + 1}", found "${id}"`)];
      if (concerns !== null && !known.has(concerns))
        return [issue(`${path}.concerns`, 'unknown-objective', `no objective "${concerns}"`)];
      return (open && run.done) || (!open && run.items.length > 0)
        ? [
            issue(
              `${path}.open`,
              'other-status',
              `"${id}" is ${open ? 'open, though its run has ended' : 'closed, though it has open work'}`,
            ),
          ]
        : [];
    }),
    ...(plainEqual(learner.suspendedBy, suspendersIn(cases, null)) &&
    objectives.every((each) =>
      cases.length === 0 ? each.suspendedBy.length === 0 : plainEqual(each.suspendedBy, suspendersIn(cases, each.id)),
    )
      ? []
      : [issue('cases', 'other-status', 'what is suspended does not match the open cases')]),
  ];
};

const timeIssues = ({ times, revision, recent }: Journey): readonly Issue[] => {
  const { started, latest, forgotten } = times;
  const isLater = (time: string | null): boolean =>
    time !== null && (latest === null || Date.parse(time) > Date.parse(latest));
  const wrong = isLater(started) || isLater(forgotten) || (latest === null && revision > 0);
  const lost =
    recent.length > revision ||
    (recent.length < revision && forgotten === null) ||
    !recent.every(({ mark }) => MARK.test(mark));
  if (!wrong && !lost) return [];
  return [issue('times', 'other-time', 'its times, or the newest events that it remembers, do not follow one another')];
};

const MARK = /^[0-9a-f]{24}-?[0-9a-z]{1,11}$/;
