import { elementSvg, modelComparisonHtml, modelHtml, processSvg, teamHtml } from '@work-elements/report';
import { badgeFramework, learningProcess, models, type Person, processOf, workElement } from 'work-elements';

/** The drawings of docs/pictures.md, by file. */
export const drawings: Readonly<Record<string, string>> = {
  'assess-progress.svg': elementSvg(workElement('assess-progress')),
  'decide-advancement.svg': elementSvg(workElement('decide-advancement'), { process: learningProcess }),
  'handle-exceptions-es.svg': elementSvg(workElement('handle-exceptions'), { locale: 'es' }),
  'process-by-element.svg': processSvg(learningProcess),
  'process-by-role.svg': processSvg(processOf(models.validator), { lanes: 'role', model: models.validator }),
};

const people: readonly Person[] = [
  { id: 'one', name: 'One', evidence: [{ kind: 'implementation', element: 'assess-progress' }] },
  { id: 'two', name: 'Two', evidence: badgeFramework.areas.map(({ id }) => ({ kind: 'implementation', area: id })) },
  {
    id: 'three',
    name: 'Three',
    evidence: [{ kind: 'implementation', role: 'recommender', model: 'specialist-team' }, { kind: 'study' }],
  },
];

/** The pictures of pages: which part of which page, at which width. */
export const photographs: Readonly<
  Record<string, { readonly html: string; readonly width: number; readonly part: string; readonly scale?: number }>
> = {
  'model.png': { html: modelHtml(models.validator), width: 1100, part: 'header, #matrix' },
  'matrix.png': { html: modelHtml(models.flexBlend), width: 1100, part: '#matrix' },
  'hand-offs.png': {
    html: modelHtml(models.specialistTeam),
    width: 1000,
    part: '#handoffs > .keep figure svg',
    scale: 0.65,
  },
  'hand-offs-by-artifact.png': { html: modelHtml(models.specialistTeam), width: 1100, part: '.panels' },
  'system.png': { html: modelHtml(models.summitLearning), width: 1000, part: '#role-learning-platform' },
  'phone.png': { html: modelHtml(models.khanAcademyCoach, { locale: 'es' }), width: 390, part: 'header, #matrix' },
  'comparison.png': {
    html: modelComparisonHtml([models.singleTeacher, models.specialistTeam]),
    width: 1100,
    part: 'figure svg',
  },
  'team.png': {
    html: teamHtml(people, models.specialistTeam, { names: false }),
    width: 900,
    part: 'section:nth-of-type(1)',
  },
};

/** The page from which the job description is shown as printed. */
export const printedModel = modelHtml(models.validator);
