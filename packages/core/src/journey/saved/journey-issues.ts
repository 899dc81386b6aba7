import type { ModelReading } from '../../model/model-reading.js';
import { workRef } from '../../model/work-ref.js';
import type { ElementTable } from '../../process/element-table.js';
import { CASE, type InnerKind, LEARNER, OBJECTIVE } from '../../process/place-kind.js';
import { processTable } from '../../process/process-table.js';
import { at } from '../../vocabulary/at.js';
import type { Issue } from '../../vocabulary/input-error.js';
import type { IssueCode } from '../../vocabulary/issue-codes/issue-codes.js';
import { plainEqual } from '../../vocabulary/plain-equal.js';
import { plainKey } from '../../vocabulary/plain-key.js';
import { unknownWord } from '../../vocabulary/spelling.js';
import type { Journey } from '../state/journey.js';
import { suspendersOf } from '../state/journey.js';
import { positionOf } from '../state/objectives.js';
import { AbsentObjective } from '../state/parts-not-here.js';
import type { KeptItem, Run } from '../state/run.js';
import { runStateAt, stateIndexOf } from '../state/run-state.js';
import { outlineIssues } from './outline-issues.js';

interface Placed {
  readonly path: string;
  readonly kind: InnerKind;
  readonly element: string;
  readonly run: Run;
  /** Whether a step may be without open work: nobody works there now, or perhaps nobody. */
  readonly rests: boolean;
}

/**
 * Checks invariants of a restored journey that hold in every journey created by events: each run is in a reachable
 * state of its machine, with work open exactly for the active steps; every name is known; and the whole is consistent.
 *
 * @internal
 */
export const journeyIssues = (reading: ModelReading, journey: Journey): readonly Issue[] => [
  ...outlineIssues(journey),
  ...runsIn(journey).flatMap((placed) => runIssues(reading, journey, placed)),
  ...itemIssues(reading, journey),
  ...keptIssues(reading, journey),
];

const NONE: readonly never[] = [];
const NO_ISSUES: readonly Issue[] = [];

const runsIn = (journey: Journey): readonly Placed[] => {
  const { learner, objectives, cases, status } = journey;
  const of = (path: string, kind: InnerKind, runs: Journey['learner']['runs'], rests: boolean): readonly Placed[] =>
    Object.entries(runs).map(([element, run]) => ({ path: `${path}.${element}`, kind, element, run, rests }));
  return [
    ...of(
      'learner.runs',
      LEARNER,
      learner.runs,
      // The record may be about to be transferred, and open work may have been cancelled.
      status !== 'under-way' || learner.suspendedBy.length > 0,
    ),
    ...objectives.flatMap((objective, index) => {
      if (objective instanceof AbsentObjective) return NONE;
      const { stage } = objective;
      const rests =
        status === 'withdrawn' ||
        stage === 'blocked' ||
        stage === 'withdrawn' ||
        // It may have been suspended when it ended.
        stage === 'advanced' ||
        suspendersOf(journey, objective).length > 0;
      return of(`objectives[${index}].runs`, OBJECTIVE, objective.runs, rests);
    }),
    ...cases.map(
      ({ element, run, open }, index): Placed => ({
        path: `cases[${index}].run`,
        kind: CASE,
        element,
        run,
        rests: !open,
      }),
    ),
  ];
};

const runIssues = (
  reading: ModelReading,
  journey: Journey,
  { path, kind, element: id, run, rests }: Placed,
): readonly Issue[] => {
  const element = processTable(reading.process).element(id);
  if (element === undefined)
    return [{ path, code: 'unknown-element', message: `this model’s process has no element "${id}"` }];
  if (element.kind !== kind) {
    const message =
      `"${id}" is about another kind of subject, so it cannot run here; the element has changed since, or the file ` +
      'was edited';
    return [{ path, code: 'misplaced-run', message }];
  }
  const state = stateIndexOf(element, run);
  if (state === undefined) {
    return [{ path, code: 'unknown-state', message: strayed(element, run) }];
  }
  return [...workIssues(element, state, run, path, rests), ...signalIssues(element, journey, run, path)];
};

const named = (facts: readonly string[]): string => facts.map((fact) => `"${fact}"`).join(', ');

/** Why a run cannot be in its state: the machine has no such state, or not with these facts. */
const strayed = (element: ElementTable, { value, facts }: Run): string => {
  const cannot = `"${element.id}" cannot be in ${plainKey(value)}`;
  const why = 'the element has changed since, or the file was edited';
  const known = element.machine.states.map((_, index) => runStateAt(element, index));
  const there = known.filter((each) => plainEqual(each.value, value));
  const [first] = there;
  if (first === undefined) {
    const names = new Set(known.flatMap((each) => (typeof each.value === 'string' ? [each.value] : [])));
    return typeof value === 'string'
      ? `${cannot}: ${why}; ${unknownWord(value, 'a state of it', [...names])}`
      : `${cannot}: ${why}`;
  }
  const all = Object.entries(facts);
  const wrong = all.filter(([name, fact]) => !there.some((each) => each.facts[name] === fact));
  const said = (wrong.length === 0 ? all : wrong).map(([name, fact]) => `${name}: ${JSON.stringify(fact)}`).join(', ');
  // What is not remembered today is left out before, so that something known is remembered otherwise.
  return `${cannot} with ${said}: ${why}; today it remembers ${named(Object.keys(first.facts))}`;
};

/** Checks that work is open exactly once for each active step, and for no others. */
const workIssues = (
  element: ElementTable,
  state: number,
  { items }: Run,
  path: string,
  rests: boolean,
): readonly Issue[] => {
  const active = at(element.activeSteps, state).map((step) => at(element.steps, step).id);
  const stray = items.find(
    ({ step }, index) => !active.includes(step) || items.findIndex((each) => each.step === step) !== index,
  );
  if (stray !== undefined) {
    const message = `"${stray.step}" is open, but "${element.id}" is not in that step, or it is open twice`;
    return [{ path: `${path}.items`, code: 'stray-work', message }];
  }
  const missing = rests ? undefined : active.find((step) => !items.some((item) => item.step === step));
  if (missing === undefined) return [];
  return [
    {
      path: `${path}.items`,
      code: 'missing-work',
      message: `"${element.id}" is in "${missing}", and no work is open for it`,
    },
  ];
};

const signalIssues = (
  { id, machine, receives }: ElementTable,
  { objectives }: Journey,
  run: Run,
  path: string,
): readonly Issue[] => {
  const isKnown = (id: string | null): boolean => id === null || positionOf(objectives, id) >= 0;
  const strange = run.waiting.find(({ send, concerning }) => !machine.events.includes(send) || !isKnown(concerning));
  if (strange !== undefined && !machine.events.includes(strange.send)) {
    const message = `an unknown signal is waiting: ${unknownWord(strange.send, `an event of "${id}"`, receives)}`;
    return [{ path: `${path}.waiting`, code: 'stray-signal', message }];
  }
  const about = strange?.concerning ?? run.concerning;
  if (about === null || isKnown(about)) return [];
  return [{ path, code: 'stray-signal', message: `about the objective "${about}", which this journey does not have` }];
};

/** Checks that hold for every item: a unique id and number, and claims and votes by permitted roles. */
const itemIssues = (reading: ModelReading, journey: Journey): readonly Issue[] => {
  const issues: Issue[] = [];
  const ids = new Set<string>();
  const numbers = new Set<number>();
  const report = (path: string, code: IssueCode, message: string): void => {
    issues.push({ path, code, message });
  };
  for (const objective of journey.objectives) {
    if (!(objective instanceof AbsentObjective)) continue;
    for (const id of objective.items) {
      if (ids.has(id)) report('objectives', 'duplicate-id', `the work item "${id}" is open twice`);
      ids.add(id);
    }
  }
  for (const { path, element, run } of runsIn(journey)) {
    for (const item of run.items) {
      if (ids.has(item.id) || numbers.has(item.number))
        report(`${path}.items`, 'duplicate-id', `the work item "${item.id}" is open twice`);
      if (item.number > journey.counts.items)
        report(
          `${path}.items`,
          'miscounted',
          `expected a number of at most ${journey.counts.items}, the count of items, found ${item.number}`,
        );
      ids.add(item.id);
      numbers.add(item.number);
      if (!isHeldByRoles(reading, element, item)) {
        report(`${path}.items`, 'unknown-role', `the work item "${item.id}" is with somebody who may not do it`);
      }
    }
  }
  return issues;
};

const isHeldByRoles = (
  reading: ModelReading,
  element: string,
  { step, claim, escalated, votes }: KeptItem,
): boolean => {
  const ref = workRef(element, step);
  const responsible = reading.rowOf.get(ref)?.responsible ?? [];
  const definition = reading.stepOf.get(ref);
  const said = votes ?? [];
  return (
    (escalated?.to ?? []).every((role) => reading.roleOf.has(role)) &&
    (claim === undefined ||
      (reading.roleOf.has(claim.role) && (claim.through ?? []).every((person) => person !== claim.person))) &&
    // Two people at most are asked for the same, so that only one of them can have spoken.
    said.length < (definition?.people ?? 1) &&
    said.every(({ role, outcome }) => responsible.includes(role) && definition?.outcomes.includes(outcome) === true)
  );
};

const keptIssues = (reading: ModelReading, { learner, objectives }: Journey): readonly Issue[] =>
  [
    { path: 'learner', kept: learner },
    ...objectives.map((kept, index) => ({ path: `objectives[${index}]`, kept })),
  ].flatMap(({ path, kept }): readonly Issue[] => {
    if (kept instanceof AbsentObjective) return NO_ISSUES;
    const strange = Object.entries(kept.artifacts).find(([id, refs]) => refs.some(({ artifact }) => artifact !== id));
    const stranger = kept.doers.find(({ work }) => !reading.stepOf.has(work));
    const issues: Issue[] = [];
    if (strange !== undefined) {
      const message = `a reference under "${strange[0]}" is to another artifact`;
      issues.push({ path: `${path}.artifacts`, code: 'misplaced-artifact', message });
    }
    if (stranger !== undefined) {
      const message = unknownWord(stranger.work, 'a step of this model’s process', [...reading.stepOf.keys()]);
      issues.push({ path: `${path}.doers`, code: 'unknown-step', message });
    }
    return issues;
  });
