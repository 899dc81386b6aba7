import * as optimise from '@work-elements/optimise';
import * as report from '@work-elements/report';
import * as rubrics from '@work-elements/rubric';
import * as simulation from '@work-elements/simulate';
import * as tables from '@work-elements/tables';
import * as core from 'work-elements';
import { discoveryTargets } from './discovery-targets.js';
import { made, type Target, target, written } from './target.js';

const { models } = core;
const { validator } = models;
const plainModel: unknown = JSON.parse(core.formatModel(validator, 'json'));
const start = {
  learner: 'ada',
  objectives: ['fractions', { id: 'ratios', requires: ['fractions'] }],
  at: '2026-09-01T08:00:00Z',
};
const journey = core.startJourney(validator, start);
const event = {
  id: 'e1',
  at: '2026-09-01T09:00:00Z',
  type: 'work.ended',
  workItem: 'w1',
  outcome: 'reviewed',
  by: 'teacher',
};
const events = [
  event,
  { id: 'e2', at: '2026-09-01T09:00:00Z', type: 'exception.raised', concerns: 'ada', by: 'learner', reason: 'away' },
  {
    id: 'e3',
    at: '2026-09-01T10:00:00Z',
    type: 'objective.added',
    objective: { id: 'rates', requires: ['ratios'] },
    by: 'teacher',
  },
];
const evidence = [
  { kind: 'implementation', element: 'map-objectives', role: 'teacher', model: 'validator', at: '2026-01-01' },
];
const person = { id: 'ann', name: 'Ann', evidence };
const team = {
  model: 'validator',
  places: [{ id: 'hill', title: 'Hill' }],
  people: [{ ...person, at: { hill: 0.5 } }],
};
const rubric = {
  id: 'ours',
  title: 'Ours',
  levels: [
    { id: 'low', title: 'Low' },
    { id: 'high', title: 'High' },
  ],
  rows: [{ id: 'one', title: 'One', cells: { low: ['Has a map.'], high: ['Draws maps with learners.'] } }],
};
const policy = { id: 'mine', sentence: 'Mine.', severity: 'warning', rule: { kind: 'most-steps', limit: 20 } };
const element = {
  id: 'own',
  title: 'Own',
  machine: {
    initial: 'waiting',
    states: { waiting: { on: { begin: 'do' } }, do: { on: { done: 'over' } }, over: { type: 'final' } },
  },
  steps: [{ id: 'do' }],
  competencies: [{ id: 'skill', kind: 'do', statement: 'Does it.', areas: ['delivery-and-operations'] }],
};
const scenario = {
  id: 'room',
  title: 'Room',
  model: 'single-teacher',
  learners: { count: 2, objectives: 1 },
  staff: [{ role: 'teacher', count: 1, calendar: 'school-week' }],
};
const log = [
  {
    case: 'ada',
    activity: 'x/y',
    lifecycle: 'complete',
    resource: null,
    role: 'teacher',
    time: '2026-09-01T08:00:00.000Z',
    minutes: 1,
    subject: 'ada',
  },
];
const edit = core.moveWork(validator, { element: 'recommend', from: 'teacher', to: 'validator' });
const yaml = core.formatModel(models.singleTeacher);

const room = simulation.parseScenario(scenario);
const compared = await simulation.compareScenarios([room, { ...room, id: 'other' }], { replications: 2 });
const simulated = compared.reports[0];
const roles = [{ model: 'validator', role: 'validator', count: 1 }];
const plan = await optimise.planTraining({ roles }, [validator], { moves: 200, dates: { start: '2027-09-06' } });

/** Every public function that takes data from outside. */
export const targets: readonly Target[] = [
  target('parseModel', core.parseModel, written(plainModel)),
  target('safeParseModel', core.safeParseModel, written(plainModel)),
  target('defineModel', core.defineModel, written(plainModel)),
  target(
    'parseModel, with an element',
    core.parseModel,
    written({
      id: 'm',
      title: 'M',
      roles: [{ id: 'r', title: 'R', actors: ['partner'], responsible: ['own'] }],
      elements: [element],
    }),
  ),
  target('parseModelText', core.parseModelText, written(yaml)),
  target('readText', core.readText, written(yaml), made('x')),
  target('defineElement', core.defineElement, written(element)),
  target('checkModel', core.checkModel, written(plainModel), written([policy])),
  target('raci', core.raci, written(plainModel)),
  target('handoffs', core.handoffs, written(plainModel)),
  target('deriveProfiles', core.deriveProfiles, written(plainModel)),
  target('deriveProfile', core.deriveProfile, made(validator), written('teacher')),
  target('compareModels', core.compareModels, made(validator), written(plainModel)),
  target('modelFingerprint', core.modelFingerprint, written(plainModel)),
  target('accommodatedOutcomes', core.accommodatedOutcomes, written(plainModel), written('assess-progress/score')),
  target(
    'keepsApart',
    core.keepsApart,
    made(validator),
    written('assess-progress/score'),
    written('deliver-activities/teach'),
  ),
  target('processOf', core.processOf, made(validator)),
  target('reviewsOf', core.reviewsOf, written(plainModel)),
  target(
    'editModel',
    core.editModel,
    made(validator),
    made(() => {}),
  ),
  target('applyEdit', core.applyEdit, made(validator), written(edit.patches)),
  target(
    'moveWork',
    core.moveWork,
    made(validator),
    written({ element: 'recommend', step: 'propose', from: 'teacher', to: 'validator' }),
  ),
  target(
    'splitRole',
    core.splitRole,
    made(validator),
    written({ role: 'teacher', into: { id: 'x', title: 'X' }, work: ['recommend'] }),
  ),
  target('mergeRoles', core.mergeRoles, made(validator), written({ from: 'validator', into: 'teacher' })),
  target(
    'addRole',
    core.addRole,
    made(validator),
    written({ id: 'x', title: 'X', actors: ['partner'], responsible: ['recommend/study'] }),
  ),
  target(
    'replaceTool',
    core.replaceTool,
    made(models.flexBlend),
    written({ tool: 'practice-app', by: { id: 'x', title: 'X', kind: 'dashboard' } }),
  ),
  target('awardLevel', core.awardLevel, written(evidence), written({})),
  target('badge', core.badge, made(validator), written('teacher'), written(3)),
  target('areaLevels', core.areaLevels, written([person]), written({})),
  target('areaBadge', core.areaBadge, written('delivery-and-operations'), written(2)),
  target('assessReadiness', core.assessReadiness, written(person), made(core.deriveProfile(validator, 'teacher'))),
  target('coverTeam', core.coverTeam, written([person]), made(validator), written({})),
  target('parseTeam', core.parseTeam, written(team)),
  target('checkTeam', core.checkTeam, written(team), made([validator])),
  target('coverPlaces', core.coverPlaces, written(team), made([validator])),
  target('teamPlaces', core.teamPlaces, written(team)),
  target('teamHandoffs', core.teamHandoffs, written(team), made([validator])),
  target('withoutNames', core.withoutNames, written([person])),
  target('parseRubric', core.parseRubric, written(rubric), written({})),
  target(
    'parseAlignment',
    core.parseAlignment,
    written({
      rubric: 'ours',
      rows: [{ row: 'one', to: ['explain-objective-dependencies'], relation: 'same', by: 'kim', at: '2026-09-01' }],
    }),
    made({ rubric: core.parseRubric(rubric) }),
  ),
  target('suggestAlignment', rubrics.suggestAlignment, written(rubric), made({ glossary: rubrics.readyGlossary })),
  target('readRubricCsv', rubrics.readRubricCsv, written('Row,Low,High\nOne,a,b\n')),
  target('startJourney', core.startJourney, made(validator), written(start)),
  target('beginJourney', core.beginJourney, made(validator), written(start)),
  target('startJourney, of a model', core.startJourney, written(plainModel), made(start)),
  target('advanceJourney', core.advanceJourney, made(journey), written(event)),
  target('advanceJourney, many', core.advanceJourney, made(journey), written(events), written({})),
  target('replayJourney', core.replayJourney, made(validator), written(start), written(events)),
  target(
    'reassignJourney',
    core.reassignJourney,
    made(journey),
    written(plainModel),
    written({ id: 'r', at: '2026-09-01T09:00:00Z' }),
  ),
  target('restoreJourney', core.restoreJourney, made(validator), written(core.saveJourney(journey))),
  target(
    'restoreJourney, of a text',
    core.restoreJourney,
    made(validator),
    written(JSON.stringify(core.saveJourney(journey))),
  ),
  target('saveJourney', core.saveJourney, made(journey), written({})),
  target('journeyParts', core.journeyParts, made(journey)),
  target('journeyEvents', core.journeyEvents, made(journey)),
  target('journeyLog', core.journeyLog, made(journey)),
  target('journeyTable', core.journeyTable, made(journey)),
  target('xesEvents', core.xesEvents, made(journey)),
  target('objectiveStatuses', core.objectiveStatuses, made(journey)),
  target('openWork', core.openWork, made(journey), written('teacher')),
  target('suspendedWork', core.suspendedWork, made(journey)),
  target('dueSignals', core.dueSignals, made(journey), written('2026-09-09T08:00:00Z')),
  target('compile', core.compile, made(core.workElement('recommend').machine), written({})),
  target('workElement', core.workElement, written('recommend')),
  target('elementChart', core.elementChart, made(core.workElement('recommend'))),
  target('toMermaid', core.toMermaid, made(validator), written({})),
  target('parseScenario', simulation.parseScenario, written(scenario)),
  target('parseScenarioText', simulation.parseScenarioText, written(JSON.stringify(scenario))),
  target('offeredLoad', simulation.offeredLoad, written(scenario)),
  target('scenarioGrid', simulation.scenarioGrid, written(scenario), written({ teacher: [1, 2] })),
  target('explainScenario', simulation.explainScenario, written(scenario)),
  target('erlangC', simulation.erlangC, written({ servers: 2, arrivalRate: 1, serviceRate: 1 })),
  target('sweep', simulation.sweep, made([]), written({ workers: 1 })),
  target('compareReports', simulation.compareReports, made([simulated])),
  target('reportHtml', report.reportHtml, made(simulated)),
  target('comparisonHtml', report.comparisonHtml, made(compared)),
  target('modelHtml', report.modelHtml, written(plainModel), written({})),
  target('toXes', report.toXes, written(log), written({})),
  target('toCsv', report.toCsv, written(log), written({})),
  target('activityCsv', report.activityCsv, written(log), written({})),
  target('reportTables', tables.reportTables, made(simulated)),
  target('comparisonTable', tables.comparisonTable, made(compared)),
  target('modelComparisonTables', tables.modelComparisonTables, made(core.compareModels(validator, models.flexBlend))),
  target('profileTables', tables.profileTables, made(core.deriveProfiles(validator))),
  target('trainingPlanTables', tables.trainingPlanTables, made(optimise.trainingTables(plan))),
  target('raciTable', tables.raciTable, written(plainModel)),
  target('trainingTables', optimise.trainingTables, made(plan), written({})),
  target('trainingCalendar', optimise.trainingCalendar, made(plan), written({ stamp: '2027-05-01T08:00:00Z' })),
  ...discoveryTargets,
];
