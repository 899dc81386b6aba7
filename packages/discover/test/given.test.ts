import { parseScenario } from '@work-elements/simulate';
import { describe, expect, test } from 'vitest';
import { InputError, models } from 'work-elements';
import {
  calibrate,
  checkConformance,
  collectEvents,
  discoverModel,
  drawScenario,
  findHabits,
  fitDurations,
  readLogCsv,
  readXes,
  seenHandoffs,
  socialNetwork,
  validateCalibration,
} from '../src/index.js';

const log = collectEvents(
  ['assess-progress/score', 'recommend/propose'].map((activity, index) => ({
    case: 'ada',
    activity,
    lifecycle: 'complete',
    resource: 'bo',
    role: 'teacher',
    time: `2026-09-01T0${index + 8}:00:00Z`,
  })),
);
const scenario = parseScenario({
  id: 'one-room',
  title: 'One room',
  model: 'single-teacher',
  learners: { count: 20 },
  staff: [{ role: 'teacher', count: 1 }],
});
const TABLE = 'case,activity,timestamp\n1,a,2026-09-01T08:00:00Z\n';
const XES = '<log/>';
const OUTCOME = { step: 'decide-advancement/decide', is: 'advance' };

/** Options as an untyped or mistaken program could pass them. */
const given = (text: string): unknown =>
  JSON.parse(text, (_, value: unknown) => (value === 'NaN' ? Number.NaN : value));

type Call = (options: unknown) => unknown;

const model = models.singleTeacher;

const calls: Readonly<Record<string, Call>> = {
  discoverModel: (options) => Reflect.apply(discoverModel, undefined, [log, options]),
  calibrate: (options) => Reflect.apply(calibrate, undefined, [log, scenario, options]),
  validateCalibration: (options) => Reflect.apply(validateCalibration, undefined, [log, scenario, options]),
  checkConformance: (options) => Reflect.apply(checkConformance, undefined, [log, model, options]),
  seenHandoffs: (options) => Reflect.apply(seenHandoffs, undefined, [log, model, options]),
  findHabits: (options) => Reflect.apply(findHabits, undefined, [log, model, OUTCOME, options]),
  outcome: (outcome) => Reflect.apply(findHabits, undefined, [log, model, outcome]),
  measure: (measure) => Reflect.apply(socialNetwork, undefined, [log, measure]),
  socialNetwork: (options) => Reflect.apply(socialNetwork, undefined, [log, { measure: 'involvement' }, options]),
  readLogCsv: (options) => Reflect.apply(readLogCsv, undefined, [TABLE, options]),
  readXes: (options) => Reflect.apply(readXes, undefined, [XES, options]),
  families: (families) => Reflect.apply(fitDurations, undefined, [{ ended: [1, 2], open: [] }, families]),
  durations: (durations) => Reflect.apply(fitDurations, undefined, [durations]),
  seed: (seed) => Reflect.apply(drawScenario, undefined, [calibrate(log, scenario), seed]),
};

describe('what is misspelt or impossible is refused in words, all of it at once', () => {
  test.each([
    ['discoverModel', '{"threshold":2}', /threshold: .*1/],
    ['discoverModel', '{"threshold":-1}', /threshold: .*0/],
    ['discoverModel', '{"threshold":"NaN"}', /threshold: .*NaN/],
    ['discoverModel', '{"method":"foo"}', /method: .*"robust-cover".*"foo"/],
    ['discoverModel', '{"unseen":"x"}', /unseen: .*"leave"/],
    ['discoverModel', '{"process":"bogus"}', /process: expected "learning", "discover" or a model/],
    ['discoverModel', '{"edges":-0.1}', /edges/],
    ['discoverModel', '{"edges":"NaN"}', /edges/],
    ['discoverModel', '{"treshold":0.5}', /"?treshold"?.*threshold/],
    ['discoverModel', '{"method":"foo","edges":2}', /method(.|\n)*edges/],
    ['discoverModel', '{"signal":{}}', /signal: expected an AbortSignal/],
    ['calibrate', '{"prior":"foo"}', /prior: .*"flat"/],
    ['calibrate', '{"enough":0}', /enough: .*1/],
    ['calibrate', '{"enough":"NaN"}', /enough: .*NaN/],
    ['calibrate', '{"calendars":{"confidence":5}}', /calendars\.confidence/],
    ['calibrate', '{"calendars":{"granule":7}}', /calendars\.granule: expected a granule .* that divides a day/],
    ['calibrate', '{"calendars":{"granul":30}}', /granul/],
    ['calibrate', '{"holders":{"bo":"teacher"}}', /holders\.bo/],
    ['validateCalibration', '{"simulations":1.5}', /simulations/],
    ['validateCalibration', '{"simulations":0}', /simulations/],
    ['validateCalibration', '{"warmUpWeeks":-3}', /warmUpWeeks/],
    ['validateCalibration', '{"split":"NaN"}', /split: .*NaN/],
    ['validateCalibration', '{"split":1}', /split/],
    ['checkConformance', '{"situations":-1}', /situations/],
    ['checkConformance', '{"replay":"no"}', /replay/],
    ['seenHandoffs', '{"holder":{}}', /holder/],
    [
      'checkConformance',
      '{"holders":{"bo":["teacher","nope"]}}',
      /holders\.bo\[1\]: "nope" is not a role of the model/,
    ],
    ['seenHandoffs', '{"holders":{"bo":["nope"]}}', /holders\.bo\[0\]/],
    ['findHabits', '{"holders":{"bo":["nope"]}}', /holders\.bo\[0\]/],
    ['calibrate', '{"holders":{"bo":["teachr"]}}', /did you mean "teacher"/],
    ['validateCalibration', '{"holders":{"bo":["nope"]}}', /holders\.bo\[0\]/],
    ['findHabits', '{"falseDiscovery":2}', /falseDiscovery/],
    ['findHabits', '{"window":"NaN"}', /window/],
    ['findHabits', '{"least":0}', /least/],
    ['outcome', '{"step":"decide-advancement/decide","is":"advance","attempt":0}', /attempt/],
    ['measure', '{"measure":"handovers"}', /measure/],
    ['measure', '{"measure":"handover","beta":2}', /beta/],
    ['measure', '{"measure":"subcontracting","n":1.5}', / n: /],
    ['measure', '{"measure":"similar-activities","by":"foo"}', /by/],
    ['socialNetwork', '{"beta":1}', /beta/],
    ['readLogCsv', '{"columns":{"who":"x"}}', /who/],
    ['readLogCsv', '{"delimiter":";;"}', /delimiter: expected one character/],
    ['readLogCsv', '{"limits":{"events":0}}', /limits\.events/],
    ['readXes', '{"dateFormat":"DD/MM/YYYY"}', /dateFormat/],
    ['families', '["weibull"]', /"weibull"/],
    ['durations', '{"ended":[1,-2],"open":["NaN"]}', /ended\[1\]: .*-2(.|\n)*open\[0\]: .*NaN/],
    ['seed', '0.5', /seed/],
  ])('%s %s', async (name, text, message) => {
    const call = calls[name];
    const refused = await Promise.resolve()
      .then(() => call?.(given(text)))
      .catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(InputError);
    expect(String(refused)).toMatch(message);
    expect(String(refused)).toContain(name);
  });
});

describe('options that are none, and options that are computed when they are read', () => {
  const trap = (name: string): object =>
    Object.defineProperty({}, name, {
      enumerable: true,
      get: () => {
        throw new Error('a trap');
      },
    });

  test.each(
    ['readLogCsv', 'readXes', 'discoverModel', 'socialNetwork', 'calibrate'].flatMap((name) => [
      [name, 'null', (): unknown => null, /expected a record, found null/] as const,
      [name, 'true', (): unknown => true, /expected a record, found boolean/] as const,
      [name, 'a list', (): unknown => ['UTC'], /expected a record, found a list/] as const,
      [name, 'a getter', (): unknown => trap('zone'), /zone: expected plain data, found a getter/] as const,
      [name, 'a signal that is a getter', (): unknown => trap('signal'), /signal: expected an AbortSignal/] as const,
      [
        name,
        'a function that is a getter',
        (): unknown => trap('onProgress'),
        /onProgress: expected a function/,
      ] as const,
    ]),
  )('%s refuses %s', async (name, _, options, message) => {
    const refused = await Promise.resolve()
      .then(() => calls[name]?.(options()))
      .catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(InputError);
    expect(String(refused)).toMatch(message);
  });

  test.each([
    ['readLogCsv', ['UTC'], /zone: expected a text, found a list/],
    ['readLogCsv', true, /zone: expected a text, found true/],
    ['readXes', 5, /zone: expected a text, found 5/],
  ] as const)('%s refuses the zone %o', async (name, zone, message) => {
    await expect(calls[name]?.({ zone })).rejects.toThrow(message);
  });

  test('a signal and a function that are left undefined are options that nobody gave', async () => {
    const read = calls.readLogCsv?.({ zone: 'UTC', signal: undefined, onProgress: undefined });
    await expect(read).resolves.toMatchObject({ events: 1 });
  });
});

test('everything that is documented is taken', async () => {
  const holders = { bo: ['teacher'] };
  const long = { signal: new AbortController().signal, onProgress: () => {} };
  discoverModel(log, {
    ...long,
    method: 'burattin',
    threshold: 0.5,
    id: 'a',
    title: 'A',
    process: models.singleTeacher,
    edges: 0,
    roles: [['assess-progress/score', 'recommend/propose']],
    unseen: 'leave',
    learners: [],
    systems: [],
  });
  const calendars = { granule: 30, confidence: 0.5, support: 0.95, participation: 0.2 };
  const calibrating = { ...long, holders, calendars, prior: 'flat', enough: 20 } as const;
  const calibration = calibrate(log, scenario, calibrating);
  drawScenario(calibration, -1);
  const validated = validateCalibration(log, scenario, {
    ...calibrating,
    split: 0.5,
    simulations: 1,
    warmUpWeeks: 0,
    seed: 0,
  });
  await expect(validated).rejects.toThrow(/expected at least 10/);
  await checkConformance(log, models.singleTeacher, { ...long, holders, situations: 0, replay: true });
  seenHandoffs(log, models.singleTeacher, { ...long, holders });
  const habits = { ...long, holders, window: 0.5, least: 1, falseDiscovery: 0.05 };
  findHabits(log, models.singleTeacher, { ...OUTCOME, attempt: 2 }, habits);
  socialNetwork(log, { measure: 'handover', beta: 0.5 }, long);
  socialNetwork(log, { measure: 'similar-activities', by: 'jaccard' });
  const columns = { case: 'case', activity: 'activity', time: 'timestamp' };
  const reading = { ...long, zone: 'UTC', columns, encoding: 'utf-8', limits: { events: 10 } };
  expect((await readLogCsv(TABLE, { ...reading, delimiter: ',', dateFormat: 'YYYY-MM-DDTHH:mm:ssZ' })).events).toBe(1);
  await expect(readXes(XES, reading)).rejects.toThrow(/there is no event/);
});

test('names of learners and systems that nobody in the log has are told', () => {
  const { evidence } = discoverModel(log, { learners: ['ada', 'bo '], systems: ['bo', 'robot'] });
  expect(evidence.notFound).toEqual(['ada', 'bo ', 'robot']);
});
