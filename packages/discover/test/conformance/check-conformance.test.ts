import type { SimulatedEvent } from '@work-elements/simulate';
import { describe, expect, test } from 'vitest';
import { handoffs, type ImplementationModel, models, parseModel, processOf, raci } from 'work-elements';
import {
  checkConformance,
  collectEvents,
  discoverModel,
  type EventInput,
  formatActivityTable,
  mapActivities,
} from '../../src/index.js';
import { logOfModel } from '../support/simulated.js';

const done = (
  activity: string,
  resource: string,
  role: string | null,
  minute: number,
  subject = 'fractions',
  name = 'ada',
): EventInput => ({
  case: name,
  activity,
  lifecycle: 'complete',
  resource,
  role,
  time: `2026-09-01T08:${String(minute).padStart(2, '0')}:00Z`,
  subject,
});

const events = await logOfModel(models.validator, 2, 3, 12);
const isWork = ({ activity, lifecycle }: SimulatedEvent): boolean => lifecycle === 'complete' && activity.includes('/');

/** The log without what only this library’s logs record. */
const withoutOutcomes = (list: readonly SimulatedEvent[]): readonly EventInput[] =>
  list.filter(isWork).map(({ outcome: _, ...event }) => event);

/** The ready models covered in every run. */
const QUICK: readonly ImplementationModel[] = [models.singleTeacher, models.validator];

describe('a log of the model itself', () => {
  for (const model of Object.values(models))
    test(`${model.id}: nothing is wrong`, { tags: QUICK.includes(model) ? [] : ['long'] }, async () => {
      const own = await logOfModel(model, 2, 3, 6);
      const found = await checkConformance(collectEvents(own), model);
      expect(found.work).toEqual({
        events: own.filter(isWork).length,
        roleKnown: own.filter(isWork).length,
        nobodyNamed: 0,
        withoutSubject: 0,
        otherOutcomes: [],
      });
      expect([found.outOfRole, found.roleUnknown, found.withoutEvidence, found.handoffs.notModelled]).toEqual([
        [],
        [],
        [],
        [],
      ]);
      const seen = new Set(own.filter(isWork).map(({ activity }) => activity));
      expect(found.neverDone.filter((step) => seen.has(step))).toEqual([]);
      expect(found.replay).toMatchObject({ cases: 6, fit: 6, misfits: [], undecided: [], fitness: 1 });
      if (model.id !== 'single-teacher') expect(found.separation).toEqual([]);
    });

  test('steps that the model leaves to nobody are replayed all the same', async () => {
    const model = parseModel({
      ...models.validator,
      roles: models.validator.roles.map((role) => ({
        ...role,
        responsible: role.responsible.filter((ref) => !ref.startsWith('recommend')),
      })),
    });
    const unstaffed = raci(model).filter(({ responsible }) => responsible.length === 0);
    expect(unstaffed.length).toBeGreaterThan(0);
    const { replay } = await checkConformance(collectEvents(events), model);
    expect(replay).toMatchObject({ cases: 12, fit: 12, misfits: [], undecided: [] });
  });

  test('what the clock sends fits by the model’s cadence, and by nothing else', async () => {
    const model = models.summitLearning;
    const own = (await logOfModel(model, 2, 3, 6)).filter((event) => event.case === 'learner-1');
    const checkIn = 'track-progress/check-in';
    expect(own.some(({ activity }) => activity === checkIn)).toBe(true);
    expect(own.some(({ activity }) => activity.includes('due'))).toBe(false);
    const misfitUnder = async (events: readonly EventInput[], under: ImplementationModel) =>
      (await checkConformance(collectEvents(events), under)).replay?.misfits[0];
    expect(await misfitUnder(own, model)).toBeUndefined();
    const timeless = parseModel({ ...model, cadence: [] });
    expect(await misfitUnder(own, timeless)).toMatchObject({
      step: checkIn,
      because: expect.stringMatching(/not open/),
    });
    // Nothing falls due for a learner whose journey is over.
    const last = own.at(-1)?.time ?? '';
    const late = own
      .filter(({ activity, lifecycle }) => activity === checkIn && lifecycle === 'complete')
      .slice(-1)
      .map((event) => ({ ...event, time: new Date(Date.parse(last) + 1000 * 60 * 60).toISOString() }));
    const twice = await misfitUnder([...own, ...late, ...late], model);
    expect(twice).toMatchObject({ step: checkIn });
  });

  test('a log without outcomes fits too; cases that take too long are reported as undecided', async () => {
    const log = collectEvents(withoutOutcomes(events));
    const { replay } = await checkConformance(log, models.validator);
    expect(replay?.misfits).toEqual([]);
    expect((replay?.fit ?? 0) + (replay?.undecided.length ?? 0)).toBe(12);
    expect(replay?.fit).toBeGreaterThanOrEqual(6);
    const hasty = await checkConformance(log, models.validator, { situations: 0 });
    expect(hasty.replay?.undecided.length).toBeGreaterThan(replay?.undecided.length ?? 0);
  });
});

describe('what a check comes to', () => {
  const verdictOf = async (list: readonly EventInput[], options = {}) =>
    (await checkConformance(collectEvents(list), models.validator, options)).verdict;
  const score = (resource: string, role: string | null) => done('assess-progress/score', resource, role, 1);

  test('nothing is decided of a log in other words, or of people whose role nobody knows', async () => {
    const other = [done('brew', 'bo', 'teacher', 1), done('pour', 'cy', null, 2, 'tea', 'ben')];
    for (const options of [{}, { replay: false }]) expect(await verdictOf(other, options)).toBe('nothing-decided');
    const { replay, work } = await checkConformance(collectEvents(other), models.validator);
    expect(work.events).toBe(0);
    expect(replay).toMatchObject({ cases: 2, fit: 0, withoutWork: 2, misfits: [], undecided: [], fitness: null });
    expect(await verdictOf([score('zed', null)], { replay: false })).toBe('nothing-decided');
  });

  test('whatever is wrong deviates; what was looked at and is not wrong conforms', async () => {
    expect(await verdictOf(events)).toBe('conforms');
    expect(await verdictOf([score('val', 'validator')], { replay: false })).toBe('conforms');
    expect(await verdictOf([score('bo', 'teacher')], { replay: false })).toBe('deviates');
    expect(await verdictOf([score('val', 'validator')])).toBe('deviates');
    expect(await verdictOf([done('decide-advancement/decide', 'zed', null, 1)], { replay: false })).toBe('deviates');
  });

  test('steps that do not name their objective are counted, where a learner can have several', async () => {
    const { work } = await checkConformance(collectEvents(events), models.validator, { replay: false });
    expect(work.withoutSubject).toBe(0);
    const unnamed = collectEvents(events.map((event) => ({ ...event, subject: null })));
    const found = await checkConformance(unnamed, models.validator);
    const about = new Map(processOf(models.validator).elements.map(({ id, subject }) => [id, subject]));
    const expected = events.filter((event) => {
      const subject = isWork(event) ? about.get(event.activity.split('/')[0] ?? '') : undefined;
      return subject === 'learner-objective' || subject === 'objective';
    }).length;
    expect(expected).toBeGreaterThan(100);
    expect(found.work.withoutSubject).toBe(expected);
    expect(found.replay?.fit).toBe(0);
    // In a process of one element, a case is one objective, and nothing is missing.
    const { model, log } = discoverModel(collectEvents([score('bo', 'teacher')]), { process: 'discover' });
    expect((await checkConformance(log, model)).work.withoutSubject).toBe(0);
  });

  test('a discovered model and its log agree through the table that the discovery writes', async () => {
    const brewed = (name: string) => ['brew', 'pour'].map((each, index) => done(each, 'bo', null, index, 'tea', name));
    const log = collectEvents(['a', 'b', 'c'].flatMap(brewed));
    const { model, evidence } = discoverModel(log, { process: 'discover' });
    expect((await checkConformance(log, model)).verdict).toBe('nothing-decided');
    const table = formatActivityTable(evidence.activities);
    const mapped = mapActivities(log, processOf(model), table);
    expect(await checkConformance(mapped.log, model)).toMatchObject({ verdict: 'conforms', replay: { fit: 3 } });
  });
});

describe('what a log shows and the model does not allow', () => {
  test('each planted piece of work out of role is found once', async () => {
    const own = events.filter(isWork).filter(({ role }) => role === 'validator');
    const planted = new Set([own.at(5), own.at(50), own.at(-5)]);
    expect(planted.size).toBe(3);
    const changed = events.map((event) =>
      planted.has(event) ? { ...event, role: 'teacher', resource: 'teacher-1' } : event,
    );
    const { outOfRole } = await checkConformance(collectEvents(changed), models.validator, { replay: false });
    expect(outOfRole.reduce((sum, { count }) => sum + count, 0)).toBe(planted.size);
    for (const each of outOfRole)
      expect(each).toMatchObject({ doer: 'teacher-1', role: 'teacher', responsible: ['validator'] });
  });

  test('work in a role that the model does not have is out of role, and does not pass', async () => {
    const review = { ...done('map-objectives/review-prior-learning', 'vi', 'validator', 1), outcome: 'reviewed' };
    const found = await checkConformance(collectEvents([review]), models.singleTeacher);
    expect(found).toMatchObject({
      verdict: 'deviates',
      roleUnknown: [],
      work: { events: 1, roleKnown: 0 },
      replay: { fit: 1 },
    });
    expect(found.outOfRole).toEqual([
      {
        step: 'map-objectives/review-prior-learning',
        doer: 'vi',
        role: 'validator',
        unknownRole: expect.stringMatching(/^"validator" is not a role of the model; expected one of .*"teacher"/),
        responsible: ['teacher'],
        count: 1,
        lines: [1],
      },
    ]);
    const misspelt = collectEvents([{ ...review, role: 'Techer' }]);
    const [near] = (await checkConformance(misspelt, models.singleTeacher)).outOfRole;
    expect(near?.unknownRole).toMatch(/did you mean "Teacher"\?$/);
    // Somebody given a role in the options works in it, whatever the log says.
    const held = await checkConformance(collectEvents([review]), models.singleTeacher, {
      holders: { vi: ['teacher'] },
    });
    expect(held.outOfRole).toEqual([]);
  });

  test('a role is understood by its title too, where only one is so called', async () => {
    const titles = new Map<string, string>(models.validator.roles.map(({ id, title }) => [id, title]));
    const titled = events.map((event) => ({ ...event, role: titles.get(event.role ?? '') ?? event.role }));
    expect(titled.some(({ role }, index) => role !== events[index]?.role)).toBe(true);
    const [byId, byTitle] = await Promise.all(
      [events, titled].map((list) => checkConformance(collectEvents(list), models.validator, { replay: false })),
    );
    expect(byTitle).toEqual(byId);
    const twins = parseModel({
      ...models.validator,
      roles: models.validator.roles.map((role) => (role.id === 'validator' ? { ...role, title: 'Teacher' } : role)),
    });
    const [one] = events.filter(({ role }) => role === 'teacher');
    const ambiguous = collectEvents(one === undefined ? [] : [{ ...one, role: 'TEACHER' }]);
    expect((await checkConformance(ambiguous, twins, { replay: false })).outOfRole[0]?.unknownRole).toBe(
      '"TEACHER" may be any of the roles "teacher", "validator"',
    );
  });

  test('people whose role is unknown are listed, not judged', async () => {
    const log = collectEvents([
      done('assess-progress/score', 'zed', null, 1),
      done('assess-progress/score', 'val', null, 2),
      { ...done('assess-progress/score', '', null, 3), resource: null },
    ]);
    const found = await checkConformance(log, models.validator, { replay: false, holders: { val: ['validator'] } });
    expect(found.roleUnknown).toEqual([{ doer: 'zed', events: 1 }]);
    expect(found.work).toEqual({ events: 3, roleKnown: 1, nobodyNamed: 1, withoutSubject: 0, otherOutcomes: [] });
  });

  const apart = (refs: readonly string[]): ImplementationModel =>
    parseModel({ ...models.validator, policies: { ...models.validator.policies, separate: [refs] } });

  test('separation of duties is broken per person and objective, not across objectives', async () => {
    const model = apart(['deliver-activities', 'assess-progress/score']);
    const log = collectEvents([
      done('deliver-activities/introduce', 'bo', 'teacher', 1, 'fractions'),
      done('assess-progress/score', 'bo', 'validator', 2, 'ratios'),
      done('assess-progress/score', 'cy', 'validator', 3, 'fractions'),
      done('assess-progress/plan', 'bo', 'validator', 4, 'fractions'),
      done('assess-progress/score', 'bo', 'validator', 5, 'fractions'),
      done('deliver-activities/support', 'bo', 'teacher', 6, 'fractions'),
      done('deliver-activities/introduce', 'bo', 'teacher', 7, 'fractions', 'ben'),
    ]);
    const { separation } = await checkConformance(log, model, { replay: false });
    expect(separation).toEqual([
      {
        case: 'ada',
        subject: 'fractions',
        person: 'bo',
        work: ['deliver-activities', 'assess-progress/score'],
        lines: [1, 5],
      },
    ]);
  });

  test('a separation from work about the learner as a whole applies to the whole case', async () => {
    const log = collectEvents([
      done('assess-progress/score', 'bo', 'validator', 1, 'ratios'),
      done('map-objectives/agree', 'bo', 'teacher', 2, 'ada'),
    ]);
    const { separation } = await checkConformance(log, apart(['map-objectives', 'assess-progress']), { replay: false });
    expect(separation).toMatchObject([{ case: 'ada', subject: null, person: 'bo', lines: [2, 1] }]);
  });

  test('a separation that a rule of the model asks for is found as one of its list', async () => {
    const work = ['deliver-activities', 'assess-progress/score'];
    const rule = {
      id: 'no-own-scores',
      sentence: 'Nobody scores whom they teach.',
      severity: 'error',
      rule: { kind: 'separate', work },
    };
    const model = parseModel({ ...models.validator, policies: { rules: [rule] } });
    const log = collectEvents([
      done('deliver-activities/introduce', 'bo', 'teacher', 1),
      done('assess-progress/score', 'bo', 'validator', 2),
    ]);
    const { separation } = await checkConformance(log, model, { replay: false });
    expect(separation).toMatchObject([{ person: 'bo', work, lines: [1, 2] }]);
  });

  test('a decision before which nothing was assessed', async () => {
    const log = collectEvents([
      done('assess-progress/score', 'val', 'validator', 1, 'ratios'),
      done('decide-advancement/decide', 'val', 'validator', 2, 'fractions'),
      done('decide-advancement/decide', 'val', 'validator', 3, 'ratios'),
    ]);
    const { withoutEvidence } = await checkConformance(log, models.validator, { replay: false });
    expect(withoutEvidence).toEqual([
      { case: 'ada', subject: 'fractions', step: 'decide-advancement/decide', line: 2 },
    ]);
  });

  test('hand-offs: those of the model that are missing, and those that the model lacks', async () => {
    const log = collectEvents([
      done('assess-progress/report', 't', 'teacher', 1),
      done('decide-advancement/weigh', 'v', 'validator', 2),
    ]);
    const found = await checkConformance(log, models.validator, { replay: false });
    expect(found.handoffs.notModelled.map(({ artifact, from, to }) => `${artifact} ${from.role} ${to.role}`)).toEqual([
      'assessment-result teacher validator',
    ]);
    expect(found.handoffs.neverSeen).toHaveLength(handoffs(models.validator).length);
  });

  test('the first misfit, and what would have fitted', async () => {
    const [learner = ''] = [...new Set(events.map((event) => event.case))];
    const own = events.filter((event) => event.case === learner);
    const work = own.filter(isWork);
    const missing = work.findIndex(({ activity }) => activity === 'assess-progress/collect');
    const gone = work[missing];
    const { replay } = await checkConformance(collectEvents(own.filter((event) => event !== gone)), models.validator);
    const [misfit] = replay?.misfits ?? [];
    expect(misfit?.subject).toBe(gone?.subject);
    expect(misfit?.instead).toContain('assess-progress/collect');
    expect(misfit?.because).toMatch(/is not open/);
    const of = own.filter((event) => event !== gone).filter(isWork).length;
    expect(replay?.events.of).toBe(of);
    expect(replay?.events.fit).toBeGreaterThanOrEqual(missing);
    expect(replay?.fitness).toBe((replay?.events.fit ?? 0) / of);
    const odd = own.map((event) => (event === gone ? { ...event, outcome: 'vanished' } : event));
    const other = await checkConformance(collectEvents(odd), models.validator);
    expect(other.replay?.misfits[0]?.because).toMatch(
      /"assess-progress\/collect" of "objective-\d" does not end with "vanished" here; it ends with/,
    );
  });

  test('can be stopped', async () => {
    const reason = new Error('enough');
    await expect(
      checkConformance(collectEvents(events), models.validator, { signal: AbortSignal.abort(reason) }),
    ).rejects.toBe(reason);
  });
});

test('the lines of what was done out of role are the first of the log, in order', async () => {
  // The cases are interleaved, so reading case by case is not the order of the lines.
  const list = Array.from({ length: 24 }, (_, index) => ({
    case: `c${index % 3}`,
    activity: 'decide-advancement/decide',
    lifecycle: 'complete',
    resource: 'bo',
    role: 'teacher',
    subject: 'x',
    time: new Date(Date.parse('2026-09-01T08:00:00Z') + index * 60_000).toISOString(),
  }));
  const { outOfRole } = await checkConformance(collectEvents(list), models.validator, { replay: false });
  const [{ lines = [], count } = {}] = outOfRole;
  expect([count, lines]).toEqual([24, Array.from({ length: 10 }, (_, index) => (lines[0] ?? 0) + index)]);
});
