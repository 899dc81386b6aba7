import * as discovery from '@work-elements/discover';
import { discoveryHtml } from '@work-elements/discover/page';
import { parseScenario, simulate } from '@work-elements/simulate';
import { models, processOf } from 'work-elements';
import { made, type Target, target, written } from './target.js';

const model = models.singleTeacher;
const events = ['assess-progress/score', 'decide-advancement/decide', 'recommend/propose'].flatMap((activity, hour) =>
  ['ada', 'ben'].map((learner) => ({
    case: learner,
    activity,
    lifecycle: 'complete',
    resource: hour === 2 ? 'bo' : 'kim',
    role: 'teacher',
    time: `2026-09-01T0${hour + 7}:00:00Z`,
    subject: 'fractions',
    outcome: hour === 1 ? 'advance' : null,
  })),
);
const table = 'case,activity,timestamp,resource\nada,assess-progress/score,2026-09-01 08:00,kim\n';
const xes = `<log><trace><string key="concept:name" value="ada"/><event><string key="concept:name" value="score"/>
  <date key="time:timestamp" value="2026-09-01T08:00:00+02:00"/></event></trace></log>`;
const reading = { zone: 'UTC', columns: { case: 'case' }, encoding: 'utf-8', limits: { events: 10 } };
const holders = { kim: ['teacher'] };
const log = discovery.collectEvents(events);
const scenario = parseScenario({
  id: 'room',
  title: 'Room',
  model: 'single-teacher',
  learners: { count: 2 },
  staff: [{ role: 'teacher', count: 1 }],
});
const room = parseScenario({
  id: 'one-room',
  title: 'One room',
  model: 'single-teacher',
  weeks: 24,
  learners: { count: 1, objectives: 1, arrivals: { perWeek: 3 } },
  staff: [{ role: 'teacher', count: 2 }],
});
const simulated: discovery.EventInput[] = [];
await simulate(room, { replications: 1, log: (event) => simulated.push(event) });
const calibrating = { holders, calendars: { granule: 30 }, prior: 'flat', enough: 2 };
const discovering = { id: 'found', title: 'Found', learners: ['ada'], systems: [], threshold: 0.5 };
const found = discovery.discoverModel(log);
const activities = { score: 'assess-progress/score', other: null };

/** Functions that read event logs, and those that derive something from them. */
export const discoveryTargets: readonly Target[] = [
  target('collectEvents', discovery.collectEvents, written(events)),
  target(
    'readLogCsv',
    discovery.readLogCsv,
    written(table),
    written({ ...reading, delimiter: ',', dateFormat: 'YYYY-MM-DD HH:mm' }),
  ),
  target('readXes', discovery.readXes, written(xes), written({ ...reading, columns: {} })),
  target('eventAt', discovery.eventAt, made(log), written(0)),
  target('mapActivities', discovery.mapActivities, made(log), made(processOf(model)), written(activities)),
  target('parseActivityTable', discovery.parseActivityTable, written('score: assess-progress/score\n')),
  target(
    'formatActivityTable',
    discovery.formatActivityTable,
    made(discovery.mapActivities(log, processOf(model)).activities),
  ),
  target('discoverModel', discovery.discoverModel, made(log), written(discovering)),
  target('mostLike', discovery.mostLike, made(model), made([models.validator])),
  target('calibrate', discovery.calibrate, made(log), made(scenario), written(calibrating)),
  target(
    'validateCalibration',
    discovery.validateCalibration,
    made(discovery.collectEvents(simulated)),
    made(room),
    written({ split: 0.5, simulations: 1, warmUpWeeks: 12, seed: 1, calendars: { granule: 60 }, prior: 'flat' }),
  ),
  target('drawScenario', discovery.drawScenario, made(discovery.calibrate(log, scenario)), written(1)),
  target(
    'checkConformance',
    discovery.checkConformance,
    made(log),
    made(model),
    written({ holders, situations: 10, replay: true }),
  ),
  target('seenHandoffs', discovery.seenHandoffs, made(log), made(model), written({ holders })),
  target(
    'findHabits',
    discovery.findHabits,
    made(log),
    made(model),
    written({ step: 'decide-advancement/decide', is: 'advance', attempt: 1 }),
    written({ holders, window: 1, least: 1, falseDiscovery: 0.05 }),
  ),
  target('socialNetwork', discovery.socialNetwork, made(log), written({ measure: 'handover', beta: 0.5 }), written({})),
  target(
    'fitDurations',
    discovery.fitDurations,
    written({ ended: [1, 2, 3], open: [4] }),
    written(['gamma', 'lognormal']),
  ),
  target('adjustedRandIndex', discovery.adjustedRandIndex, written(['a', 'b']), written(['a', 'a'])),
  target('discoveryHtml', discoveryHtml, made({ title: 'Found', discovery: found })),
];
