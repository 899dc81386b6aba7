import { describe, expect, test } from 'vitest';
import { checkModel, deriveProfiles, handoffs, InputError, learningProcess, models, raci } from 'work-elements';
import { checkConformance, collectEvents, discoverModel, mostLike, readXes } from '../../src/index.js';
import { haveRealLogs, realLog } from '../support/real-logs.js';
import { logOfModel, simulatedEvents } from '../support/simulated.js';

const log = collectEvents(await logOfModel(models.validator, 2, 5, 40));
const found = discoverModel(log);

describe('discoverModel', () => {
  test('names the people of each role, and everything that rests on it', () => {
    const { evidence, model } = found;
    const names = evidence.roles.map(
      ({ role, kind, holders }) => `${role} (${kind}): ${holders.map(({ name }) => name).sort()}`,
    );
    expect(names).toEqual([
      'role-1 (staff): teacher-1,teacher-2',
      'role-2 (staff): validator-1,validator-2',
      'role-3 (staff): school-leader-1,school-leader-2',
      'learner (unnamed): learner',
    ]);
    expect(model.people.map(({ name, roles }) => `${name} ${roles}`)).toContain('validator-1 role-2');
    const score = evidence.responsibilities.find(({ step }) => step === 'assess-progress/score');
    const counted = Array.from(log.columns.activity).filter(
      (activity, index) => log.activities[activity] === 'assess-progress/score' && log.columns.lifecycle[index] === 9,
    ).length;
    expect(score).toEqual({
      role: 'role-2',
      step: 'assess-progress/score',
      events: counted,
      of: counted,
      people: 2,
      doubt: null,
    });
  });

  test('lists what leaves no trace, without guessing', () => {
    const { evidence, model } = found;
    const seen = new Set(log.activities);
    const steps = raci(model).map(({ element, step }) => `${element}/${step}`);
    expect(evidence.notInLog.map(({ step }) => step)).toEqual(steps.filter((step) => !seen.has(step)));
    expect(evidence.notInLog.some(({ step }) => step.startsWith('manage-organization/'))).toBe(true);
    for (const role of model.roles) expect([role.accountable, role.consulted, role.informed].flat()).toEqual([]);
    expect(evidence.notes.join(' ')).toMatch(/accountable, consulted and informed is for people to say/);
    const given = discoverModel(log, { unseen: 'with-element' });
    const appeal = given.evidence.notInLog.find(({ step }) => step === 'decide-advancement/recognise');
    expect(appeal).toEqual({ step: 'decide-advancement/recognise', givenTo: 'role-2' });
    expect(given.model.roles.find(({ id }) => id === 'role-2')?.responsible).toContain('decide-advancement/recognise');
    expect(given.evidence.notInLog.find(({ step }) => step.startsWith('manage-organization'))?.givenTo).toBeNull();
  });

  test('switches optional steps on where the log shows them, and only there', () => {
    const done = (activity: string) => ({
      case: 'ada',
      activity,
      lifecycle: 'complete',
      resource: 'bo',
      role: null,
      time: '2026-09-01T08:00:00Z',
    });
    const optional = learningProcess.elements.flatMap(({ id, steps }) =>
      steps.flatMap((step) => (step.optional === undefined ? [] : [`${id}/${step.id}`])),
    );
    const [shown = '', ...others] = optional;
    expect(others.length).toBeGreaterThan(0);
    const { model, evidence } = discoverModel(collectEvents([done(shown), done('assess-progress/score')]));
    expect(model.options).toEqual([shown]);
    expect(model.roles[0]?.responsible).toContain(shown);
    const listed = evidence.notInLog.map(({ step }) => step);
    expect(listed.filter((step) => optional.includes(step))).toEqual([]);
    // A step that was only scheduled was not done.
    const scheduled = { ...done('recommend/propose'), lifecycle: 'schedule', resource: null };
    expect(discoverModel(collectEvents([scheduled, done(shown)])).evidence.notInLog).toContainEqual({
      step: 'recommend/propose',
      givenTo: null,
    });
  });

  test('distinguishes what was done without a named doer from what was never done', () => {
    const done = (activity: string, resource: string | null) => ({
      case: 'ada',
      activity,
      lifecycle: 'complete',
      resource,
      role: null,
      time: '2026-09-01T08:00:00Z',
    });
    const some = collectEvents([
      done('recommend/propose', 'bo'),
      done('recommend/study', null),
      done('recommend/study', null),
    ]);
    const { evidence } = discoverModel(some);
    expect(evidence.nobodyNamed).toEqual([{ step: 'recommend/study', events: 2, givenTo: null }]);
    expect(evidence.notInLog.some(({ step }) => step === 'recommend/study')).toBe(false);
    const given = discoverModel(some, { unseen: 'with-element' });
    expect(given.evidence.nobodyNamed[0]?.givenTo).toBe('role-1');
    expect(given.model.roles[0]?.responsible).toContain('recommend/study');
  });

  test('derives competencies and hand-offs as for any model', () => {
    expect(deriveProfiles(found.model).find(({ role }) => role === 'role-2')?.competencies.length).toBeGreaterThan(10);
    expect(handoffs(found.model).length).toBeGreaterThan(10);
    expect(checkModel(found.model).length).toBeGreaterThan(0);
  });

  test('is most similar to the model from which it was simulated', () => {
    const [first, second] = mostLike(found.model);
    expect(first?.model.id).toBe('validator');
    expect(first?.index).toBe(1);
    expect(second?.index).toBeLessThan(1);
    expect(first?.roles).toEqual({
      'role-1': 'teacher',
      'role-2': 'validator',
      'role-3': 'school-leader',
      learner: 'learner',
    });
    const validator = first?.comparison.roles.find(({ role }) => role === 'validator');
    expect(validator?.steps.gained.filter(({ responsibility }) => responsibility === 'responsible')).toEqual([]);
  });

  test('proposes no alternative that joins roles with nothing in common', () => {
    const done = (activity: string, resource: string) => ({
      case: 'ada',
      activity,
      lifecycle: 'complete',
      resource,
      role: null,
      time: '2026-09-01T08:00:00Z',
    });
    const apart = collectEvents([done('assess-progress/score', 'bo'), done('recommend/propose', 'cy')]);
    const { alternatives, evidence } = discoverModel(apart);
    expect(evidence.dendrogram.map(({ likeness }) => likeness)).toEqual([0]);
    expect(alternatives).toEqual([]);
  });

  test('proposes the two nearest alternatives, and uses the one that a person chooses', () => {
    expect(found.alternatives).toHaveLength(2);
    const [nearest] = found.alternatives;
    if (nearest === undefined) throw new Error('no alternative');
    const chosen = discoverModel(log, { roles: nearest.roles });
    expect(chosen.evidence.roles.filter(({ kind }) => kind === 'staff')).toHaveLength(
      nearest.change === 'join' ? 2 : 4,
    );
    expect(chosen.alternatives).toEqual([]);
    expect(() => discoverModel(log, { roles: nearest.roles.slice(1) })).toThrow(/is in none of the roles/);
    expect(() => discoverModel(log, { roles: [...nearest.roles, ['juggle']] })).toThrow(
      /"juggle" is not an activity of the staff/,
    );
    const stable = found.evidence.roles[0]?.stable;
    expect(stable?.from).toBeLessThanOrEqual(0.7);
    expect(stable?.to).toBeGreaterThanOrEqual(0.7);
  });

  test('recognises learners and systems by what the caller says, and learners by the name of the case', () => {
    const done = (activity: string, name: string, resource: string) => ({
      case: name,
      activity,
      lifecycle: 'complete',
      resource,
      role: null,
      time: '2026-09-01T08:00:00Z',
    });
    const small = collectEvents([
      done('experience-activities/practise', 'ada', 'ada'),
      done('experience-activities/practise', 'bo', 'bo'),
      done('track-progress/update', 'ada', 'robot'),
      done('assess-progress/score', 'ada', 'cy'),
    ]);
    const { model } = discoverModel(small, { systems: ['robot'] });
    expect(model.roles.map(({ id, actors }) => `${id} ${actors}`)).toEqual([
      'role-1 onsite-educator,online-educator,partner',
      'learner learner',
      'robot information-system',
    ]);
    expect(discoverModel(small, { learners: ['cy'] }).model.roles.map(({ id }) => id)).toEqual(['role-1', 'learner']);
  });

  test('assigns a step shared by two roles to both, with a doubt', () => {
    const done = (activity: string, resource: string, times: number) =>
      Array.from({ length: times }, () => ({
        case: '1',
        activity,
        lifecycle: 'complete',
        resource,
        role: null,
        time: '2026-09-01T08:00:00Z',
      }));
    const shared = collectEvents([
      ...done('assess-progress/score', 'a', 50),
      ...done('assess-progress/report', 'a', 50),
      ...done('recommend/propose', 'b', 50),
      ...done('recommend/study', 'b', 50),
      ...done('assess-progress/verify', 'a', 30),
      ...done('assess-progress/verify', 'b', 30),
    ]);
    const rows = discoverModel(shared, {
      roles: [
        ['assess-progress/score', 'assess-progress/report', 'assess-progress/verify'],
        ['recommend/propose', 'recommend/study'],
      ],
    }).evidence.responsibilities.filter(({ step }) => step === 'assess-progress/verify');
    expect(rows.map(({ role, events, doubt }) => [role, events, doubt !== null])).toEqual([
      ['role-1', 30, true],
      ['role-2', 30, true],
    ]);
  });

  test('refuses a log that names nobody, and says so', () => {
    const anonymous = (lifecycle: string) =>
      collectEvents([
        {
          case: '1',
          activity: 'recommend/propose',
          lifecycle,
          resource: null,
          role: null,
          time: '2026-09-01T08:00:00Z',
        },
      ]);
    expect(() => discoverModel(anonymous('complete'))).toThrow(/nobody is named in this log: the only step done/);
    expect(() => discoverModel(anonymous('complete'), { process: 'discover' })).toThrow(/nobody is named in this log/);
    expect(() => discoverModel(anonymous('schedule'))).toThrow(/no step was completed in it/);
  });

  test('refuses a log of another process, and says what to do', () => {
    const other = collectEvents([
      { case: '1', activity: 'brew', lifecycle: 'complete', resource: 'a', role: null, time: '2026-09-01T08:00:00Z' },
    ]);
    expect(() => discoverModel(other)).toThrow(InputError);
    expect(() => discoverModel(other)).toThrow(/no activity of this log is a step .*"brew".*mapActivities/);
  });
});

describe('a process that is discovered too', () => {
  const done = (name: string, ...activities: readonly string[]) =>
    activities.map((activity, index) => ({
      case: name,
      activity,
      lifecycle: 'complete',
      resource: activity < 'c' ? 'x' : 'y',
      role: null,
      time: `2026-09-01T0${index}:00:00Z`,
    }));

  test('is one element with a state for each activity; rare edges are left out and counted', () => {
    const many = Array.from({ length: 30 }, (_, index) => done(`n${index}`, 'a', 'b', 'c'));
    const events = [...many.flat(), ...done('rare', 'a', 'c'), ...done('loop', 'a', 'b', 'b', 'c')];
    const { model, evidence, log: named } = discoverModel(collectEvents(events), { process: 'discover', edges: 0.1 });
    const edges = (list: readonly { from: string; to: string | null; count: number }[] | undefined) =>
      list?.map(({ from, to, count }) => `${from}>${to ?? 'end'} ${count}`);
    expect(edges(evidence.process?.kept)).toEqual(['a>b 31', 'b>c 31', 'c>end 32']);
    expect(edges(evidence.process?.leftOut)).toEqual(['a>c 1', 'b>b 1']);
    expect(evidence.process?.share).toBeCloseTo(94 / 96, 12);
    expect(evidence.process?.names).toEqual({ 'process/a': 'a', 'process/b': 'b', 'process/c': 'c' });
    expect(named.activities).toEqual(['process/a', 'process/b', 'process/c']);
    expect(model.roles.map(({ responsible }) => responsible)).toEqual([['process/a', 'process/b'], ['process/c']]);
    expect(deriveProfiles(model).every(({ competencies }) => competencies.length === 0)).toBe(true);
    expect(evidence.notes.join(' ')).toMatch(/no competencies/);
  });

  test('lets every state be reached and left, however rare the way', () => {
    const events = [
      ...Array.from({ length: 50 }, (_, index) => done(`n${index}`, 'a', 'b', 'a', 'b', 'c')).flat(),
      ...done('once', 'a', 'd', 'a', 'c'),
    ];
    const { evidence } = discoverModel(collectEvents(events), { process: 'discover', edges: 0.3 });
    const kept = evidence.process?.kept.map(({ from, to }) => `${from}>${to ?? 'end'}`);
    expect(kept).toContain('a>d');
    expect(kept).toContain('d>a');
    expect(kept).not.toContain('a>c');
  });

  const discovered = (...cases: readonly (readonly string[])[]) =>
    discoverModel(collectEvents(cases.flatMap((own, index) => done(`n${index}`, ...own))), { process: 'discover' });
  const times = <Value>(count: number, value: Value): readonly Value[] => Array.from({ length: count }, () => value);

  test.each([
    ['two cases of one activity each', [['a'], ['b']]],
    [
      'two ways to begin',
      [
        ['a', 'c'],
        ['b', 'c'],
      ],
    ],
    ['a rare way to begin', [...times(20, ['a', 'c']), ['b', 'c']]],
    ['ways that lead to each other', [...times(5, ['a', 'b']), ...times(5, ['b', 'a'])]],
    ['activities called as what we add', [['start', 'done'], ['done']]],
    ['many ways, each rare', Array.from({ length: 25 }, (_, index) => [String.fromCharCode(97 + index), 'z', 'zz'])],
  ])('begins in each way that cases do: %s', async (_, cases) => {
    const { model, evidence, log: named } = discovered(...cases);
    const firsts = cases.map(([first]) => first);
    const begun = evidence.process?.starts.reduce((sum, { count }) => sum + count, 0);
    expect(begun).toBe(cases.length);
    for (const { activity, count } of evidence.process?.starts ?? [])
      expect(count).toBe(firsts.filter((first) => first === activity).length);
    expect(evidence.process?.startsLeftOut).toEqual([]);
    expect(checkModel(model).filter(({ severity }) => severity === 'error')).toEqual([]);
    const { replay, verdict, neverDone } = await checkConformance(named, model);
    expect(replay).toMatchObject({ fit: cases.length, misfits: [], fitness: 1 });
    expect([verdict, neverDone]).toEqual(['conforms', []]);
    expect(evidence.notes.join(' ')).toMatch(/Cases begin in \d+ ways/);
    expect(evidence.notInLog).toEqual([]);
  });

  test('leaves out ways to begin that are rare and reached otherwise, and counts them', async () => {
    const cases = [...times(40, ['a', 'b', 'c']), ['b', 'c']];
    const { evidence, log: named, model } = discovered(...cases);
    expect(evidence.process?.startsLeftOut).toEqual([{ activity: 'b', count: 1 }]);
    expect(evidence.process?.begin).toBeNull();
    const { replay, verdict } = await checkConformance(named, model);
    expect(replay?.misfits).toMatchObject([{ step: 'process/b', instead: ['process/a'] }]);
    expect(verdict).toBe('deviates');
  });

  test('says with what a case could have begun, where it begins otherwise', async () => {
    const { model } = discovered(['a', 'c'], ['b', 'c']);
    const other = collectEvents(done('x', 'process/c', 'process/c'));
    const [misfit] = (await checkConformance(other, model)).replay?.misfits ?? [];
    expect(misfit).toMatchObject({ step: 'process/c', instead: ['process/a', 'process/b'] });
  });

  test('is simulated with the ways to begin as often as in the log', async () => {
    const { model } = discovered(...times(30, ['a', 'c']), ...times(10, ['b', 'c']));
    const events = await simulatedEvents(
      {
        id: 's',
        title: 'S',
        model,
        learners: { count: 400, objectives: 1 },
        staff: ['role-1', 'role-2'].map((role) => ({ role, count: 3 })),
      },
      1,
    );
    const begun = (step: string) =>
      events.filter(({ activity, lifecycle }) => activity === step && lifecycle === 'complete').length;
    expect(begun('process/a') + begun('process/b')).toBe(400);
    // Four standard errors.
    expect(Math.abs(begun('process/b') / 400 - 0.25)).toBeLessThan(4 * Math.sqrt((0.25 * 0.75) / 400));
  });

  test.skipIf(!haveRealLogs)('finds the running example’s own process and people', async () => {
    const example = await readXes(realLog('pm4py__running_example.xes'));
    const { model, evidence } = discoverModel(example, { process: 'discover', method: 'burattin', edges: 0 });
    expect(model.roles).toHaveLength(5);
    expect(evidence.process?.leftOut).toEqual([]);
    expect(evidence.process?.starts).toEqual([{ activity: 'register request', count: 6 }]);
    expect(evidence.coverage.events).toEqual({ known: 42, of: 42 });
  });
});
