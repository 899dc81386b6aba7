import { describe, expect, test } from 'vitest';
import { type ImplementationModel, ModelError, models, parseModel, processOf, safeParseModel } from 'work-elements';
import { modelComparisonHtml, modelHtml, personHtml, processSvg, teamHtml } from '../../src/index.js';

const person = { id: 'p1', name: 'P.', evidence: [{ kind: 'implementation' as const }] };
const data = {
  id: 'tiny',
  title: 'Tiny',
  summary: 'One role.',
  roles: [{ id: 'teacher', title: 'Teacher', actors: ['onsite-educator'], responsible: ['assess-progress'] }],
};

/** The parsed model, or a ready one if it is invalid. */
const readable = (model: ImplementationModel): ImplementationModel => {
  const read = safeParseModel(model);
  return read.success ? read.data : models.validator;
};

const ways = {
  modelHtml: (model: ImplementationModel) => modelHtml(model),
  'modelHtml without names': (model: ImplementationModel) => modelHtml(model, { names: false }),
  'modelHtml as a form': (model: ImplementationModel) => modelHtml(model, { detail: 'do', locale: 'es' }),
  modelComparisonHtml: (model: ImplementationModel) => modelComparisonHtml([model, models.validator]),
  'modelComparisonHtml of three': (model: ImplementationModel) =>
    modelComparisonHtml([models.flexBlend, models.validator, model]),
  teamHtml: (model: ImplementationModel) => teamHtml([person], model),
  personHtml: (model: ImplementationModel) => personHtml(person, model),
  processSvg: (model: ImplementationModel) => processSvg(processOf(readable(model)), { lanes: 'role', model }),
};

/** The chart library numbers its classes across charts. */
const unnumbered = (page: string): string => page.replaceAll(/\bzr\d+-[\w-]+/g, 'zr');

describe.each(Object.entries(ways))('%s', (_, draw) => {
  test('reads a plain model as core does', () => {
    const plain: ImplementationModel = JSON.parse(JSON.stringify(data));
    expect(unnumbered(draw(plain))).toBe(unnumbered(draw(parseModel(data))));
  });

  test.each([
    ['no object', 'null'],
    ['nothing', '{}'],
    ['no actors', '{"id":"a","title":"A","summary":"","roles":[{"id":"b","title":"B"}]}'],
    ['no roles', '{"id":"a","title":"A","summary":""}'],
    ['an unknown element', JSON.stringify(data).replace('assess-progress', 'asess-progress')],
  ])('refuses %s as core does', (_what, text) => {
    const plain: ImplementationModel = JSON.parse(text);
    expect(() => draw(plain)).toThrow(ModelError);
  });
});
