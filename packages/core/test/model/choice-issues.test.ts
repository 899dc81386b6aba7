import { describe, expect, test } from 'vitest';
import { safeParseModel } from '../../src/index.js';

const base = {
  id: 'small',
  title: 'Small',
  roles: [
    { id: 'teacher', title: 'Teacher', actors: ['onsite-educator'], responsible: ['assess-progress'] },
    { id: 'platform', title: 'Platform', actors: ['information-system'] },
  ],
};

/** The issues of a model with some changes, as `path: message`. */
const found = (change: object): readonly string[] => {
  const parsed = safeParseModel({ ...base, ...change });
  return parsed.success ? [] : parsed.issues.map(({ path, message }) => `${path}: ${message}`);
};

describe('what a model sets', () => {
  test('may be anything within the bounds of a setting', () => {
    expect(
      found({ settings: { attempts: 1, piecesOfEvidence: 12, evidenceDays: 'unlimited', resultDays: 0 } }),
    ).toEqual([]);
  });

  test('is refused where there is no such setting, or not that much of it, all at once', () => {
    expect(found({ settings: { atempts: 3, attempts: 0, piecesOfEvidence: 'unlimited' } })).toEqual([
      'settings.atempts: "atempts" is not a setting of this process; did you mean "attempts"?',
      'settings.attempts: expected a whole number of attempts from 1 to 20, or "unlimited" for ' +
        '"give-remedial-feedback", found 0; set it to a number in that range, or to "unlimited"',
      'settings.piecesOfEvidence: expected a whole number of results from 1 to 12 for "decide-advancement", found ' +
        'unlimited; set it to a number in that range',
    ]);
    expect(found({ settings: { attempts: 2.5, resultDays: 3661 } })).toEqual([
      expect.stringContaining('settings.attempts: expected a whole number of attempts from 1 to 20, or "unlimited"'),
      'settings.resultDays: expected a whole number of school days from 0 to 3660 for "assess-progress", found 3661; ' +
        'set it to a number in that range',
    ]);
  });

  test('of days may be years, and a refusal says the range, the unit and whether there may be no limit', () => {
    for (const evidenceDays of [101, 180, 900, 3660]) expect(found({ settings: { evidenceDays } })).toEqual([]);
    for (const evidenceDays of [0, 3661])
      expect(found({ settings: { evidenceDays } })).toEqual([
        'settings.evidenceDays: expected a whole number of school days from 1 to 3660, or "unlimited" for ' +
          `"decide-advancement", found ${evidenceDays}; set it to a number in that range, or to "unlimited"`,
      ]);
  });

  test('is counted by a machine up to a hundred, since each count is a state', () => {
    const counting = (most: number) => ({
      elements: [
        {
          id: 'bake',
          title: 'Baking',
          settings: { loaves: { value: 3, most, unit: 'loaves', meaning: 'So many.', source: 'assumption: so many' } },
          guards: { enough: { fact: 'baked', atLeast: { setting: 'loaves' } } },
          machine: {
            initial: 'baking',
            context: { baked: 0 },
            states: {
              baking: {
                on: {
                  baked: [
                    { target: 'done', guard: 'enough' },
                    { actions: { type: 'count', params: { fact: 'baked', upTo: { setting: 'loaves' } } } },
                  ],
                },
              },
              done: { type: 'final' },
            },
          },
          steps: [{ id: 'baking' }],
        },
      ],
      roles: [{ ...base.roles[0], responsible: ['assess-progress', 'bake'] }, base.roles[1]],
    });
    expect(found(counting(100))).toEqual([]);
    expect(found(counting(101))).toEqual([
      'elements[0].settings.loaves.most: expected a "most" of at most 100, because the machine counts up to it, ' +
        'found 101',
    ]);
  });

  test('is within the bounds of every element that has the setting, be it one that the model brings', () => {
    const range = { unit: 'attempts', meaning: 'How often.', source: 'assumption: as it is' };
    const own = (setting: object) => ({
      elements: [
        {
          id: 'bake',
          title: 'Baking',
          settings: { attempts: { ...range, ...setting } },
          machine: { initial: 'baking', states: { baking: { on: { baked: 'done' } }, done: { type: 'final' } } },
          steps: [{ id: 'baking' }],
        },
      ],
      roles: [{ ...base.roles[0], responsible: ['assess-progress', 'bake'] }, base.roles[1]],
    });
    expect(found({ ...own({ value: 30 }), settings: { attempts: 50 } })).toEqual([
      'settings.attempts: expected a whole number of attempts from 1 to 20, or "unlimited" for ' +
        '"give-remedial-feedback", found 50; set it to a number in that range, or to "unlimited"',
    ]);
    expect(found({ ...own({ value: 3, least: 3, most: 5 }), settings: { attempts: 2 } })).toEqual([
      'settings.attempts: expected a whole number of attempts from 3 to 5 for "bake", found 2; set it to a number in ' +
        'that range',
    ]);
    expect(found(own({ value: 2, least: 3 }))).toEqual([
      'elements[0].settings.attempts.value: expected a whole number of attempts from 3 to 100, which a model may ' +
        'set, found 2',
    ]);
    expect(found(own({ value: 'unlimited' }))).toEqual([
      'elements[0].settings.attempts.value: expected a whole number of attempts from 1 to 100, ' +
        'which a model may set, found unlimited',
    ]);
    expect(found(own({ value: 5, least: 6, most: 4 }))).toEqual([
      'elements[0].settings.attempts: expected a "least" of at most 4, which is its "most", found 6',
    ]);
  });

  test('is of the process that the model has', () => {
    const serve = {
      id: 'serve',
      title: 'Serving',
      settings: {
        turns: { value: 2, unit: 'turns', meaning: 'How often one is served.', source: 'assumption: twice' },
      },
      machine: {
        initial: 'serving',
        context: { turns: 0 },
        states: {
          serving: {
            on: {
              served: [
                { target: 'gone', guard: 'enough' },
                {
                  target: 'serving',
                  actions: { type: 'count', params: { fact: 'turns', upTo: { setting: 'turns' } } },
                },
              ],
            },
          },
          gone: { type: 'final' },
        },
      },
      guards: { enough: { fact: 'turns', atLeast: { setting: 'turns' } } },
      steps: [{ id: 'serving' }],
    };
    const own = { roles: [{ ...base.roles[0], responsible: ['serve'] }], process: { elements: [serve], routes: [] } };
    expect(found({ ...own, settings: { turns: 5 } })).toEqual([]);
    expect(found({ ...own, settings: { attempts: 5 } })).toEqual([
      'settings.attempts: "attempts" is not a setting of this process; expected one of "turns"',
    ]);
  });
});

describe('what a model switches on', () => {
  test('are optional steps, each once', () => {
    expect(found({ options: ['experience-activities/peer-review', 'recommend/check-site'] })).toEqual([]);
    expect(
      found({
        options: [
          'experience-activities/peer-reviews',
          'assess-progress/score',
          'experience-activities/peer-review',
          'experience-activities/peer-review',
        ],
      }),
    ).toEqual([
      'options[0]: "experience-activities/peer-reviews" is not an optional step; did you mean ' +
        '"experience-activities/peer-review"?',
      'options[1]: "assess-progress/score" is always part of the work; only optional steps are switched on',
      'options[3]: "experience-activities/peer-review" is listed twice; remove one',
    ]);
  });

  test('has to be on where it is assigned, used, kept apart or done by a system', () => {
    const work = 'track-progress/share-progress';
    const off =
      `the optional step "${work}" is not switched on in this model; ` + 'add it to "options", or leave it out here';
    const change = {
      roles: [{ ...base.roles[0], responsible: [work] }, base.roles[1]],
      tools: [{ id: 'app', title: 'the app', kind: 'dashboard', usedIn: [work] }],
      policies: { separate: [[work, 'assess-progress/score']] },
      automation: [{ role: 'platform', work, mode: 'acts' }],
    };
    expect(found(change)).toEqual([
      `roles[0].responsible[0]: ${off}`,
      `tools[0].usedIn[0]: ${off}`,
      `policies.separate[0][0]: ${off}`,
      `automation[0].work: ${off}`,
    ]);
    expect(found({ ...change, options: [work] })).toEqual([]);
  });
});

describe('what the clock sends', () => {
  const sends = (...rows: readonly object[]) => found({ cadence: rows.map((row) => ({ everyDays: 7, ...row })) });

  test('reaches an element that receives it, about a learner or an objective', () => {
    expect(
      sends({ send: 'track-progress/check-in-due' }, { send: 'track-progress/target-date-passed', each: 'objective' }),
    ).toEqual([]);
  });

  test('is refused where nothing would take it, with what would', () => {
    expect(
      sends(
        { send: 'track-progres/check-in-due' },
        { send: 'track-progress' },
        { send: 'track-progress/check-in-do' },
        { send: 'track-progress/period-ended' },
        { send: 'manage-organization/coaching-due' },
        { send: 'handle-exceptions/raise', each: 'objective' },
      ),
    ).toEqual([
      'cadence[0].send: "track-progres" is not a work element; did you mean "track-progress"?',
      'cadence[1].send: expected an element and an event that it receives, such as "track-progress/check-in-due"',
      'cadence[2].send: "check-in-do" is not an event that "track-progress" receives from outside; did you mean ' +
        '"check-in-due"?',
      'cadence[3].send: "track-progress" takes "period-ended" only in an optional step that is not switched on; ' +
        'add the step to "options"',
      'cadence[4].send: "manage-organization" is about the organization; a cadence is about a learner',
      'cadence[5].send: "handle-exceptions" is about the case; a cadence is about an objective',
    ]);
    expect(sends({ send: 'track-progress/check-in-due', everyDays: 0 })).toEqual([
      expect.stringContaining('cadence[0].everyDays'),
    ]);
  });

  test('is nothing that the process sends itself: no ruling, no end, no result', () => {
    const only = (event: string) =>
      `cadence[0].send: "${event}" reaches "decide-advancement" only from within the process; from outside it ` +
      'takes nothing';
    for (const event of ['ruled-advance', 'consider', 'case-closed'])
      expect(sends({ send: `decide-advancement/${event}`, each: 'objective' })).toEqual([only(event)]);
    expect(sends({ send: 'track-progress/close' })).toEqual([
      'cadence[0].send: "close" reaches "track-progress" only from within the process; from outside it takes ' +
        '"check-in-due", "condition-due", "retention-due", "period-ended", "target-date-passed", "record-disputed", ' +
        '"transfer-requested"',
    ]);
  });

  test('is not sent twice', () => {
    const send = 'track-progress/check-in-due';
    expect(sends({ send }, { send, everyDays: 14 }, { send, each: 'objective' })).toEqual([
      'cadence[1].send: "track-progress/check-in-due" is sent already, by cadence[0]; remove one',
    ]);
  });
});

describe('what a system does', () => {
  test('is said once for each work, of a system that the model has', () => {
    const mode = 'acts';
    expect(
      found({
        automation: [
          { role: 'platform', work: 'assess-progress/score', mode },
          { role: 'platform', work: 'assess-progress/score', mode: 'suggests' },
          { role: 'teacher', work: 'assess-progress/score', mode },
          { role: 'platfrom', work: 'assess-progress/scor', mode },
        ],
      }),
    ).toEqual([
      'automation[3].work: "scor" is not a step of "assess-progress"; did you mean "score"?',
      'automation[1]: "platform" at "assess-progress/score" is listed twice, first at automation[0]',
      'automation[2].role: "teacher" is not held by an information system; only systems have a mode',
      'automation[3].role: "platfrom" is not a role of this model; did you mean "platform"?',
    ]);
  });
});

describe('what is reviewed', () => {
  const rule = { work: 'assess-progress/score', by: 'teacher', sample: 0.1 };
  const reviews = (...rules: readonly object[]) => found({ review: rules });

  test('is a step whose outcomes lead to a review, by a role that the model has', () => {
    expect(
      reviews({ ...rule, always: ['flagged', 'borderline', 'near-cut', 'accommodated', 'appealed'], stopsAt: 0.2 }),
    ).toEqual([]);
    expect(reviews({ ...rule, work: 'track-progress/update', sample: 0 })).toEqual([]);
  });

  test('names each reason once, and shares from 0 to 1', () => {
    expect(reviews({ ...rule, always: ['flagged', 'borderline', 'flagged'] })).toEqual([
      'review[0].always[2]: "flagged" is listed twice; remove one',
    ]);
    for (const stopsAt of [-0.1, 1.01, '20 %'])
      expect(reviews({ ...rule, stopsAt })).toEqual([expect.stringMatching(/^review\[0\]\.stopsAt: /)]);
  });

  test('is refused where it cannot be, with what could', () => {
    expect(
      reviews(
        { ...rule, by: 'techer' },
        rule,
        { ...rule, work: 'track-progress/update' },
        { ...rule, work: 'recommend' },
        { ...rule, work: 'assess-progress/verify', sample: 0, always: ['borderline'] },
        { ...rule, work: 'assess-progress/collect', sample: 2 },
      ),
    ).toContainEqual(expect.stringContaining('review[5].sample'));
    expect(
      reviews(
        { ...rule, by: 'techer' },
        rule,
        { ...rule, work: 'track-progress/update' },
        { ...rule, work: 'recommend' },
        {
          ...rule,
          work: 'assess-progress/verify',
          sample: 0,
          always: ['borderline'],
        },
      ),
    ).toEqual([
      'review[0].by: "techer" is not a role of this model; did you mean "teacher"?',
      'review[1].work: "assess-progress/score" has a rule of review already',
      'review[2].sample: "sampled" is not an outcome of "track-progress/update"; expected one of "updated", "disputed"',
      'review[3].work: expected a step, such as "assess-progress/score", found "recommend"',
      'review[4].always[0]: "borderline" is not an outcome of "assess-progress/verify"; expected one of ' +
        '"authentic", "doubtful", "not-own-work"',
    ]);
  });

  test('is refused once where the step cannot be reviewed at all, with the step that can', () => {
    const no = (work: string, outcomes: string): string =>
      `review[0].work: "${work}" cannot be reviewed: none of its outcomes (${outcomes}) sends a piece to a ` +
      'review; "assess-progress/score" can';
    const all = ['flagged', 'borderline', 'near-cut', 'accommodated', 'appealed'];
    expect(reviews({ ...rule, work: 'assess-progress/collect', always: all })).toEqual([
      no('assess-progress/collect', 'collected, insufficient'),
    ]);
    for (const always of [['accommodated'], ['appealed']])
      expect(reviews({ ...rule, work: 'track-progress/update', sample: 0, always })).toEqual([
        no('track-progress/update', 'updated, disputed'),
      ]);
  });

  test('is refused where the sampled piece goes to nobody', () => {
    const bake = {
      id: 'bake',
      title: 'Baking',
      machine: {
        initial: 'baking',
        states: { baking: { on: { sampled: 'done', baked: 'done' } }, done: { type: 'final' } },
      },
      steps: [{ id: 'baking' }],
    };
    const roles = [{ ...base.roles[0], responsible: ['bake'] }];
    expect(
      found({ roles, process: { elements: [bake], routes: [] }, review: [{ ...rule, work: 'bake/baking' }] }),
    ).toEqual(['review[0].sample: "sampled" of "bake/baking" leads to no step in which anybody could review it']);
  });
});
