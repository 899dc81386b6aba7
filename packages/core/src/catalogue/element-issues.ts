import { type MachineTable, movesFrom } from '../machine/machine-table.js';
import { tableOf } from '../machine/table-of.js';
import { writtenActions, writtenStates } from '../machine/written-machine.js';
import { writtenGuards, writtenTargets } from '../machine/written-targets.js';
import type { ElementDefinition } from '../vocabulary/element-definition.js';
import { InputError, type Issue } from '../vocabulary/input-error.js';
import type { IssueCode } from '../vocabulary/issue-codes/issue-codes.js';
import type { StateConfig } from '../vocabulary/machine-config.js';
import { childPath, clip } from '../vocabulary/path.js';
import { allowedValues, countable, isAllowed, isCountable, mostOf } from '../vocabulary/setting.js';
import { unknownWord } from '../vocabulary/spelling.js';
import type { WorkElement } from './work-element.js';

/** Reports one finding of a check, its path relative to the element. @internal */
type Report = (path: string, code: IssueCode, message: string) => void;

/** Problems that a schema cannot detect in an element’s definition: unknown and duplicate names. @internal */
export const definitionIssues = (definition: ElementDefinition, at: string): readonly Issue[] => {
  const issues: Issue[] = [];
  const report: Report = (path, code, message) =>
    issues.push({ path: at === '' ? path : `${at}.${path}`, code, message });
  checkSteps(definition, report);
  checkMachineNames(definition, report);
  checkTargets(definition, report);
  checkSettings(definition, report);
  checkEvents(definition, report);
  checkShares(definition, report);
  const known = definition.steps.map(({ id }) => id);
  for (const part of ['competencies', 'habits'] as const)
    definition[part].forEach(({ steps }, index) => {
      steps?.forEach((step, position) => {
        if (!known.includes(step))
          report(
            `${part}[${index}].steps[${position}]`,
            'unknown-step',
            unknownWord(step, 'a step of this element', known),
          );
      });
    });
  reportTwins(
    definition.competencies.map((competency) => competency.id),
    (index) => `competencies[${index}].id`,
    'competency',
    report,
  );
  return issues;
};

const checkSteps = ({ steps, machine }: ElementDefinition, report: Report): void => {
  const states = new Map(writtenStates(machine).map((state) => [state.id, state.config]));
  reportTwins(
    steps.map((step) => step.id),
    (index) => `steps[${index}].id`,
    'step',
    report,
  );
  steps.forEach((step, index) => {
    const state = states.get(step.id);
    if (state === undefined) {
      report(`steps[${index}].id`, 'unknown-state', unknownWord(step.id, 'a state of the machine', [...states.keys()]));
    } else if (state.type === 'final') {
      report(`steps[${index}].id`, 'final-step', `the state "${step.id}" is final; nobody can work in it`);
    }
  });
};

const checkMachineNames = ({ machine, guards }: ElementDefinition, report: Report): void => {
  const facts = Object.keys(machine.context ?? {});
  const guardNames = Object.keys(guards);
  const used = new Map(
    writtenGuards(machine)
      .toReversed()
      .map(({ guard, path }) => [guard, path]),
  );
  for (const [name, path] of [...used].toReversed()) {
    if (!guardNames.includes(name))
      report(
        path,
        'unknown-guard',
        `${unknownWord(name, 'a guard of this element', guardNames)}; write it under "guards"`,
      );
  }
  for (const name of guardNames) {
    const guard = guards[name];
    const fact = guard === undefined || 'option' in guard ? undefined : guard.fact;
    if (fact !== undefined && !facts.includes(fact)) {
      report(
        childPath('guards', name),
        'unknown-fact',
        `${unknownWord(fact, 'a fact of the machine', facts)}; give its first value in machine.context`,
      );
    }
  }
  const changed = writtenActions(machine).flatMap((action) => (action.type === 'emit' ? [] : [action.params.fact]));
  for (const fact of new Set(changed)) {
    if (!facts.includes(fact))
      report(
        'machine',
        'unknown-fact',
        `${unknownWord(fact, 'a fact of the machine', facts)}; give its first value in machine.context`,
      );
  }
};

const checkTargets = ({ id, machine }: ElementDefinition, report: Report): void => {
  const states = writtenStates(machine).map((state) => state.id);
  for (const { path, target, to } of writtenTargets(id, machine)) {
    if (to !== undefined) continue;
    const known = states.map((state) => state.slice(state.lastIndexOf('.') + 1));
    // Within a state, a target is looked up among its siblings.
    const hint = known.includes(target.slice(target.lastIndexOf('.') + 1))
      ? ` there; from elsewhere write "#${id}.…" with its whole id`
      : '';
    report(
      path,
      'unknown-state',
      hint === '' ? unknownWord(target, 'a state of the machine', states) : `"${clip(target)}" is not a state${hint}`,
    );
  }
};

const checkSettings = ({ machine, guards, settings, steps }: ElementDefinition, report: Report): void => {
  const bounds = writtenActions(machine).flatMap((action) => (action.type === 'count' ? [action.params.upTo] : []));
  const counted = new Set(bounds.flatMap((upTo) => (typeof upTo === 'number' ? [] : [upTo.setting])));
  for (const [name, setting] of Object.entries(settings)) {
    const path = childPath('settings', name);
    const { least, value } = setting;
    const most = mostOf(setting);
    if (least > most)
      report(path, 'out-of-range', `expected a "least" of at most ${most}, which is its "most", found ${least}`);
    else if (counted.has(name) && !isCountable(setting))
      report(
        `${path}.most`,
        'out-of-range',
        `expected ${countable}, because the machine counts up to it, found ${most}`,
      );
    else if (!isAllowed(setting, value))
      report(
        `${path}.value`,
        'out-of-range',
        `expected ${allowedValues(setting)}, which a model may set, found ${value}`,
      );
  }
  const known = Object.keys(settings);
  const refuse = (amount: unknown, path: string): void => {
    if (typeof amount !== 'object' || amount === null || !('setting' in amount)) return;
    const name = String(amount.setting);
    if (!known.includes(name))
      report(
        path,
        'unknown-setting',
        `${unknownWord(name, 'a setting of this element', known)}; give its default under "settings"`,
      );
  };
  for (const [name, guard] of Object.entries(guards)) {
    const path = childPath('guards', name);
    if ('below' in guard) refuse(guard.below, path);
    if ('atLeast' in guard) refuse(guard.atLeast, path);
    if (!('option' in guard)) continue;
    const optional = steps.filter((step) => step.optional !== undefined).map(({ id }) => id);
    if (!optional.includes(guard.option))
      report(path, 'unknown-step', unknownWord(guard.option, 'an optional step of this element', optional));
  }
  for (const upTo of bounds) refuse(upTo, 'machine');
};

/** Rounding tolerance for shares that are meant to add up to one. */
const ROUNDING = 1e-9;

const checkShares = ({ machine, steps, receives }: ElementDefinition, report: Report): void => {
  const states = new Map(writtenStates(machine).map((state) => [state.id, state.config]));
  steps.forEach(({ id, outcomes, shares }, index) => {
    if (shares === undefined) return;
    const ways =
      outcomes ?? Object.keys(states.get(id)?.on ?? {}).filter((event) => receives?.includes(event) !== true);
    const path = `steps[${index}].shares`;
    for (const outcome of Object.keys(shares))
      if (!ways.includes(outcome))
        report(childPath(path, outcome), 'unknown-outcome', unknownWord(outcome, `an outcome of "${id}"`, ways));
    const sum = Object.values(shares).reduce((total, { share }) => total + share, 0);
    const complete = ways.every((way) => way in shares);
    if (sum > 1 + ROUNDING || (complete && sum < 1 - ROUNDING)) {
      const expected = complete ? 'expected shares that add up to 1' : 'expected shares of at most 1 together';
      report(path, 'wrong-sum', `${expected}, found ${Number(sum.toPrecision(12))}`);
    }
  });
};

const checkEvents = ({ machine, steps, receives, ignores }: ElementDefinition, report: Report): void => {
  const states = new Map(writtenStates(machine).map((state) => [state.id, state.config]));
  const events = [...new Set([machine, ...states.values()].flatMap((state) => Object.keys(state.on ?? {})))];
  receives?.forEach((event, index) => {
    if (!events.includes(event))
      report(`receives[${index}]`, 'unknown-event', unknownWord(event, 'an event of the machine', events));
  });
  ignores.forEach((event, index) => {
    if (!events.includes(event))
      report(`ignores[${index}]`, 'unknown-event', unknownWord(event, 'an event of the machine', events));
  });
  steps.forEach((step, index) => {
    step.outcomes?.forEach((event, position) => {
      const path = `steps[${index}].outcomes[${position}]`;
      if (!events.includes(event)) report(path, 'unknown-event', unknownWord(event, 'an event of the machine', events));
      else if (receives?.includes(event))
        report(
          path,
          'outcome-received',
          `"${event}" is received from outside, so it cannot end the work of a step; rename one of the two`,
        );
    });
  });
};

const reportTwins = (ids: readonly string[], path: (index: number) => string, what: string, report: Report): void => {
  ids.forEach((id, index) => {
    const first = ids.indexOf(id);
    if (first < index)
      report(
        path(index),
        'duplicate-id',
        `the ${what} "${clip(id)}" appears twice, first at ${path(first)}; rename one of them`,
      );
  });
};

/**
 * Problems that show only when the machine is explored: unreachable states, dead ends, and steps whose work cannot end.
 *
 * @internal
 */
export const machineIssues = (element: WorkElement, at: string): readonly Issue[] => {
  const issues: Issue[] = [];
  const report: Report = (path, code, message) =>
    issues.push({ path: at === '' ? path : `${at}.${path}`, code, message });
  const table = readTable(element, report);
  if (table === undefined) return issues;
  const reached = new Set(table.states.flatMap(({ active }) => active));
  for (const state of writtenStates(element.definition.machine)) {
    if (!reached.has(state.id) && !isPassedThrough(state.config))
      report(
        'machine',
        'unreachable-state',
        `no event leads to the state "${state.id}"; add a transition to it, or remove it`,
      );
  }
  const ends = table.states.filter((_, state) => table.isFinal[state] === 0 && movesFrom(table, state).length === 0);
  for (const name of new Set(ends.map(({ active }) => active.at(-1) ?? ''))) {
    report(
      'machine',
      'dead-end',
      `no event leads out of "${name}", and it is not final; add a transition, or make it { type: "final" }`,
    );
  }
  const isTaken = (event: string): boolean => table.events.includes(event);
  const written = element.definition.receives !== undefined;
  element.receives.forEach((event, index) => {
    if (isTaken(event)) return;
    const path = written ? `receives[${index}]` : 'machine';
    report(path, 'never-taken', `every transition on "${event}" is empty; give one a target, or remove the event`);
  });
  element.steps.forEach((step, index) => {
    const idle = step.outcomes.find((outcome) => !isTaken(outcome));
    if (idle !== undefined)
      report(
        `steps[${index}]`,
        'never-taken',
        `every transition on "${idle}", an outcome of "${step.id}", is empty; give one a target, or remove the event`,
      );
    const emitted = step.outcomes.find((outcome) => element.emits.includes(outcome));
    if (emitted !== undefined)
      report(
        `steps[${index}]`,
        'ambiguous-event',
        `"${emitted}" is an outcome of this step and also emitted; rename one of the two, since a route could ` +
          'mean either',
      );
    if (step.outcomes.length === 0)
      report(
        `steps[${index}]`,
        'no-outcome',
        `the work of "${step.id}" cannot end: its state takes no events but those from outside`,
      );
  });
  return issues;
};

/** Whether a machine never rests in a state, because it has an eventless transition without a guard. */
const isPassedThrough = ({ always }: StateConfig): boolean =>
  always !== undefined && (typeof always === 'string' || [always].flat().some(({ guard }) => guard === undefined));

const readTable = (element: WorkElement, report: Report): MachineTable | undefined => {
  try {
    return tableOf(element.machine);
  } catch (error) {
    // An error thrown by XState itself is reported as a single issue among our own.
    const {
      issues = [
        { path: 'machine', code: 'failing', message: `XState refuses it: ${String(error).replaceAll(/\s+/g, ' ')}` },
      ],
    } = error instanceof InputError ? error : {};
    for (const { path, code, message } of issues) report(path, code, clip(message, 400));
    return undefined;
  }
};
