import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  advanceJourney,
  checkModel,
  editModel,
  type ImplementationModel,
  type Journey,
  JourneyError,
  type JourneyEventInput,
  ModelError,
  openWork,
  parseModel,
  processOf,
  reassignJourney,
  restoreJourney,
  type SavedJourney,
  safeParseModel,
  saveJourney,
  startJourney,
  workElements,
} from '../../src/index.js';
import { reseal } from './support/reseal.js';

interface Fixture {
  readonly model: unknown;
  /** The steps that each element had in that version. */
  readonly steps: Readonly<Record<string, readonly string[]>>;
  readonly journeys: Readonly<Record<string, { readonly open: readonly string[]; readonly saved: unknown }>>;
}

const read = (name: string) => JSON.parse(readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8'));
const then: Fixture = read('journeys-format-2.json');
const model = parseModel(then.model);

const AT = '2026-10-01T08:00:00Z';
let count = 0;
const send = (journey: Journey, event: Record<string, unknown>): Journey =>
  advanceJourney(journey, { id: `f${count++}`, at: AT, ...event } as JourneyEventInput).journey;
const end = (journey: Journey, step: string, outcome: string): Journey => {
  const item = openWork(journey).find((each) => each.step === step);
  if (item === undefined) throw new Error(`${step} is not open: ${openWork(journey).map((each) => each.step)}`);
  return send(journey, { type: 'work.ended', workItem: item.id, outcome, by: item.responsible[0] });
};
const through = (journey: Journey, ...path: readonly (readonly [step: string, outcome: string])[]): Journey =>
  path.reduce((now, [step, outcome]) => end(now, step, outcome), journey);

const restored = (name: string): Journey => restoreJourney(model, then.journeys[name]?.saved);
const open = (journey: Journey): readonly string[] =>
  openWork(journey).map(({ id, element, step }) => `${id} ${element}/${step}`);
const steps = (journey: Journey): readonly string[] =>
  openWork(journey).map(({ element, step }) => `${element}/${step}`);

describe('journeys that were saved before there were steps such as check and teach', () => {
  test.each(Object.entries(then.journeys))(
    'come back with the same work open, in the step where it is done today: %s',
    (_, { open: before, saved }) => {
      const journey = restoreJourney(model, saved);
      const today = before.map((each) =>
        saved === then.journeys['a formative check being collected']?.saved
          ? each.replace(/assess-progress\/collect$/, 'assess-progress/check')
          : each,
      );
      expect([...open(journey)].sort()).toEqual([...today].sort());
      expect(restoreJourney(model, saveJourney(journey))).toEqual(journey);
      // Every outcome of every open item is accepted.
      for (const item of openWork(journey))
        for (const outcome of item.outcomes) expect(() => end(journey, item.step, outcome)).not.toThrow();
    },
  );

  test('a formative check stays one: it counts no attempt, and nothing is decided', () => {
    const checked = end(restored('a formative check being collected'), 'check', 'keep-practising');
    expect(steps(checked)).not.toContain('decide-advancement/weigh');
    expect(checked.objectives[0]?.runs['give-remedial-feedback']).toBeUndefined();
  });

  test('a second score under way is none that was asked for on appeal: it is reported and weighed', () => {
    const reported = through(restored('a second score under way'), ['second-score', 'agreed'], ['report', 'reported']);
    expect(steps(reported)).toContain('decide-advancement/weigh');
  });

  test('attempts go on where they were: the third “not yet” in all opens the case', () => {
    const again = (journey: Journey): Journey => {
      const shown = through(
        send(journey, { type: 'mastery.claimed', objective: 'a', by: 'learner' }),
        ['plan', 'summative-planned'],
        ['collect', 'collected'],
        ['verify', 'authentic'],
        ['score', 'scored'],
        ['report', 'reported'],
      );
      return through(shown, ['weigh', 'weighed'], ['decide', 'not-yet'], ['inform', 'informed']);
    };
    const second = again(restored('a second attempt'));
    expect(second.cases).toEqual([]);
    expect(again(second).cases).toHaveLength(1);
  });

  test('an appeal is answered, and whoever decided is not asked again', () => {
    const told = through(
      restored('an appeal being heard'),
      ['hear-appeal', 'decision-changed'],
      ['inform', 'informed'],
    );
    expect(told.objectives[0]?.stage).toBe('advanced');
  });
});

describe('a model that assigns each of the steps there were', () => {
  /** References to whole elements, replaced by the steps that these had in that version. */
  const spelt = (work: readonly string[]): string[] =>
    work.flatMap((ref) => then.steps[ref]?.map((step) => `${ref}/${step}`) ?? [ref]);
  const stepwise = editModel(model, (draft) => {
    for (const role of draft.roles) {
      role.responsible = spelt(role.responsible);
      role.accountable = spelt(role.accountable);
    }
  }).model;
  const added = workElements.flatMap(({ id, steps: own }) =>
    own
      .filter((step) => then.steps[id]?.includes(step.id) === false && step.optional === undefined)
      .map((step) => `${id}/${step.id}`),
  );
  const mended = (to: Readonly<Record<string, string>>): ImplementationModel =>
    editModel(stepwise, (draft) => {
      for (const ref of added) {
        const [element = ''] = ref.split('/');
        draft.roles.find(({ id }) => id === to[element])?.responsible.push(ref);
      }
    }).model;
  const elementDoers = Object.fromEntries(
    workElements.map(({ id }) => [
      id,
      stepwise.roles.find(({ responsible }) => responsible.some((ref) => ref.startsWith(`${id}/`)))?.id ?? '',
    ]),
  );

  test('still names nothing that is not there', () => {
    expect(safeParseModel(stepwise).success).toBe(true);
    expect(added.length).toBeGreaterThan(10);
  });

  test('is told of every new step that is always taken, by name, and of no optional one', () => {
    const told = checkModel(stepwise).filter(({ policy }) => policy === 'someone-responsible');
    expect(told.map(({ message }) => message)).toEqual(
      processOf(stepwise)
        .elements.flatMap(({ id, steps: own }) => own.map((step) => `${id}/${step.id}`))
        .filter((ref) => added.includes(ref))
        .map((ref) => `nobody is responsible for "${ref}"`),
    );
  });

  test('starts no journey, and the error names the steps in which it would stop', () => {
    const start = () => startJourney(stepwise, { learner: 'ada', objectives: ['a'] });
    expect(start).toThrow(ModelError);
    for (const ref of added.filter((each) => !/^(transition|manage)-organization/.test(each))) {
      expect(start).toThrow(`nobody is responsible for "${ref}"; a journey would stop there`);
    }
  });

  test('takes its journeys up to a new step, names it, and goes on when somebody has it', () => {
    const journey = restoreJourney(stepwise, restoredUnder(stepwise, 'a decision told'));
    expect(() => end(journey, 'select', 'teaching-first')).toThrow(
      'outcome: this opens "deliver-activities/teach"; nobody is responsible for "deliver-activities/teach" in ' +
        '"validator"; move the journey with reassignJourney to a model in which somebody is',
    );
    expect(() => end(journey, 'select', 'selected')).not.toThrow();
    const moved = reassignJourney(journey, mended(elementDoers), { id: 'mend', at: AT }).journey;
    expect(steps(end(moved, 'select', 'teaching-first'))).toContain('deliver-activities/teach');
  });

  test('names it too where work stands in a new step already', () => {
    const journey = restoreJourney(stepwise, restoredUnder(stepwise, 'a formative check being collected'));
    const item = openWork(journey).find(({ step }) => step === 'check');
    expect(item?.responsible).toEqual([]);
    const event = { type: 'work.ended', workItem: item?.id, outcome: 'keep-practising', by: 'validator' };
    expect(() => send(journey, event)).toThrow('by: nobody is responsible for "assess-progress/check" in "validator"');
    const moved = reassignJourney(journey, mended(elementDoers), { id: 'mend', at: AT }).journey;
    expect(openWork(moved).find(({ step }) => step === 'check')?.responsible).toEqual(['validator']);
  });
});

/** A saved journey, saved again under another model. */
const restoredUnder = (other: ImplementationModel, name: string): unknown => {
  const saved: SavedJourney = saveJourney({ ...restored(name), model: other });
  return JSON.parse(JSON.stringify(saved));
};

describe('a journey of today’s format', () => {
  const saved: SavedJourney = JSON.parse(JSON.stringify(saveJourney(restored('a decision told'))));
  type Part = SavedJourney['state']['objectives'][number];
  type SavedRuns = NonNullable<Part['runs']>;
  const withRun = (element: string, change: (run: SavedRuns[number]) => SavedRuns[number]): unknown =>
    reseal({
      ...saved,
      state: {
        ...saved.state,
        objectives: saved.state.objectives.map((part) => ({
          ...part,
          runs: part.runs?.map((run) => (run.element === element ? change(run) : run)) ?? [],
        })),
      },
    });
  const messages = (given: unknown): readonly string[] => {
    try {
      restoreJourney(model, given);
    } catch (error) {
      if (error instanceof JourneyError) return error.issues.map(({ path, message }) => `${path}: ${message}`);
      throw error;
    }
    return [];
  };

  test('that a former machine has made is brought up to date as those of former formats are', () => {
    const former = withRun('decide-advancement', (run) => ({
      ...run,
      value: 'decided',
      facts: { decision: 'not-yet' },
    }));
    expect(restoreJourney(model, former).objectives[0]?.runs['decide-advancement']).toEqual(
      restored('a decision told').objectives[0]?.runs['decide-advancement'],
    );
  });

  test('whose machine has no such state is refused with the states that it has', () => {
    expect(messages(withRun('decide-advancement', (run) => ({ ...run, value: 'hear-apeal' })))).toEqual([
      'objectives[0].runs.decide-advancement: "decide-advancement" cannot be in "hear-apeal": the element has ' +
        'changed since, or the file was edited; "hear-apeal" is not a state of it; did you mean "hear-appeal"?',
    ]);
  });

  test('whose machine does not remember such facts is refused with what it remembers', () => {
    expect(messages(withRun('decide-advancement', (run) => ({ ...run, facts: { ...run.facts, results: 7 } })))).toEqual(
      [
        'objectives[0].runs.decide-advancement: "decide-advancement" cannot be in "decided" with results: 7: the ' +
          'element has changed since, or the file was edited; today it remembers "appeal", "decision", "results", ' +
          '"unweighed"',
      ],
    );
  });

  test('in which a signal waits that its element does not know is refused with the events that it does', () => {
    const stray = withRun('give-remedial-feedback', (run) => ({ ...run, waiting: [['feedback-neded', null, [null]]] }));
    expect(messages(stray)).toEqual([
      'objectives[0].runs.give-remedial-feedback.waiting: an unknown signal is waiting: "feedback-neded" is ' +
        'not an event of "give-remedial-feedback"; did you mean "feedback-needed"?',
    ]);
  });

  test.each(
    Object.entries<{ readonly model: unknown; readonly saved: unknown }>(read('journeys-format-3-drafts.json').drafts),
  )('as it was while the format was a draft is refused in one sentence that says so: %s', (_, draft) => {
    expect(() => restoreJourney(parseModel(draft.model), draft.saved)).toThrow(
      /^saved journey: 1 problem\n {2}format: saved in a draft of format 3/,
    );
  });
});
