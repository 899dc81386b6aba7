import * as optimise from '@work-elements/optimise';
import * as report from '@work-elements/report';
import * as rubrics from '@work-elements/rubric';
import * as simulation from '@work-elements/simulate';
import * as tables from '@work-elements/tables';
import * as core from 'work-elements';
import { coreTargets } from './core-targets.js';
import { discoveryTargets } from './discovery-targets.js';
import { made, type Target, target, written } from './target.js';

const { models } = core;
const { validator } = models;
const plainModel: unknown = JSON.parse(core.formatModel(validator, 'json'));
const rubric = {
  id: 'ours',
  title: 'Ours',
  levels: [
    { id: 'low', title: 'Low' },
    { id: 'high', title: 'High' },
  ],
  rows: [{ id: 'one', title: 'One', cells: { low: ['Has a map.'], high: ['Draws maps with learners.'] } }],
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
const room = simulation.parseScenario(scenario);
const compared = await simulation.compareScenarios([room, { ...room, id: 'other' }], { replications: 2 });
const simulated = compared.reports[0];
const roles = [{ model: 'validator', role: 'validator', count: 1 }];
const plan = await optimise.planTraining({ roles }, [validator], { moves: 200, dates: { start: '2027-09-06' } });

/** Every public function that takes data from outside. */
export const targets: readonly Target[] = [
  ...coreTargets,
  target('suggestAlignment', rubrics.suggestAlignment, written(rubric), made({ glossary: rubrics.readyGlossary })),
  target('readRubricCsv', rubrics.readRubricCsv, written('Row,Low,High\nOne,a,b\n')),
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
