import * as core from 'work-elements';
import { outlined, type Target, target, written } from './target.js';

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
const edit = core.moveWork(validator, { element: 'recommend', from: 'teacher', to: 'validator' });
const yaml = core.formatModel(models.singleTeacher);
const calendar = { timeZone: 'UTC', weekdays: ['mon', 'tue'], closed: [] };
const alignment = {
  rubric: 'ours',
  rows: [{ row: 'one', to: ['explain-objective-dependencies'], relation: 'same', by: 'kim', at: '2026-09-01' }],
  worth: [{ level: 'high', counts: 'implementation' }],
};
const { learningProcess } = core;
const recommend = core.workElement('recommend');
const profiles = core.deriveProfiles(validator);
const schema = core.competencySchema;
const competency = { id: 'a', kind: 'know', statement: 'Knows how maps are made.', areas: ['delivery-and-operations'] };
const [step] = recommend.steps;
const [item] = core.openWork(journey);
const parsedRubric = core.parseRubric(rubric);
const parsedAlignment = core.parseAlignment(alignment, { rubric: parsedRubric });
const retitle = (draft: core.ModelDraft): void => {
  draft.title = 'X';
};

/** Every public function of the core that takes data. */
export const coreTargets: readonly Target[] = [
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
  target('readText', core.readText, written(yaml), outlined('x')),
  target('defineElement', core.defineElement, written(element)),
  target('checkModel', core.checkModel, written(plainModel), written([policy])),
  target('raci', core.raci, written(plainModel)),
  target('handoffs', core.handoffs, written(plainModel)),
  target('deriveProfiles', core.deriveProfiles, written(plainModel)),
  target('deriveProfile', core.deriveProfile, outlined(validator), written('teacher')),
  target('compareModels', core.compareModels, outlined(validator), written(plainModel)),
  target('modelFingerprint', core.modelFingerprint, written(plainModel)),
  target('accommodatedOutcomes', core.accommodatedOutcomes, written(plainModel), written('assess-progress/score')),
  target(
    'keepsApart',
    core.keepsApart,
    outlined(validator),
    written('assess-progress/score'),
    written('deliver-activities/teach'),
  ),
  target('processOf', core.processOf, outlined(validator)),
  target('reviewsOf', core.reviewsOf, written(plainModel)),
  target(
    'editModel',
    core.editModel,
    outlined(validator),
    outlined(() => {}),
  ),
  target('applyEdit', core.applyEdit, outlined(validator), written(edit.patches)),
  target(
    'moveWork',
    core.moveWork,
    outlined(validator),
    written({ element: 'recommend', step: 'propose', from: 'teacher', to: 'validator' }),
  ),
  target(
    'splitRole',
    core.splitRole,
    outlined(validator),
    written({ role: 'teacher', into: { id: 'x', title: 'X' }, work: ['recommend'] }),
  ),
  target('mergeRoles', core.mergeRoles, outlined(validator), written({ from: 'validator', into: 'teacher' })),
  target(
    'addRole',
    core.addRole,
    outlined(validator),
    written({ id: 'x', title: 'X', actors: ['partner'], responsible: ['recommend/study'] }),
  ),
  target(
    'replaceTool',
    core.replaceTool,
    outlined(models.flexBlend),
    written({ tool: 'practice-app', by: { id: 'x', title: 'X', kind: 'dashboard' } }),
  ),
  target('awardLevel', core.awardLevel, written(evidence), written({})),
  target('badge', core.badge, outlined(validator), written('teacher'), written(3)),
  target('areaLevels', core.areaLevels, written([person]), written({})),
  target('areaBadge', core.areaBadge, written('delivery-and-operations'), written(2)),
  target('assessReadiness', core.assessReadiness, written(person), outlined(core.deriveProfile(validator, 'teacher'))),
  target('coverTeam', core.coverTeam, written([person]), outlined(validator), written({})),
  target('parseTeam', core.parseTeam, written(team)),
  target('checkTeam', core.checkTeam, written(team), outlined([validator])),
  target('coverPlaces', core.coverPlaces, written(team), outlined([validator])),
  target('teamPlaces', core.teamPlaces, written(team)),
  target('teamHandoffs', core.teamHandoffs, written(team), outlined([validator])),
  target('withoutNames', core.withoutNames, written([person])),
  target('parseRubric', core.parseRubric, written(rubric), written({})),
  target(
    'parseAlignment',
    core.parseAlignment,
    written({
      rubric: 'ours',
      rows: [{ row: 'one', to: ['explain-objective-dependencies'], relation: 'same', by: 'kim', at: '2026-09-01' }],
    }),
    outlined({ rubric: core.parseRubric(rubric) }),
  ),
  target('startJourney', core.startJourney, outlined(validator), written(start)),
  target('beginJourney', core.beginJourney, outlined(validator), written(start)),
  target('startJourney, of a model', core.startJourney, written(plainModel), outlined(start)),
  target('advanceJourney', core.advanceJourney, outlined(journey), written(event)),
  target('advanceJourney, many', core.advanceJourney, outlined(journey), written(events), written({})),
  target('replayJourney', core.replayJourney, outlined(validator), written(start), written(events)),
  target(
    'reassignJourney',
    core.reassignJourney,
    outlined(journey),
    written(plainModel),
    written({ id: 'r', at: '2026-09-01T09:00:00Z' }),
  ),
  target('restoreJourney', core.restoreJourney, outlined(validator), written(core.saveJourney(journey))),
  target(
    'restoreJourney, of a text',
    core.restoreJourney,
    outlined(validator),
    written(JSON.stringify(core.saveJourney(journey))),
  ),
  target('saveJourney', core.saveJourney, outlined(journey), written({})),
  target('journeyParts', core.journeyParts, outlined(journey)),
  target('journeyEvents', core.journeyEvents, outlined(journey)),
  target('journeyLog', core.journeyLog, outlined(journey)),
  target('journeyTable', core.journeyTable, outlined(journey)),
  target('xesEvents', core.xesEvents, outlined(journey)),
  target('objectiveStatuses', core.objectiveStatuses, outlined(journey)),
  target('openWork', core.openWork, outlined(journey), written('teacher')),
  target('suspendedWork', core.suspendedWork, outlined(journey)),
  target('dueSignals', core.dueSignals, outlined(journey), written('2026-09-09T08:00:00Z')),
  target('compile', core.compile, outlined(core.workElement('recommend').machine), written({})),
  target('workElement', core.workElement, written('recommend')),
  target('elementChart', core.elementChart, outlined(core.workElement('recommend'))),
  target('toMermaid', core.toMermaid, outlined(validator), written({})),
  target('afterSchoolDays', core.afterSchoolDays, written(calendar), written('2026-10-02T09:00:00Z'), written(1)),
  target('alignRubric', core.alignRubric, written(rubric), written(alignment)),
  target('appealSteps', core.appealSteps, outlined(learningProcess)),
  target('applyEditText', core.applyEditText, written(yaml), written([{ op: 'replace', path: ['title'], value: 'X' }])),
  target(
    'areaBadge, of a person',
    core.areaBadge,
    outlined('delivery-and-operations'),
    outlined(2),
    written({ person }),
  ),
  target('areaLevelsOfEach', core.areaLevelsOfEach, written([person]), written({})),
  target('areaLevelsOfEach, of a team', core.areaLevelsOfEach, written(team), written({ models: [validator] })),
  target('assessPeople', core.assessPeople, written([person]), outlined(profiles), written({ asOf: '2026-09-01' })),
  target('badge, of a person', core.badge, outlined(validator), outlined('teacher'), outlined(3), written({ person })),
  target('badgeCoverage', core.badgeCoverage, outlined([recommend])),
  target('briefModel', core.briefModel, written(plainModel)),
  target('checkPeople', core.checkPeople, written([person]), outlined([validator]), written({ asOf: '2026-09-01' })),
  target('checkRubric', core.checkRubric, written(rubric)),
  target('counted', core.counted, written(1), written('step'), written('steps')),
  target('counts', core.counts, written('attempts'), written(3)),
  target('csvText', core.csvText, written([['a', 1, true, null]]), written({ delimiter: ';', decimal: ',' })),
  target('defaultShares', core.defaultShares, outlined(step)),
  target('documentKind', core.documentKind, written(plainModel)),
  target('dueAt', core.dueAt, outlined({ ...item, within: { schoolDays: 1 }, since: event.at }), written(calendar)),
  target('editModelText', core.editModelText, written(yaml), outlined(retitle)),
  target('effortForOne', core.effortForOne, outlined(step)),
  target('emits', core.emits, written('done')),
  target(
    'expectShape',
    core.expectShape,
    written({}),
    written('report'),
    written({ parts: [], texts: [], list: false }),
  ),
  target('fileKind', core.fileKind, written(yaml)),
  target('foldRoles', core.foldRoles, written([{ id: 'a', kind: 'staff' }]), written([]), written(3), written(['a'])),
  target('formatModel', core.formatModel, written(plainModel), written('json')),
  target('freeId', core.freeId, written('a'), outlined(new Set(['a']))),
  target(
    'hearsAppealAgainst',
    core.hearsAppealAgainst,
    outlined(learningProcess),
    written('decide-advancement/hear-appeal'),
    written('decide-advancement/decide'),
  ),
  target('idFromTitle', core.idFromTitle, written('A title'), written('none')),
  target('isInputError', core.isInputError, written(null)),
  target('isSchoolDay', core.isSchoolDay, written(calendar), written('2026-10-02')),
  target('issuePlaces', core.issuePlaces, written(yaml), written([{ path: 'id', code: 'missing', message: 'x' }])),
  target('jsonSchemaOf', core.jsonSchemaOf, outlined(core.teamSchema), written({ draft: 'draft-07' })),
  target(
    'judgedAmong',
    core.judgedAmong,
    written(['a']),
    outlined(() => 'none'),
    written(true),
  ),
  target(
    'judgementOf',
    core.judgementOf,
    outlined(learningProcess),
    written('assess-progress/second-score'),
    written('assess-progress/score'),
    written('scored'),
  ),
  target('mayBeHanded', core.mayBeHanded, written(plainModel), written('support-plan'), written('teacher')),
  target('nearest', core.nearest, written('techer'), written(['teacher'])),
  target('plainLetters', core.plainLetters, written('Ä')),
  target('processTable', core.processTable, outlined(learningProcess)),
  target(
    'readInput',
    (input: unknown, what: string, options: object) => core.readInput(schema, input, what, options),
    written(competency),
    written('competency'),
    written({}),
  ),
  target('readTextAs', core.readTextAs, written(yaml), written('model'), outlined(core.parseModel), written({})),
  target('resolveTeam', core.resolveTeam, written(team), outlined({ resolve: () => validator })),
  target('reviewRate', core.reviewRate, outlined([core.journeyLog(journey)]), written({})),
  target('roleKind', core.roleKind, outlined(validator.roles[0])),
  target('routeSteps', core.routeSteps, outlined(learningProcess)),
  target(
    'rubricEvidence',
    core.rubricEvidence,
    outlined(parsedRubric),
    outlined(parsedAlignment),
    written([{ row: 'one', level: 'high', by: 'lou' }]),
  ),
  target('separations', core.separations, written(plainModel)),
  target('sets', core.sets, written('checked'), written(true)),
  target('statesOnAppeal', core.statesOnAppeal, outlined(learningProcess), written('assess-progress')),
  target('unassignedWork', core.unassignedWork, written(plainModel)),
  target('unguardedCell', core.unguardedCell, written("'=a")),
  target('unhandedWork', core.unhandedWork, written(plainModel)),
  target('unknownWord', core.unknownWord, written('a'), written('a role'), written(['teacher'])),
  target('usualShares', core.usualShares, outlined(validator), written('track-progress/interpret'), outlined(step)),
  target('wideEncoding', core.wideEncoding, outlined(Uint8Array.of(1, 2))),
  target('wordOf', core.wordOf, written('a')),
  target('writeText', core.writeText, written({ a: [1] }), written('yaml')),
];
