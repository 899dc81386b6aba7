import { expect, test } from 'vitest';
import { deriveProfile, type Evidence, models, parseModel } from 'work-elements';
import { planTraining, type Trainee } from '../../src/index.js';
import { trainingHtml } from '../../src/page/training-html.js';

/** A model that asks whoever is accountable for level 4. */
const model = parseModel({ ...models.validator, levels: { ...models.validator.levels, accountable: 4 } });
const asked = deriveProfile<string>(model, 'validator').competencies;
const experts = asked.flatMap(({ competency, level }) => (level === 4 ? [competency.id] : []));
const options = { years: 3, hoursPerYear: { value: 500, source: 'test' }, foundation: false, moves: 500 } as const;

const validator = (...kinds: readonly Evidence['kind'][]): Trainee => ({
  id: 'val',
  name: 'Val',
  evidence: asked.flatMap(({ competency }) => kinds.map((kind) => ({ kind, competency: competency.id }))),
  roles: [{ model: model.id, role: 'validator' }],
});

test('level 4 is not planned: it is listed apart, by competency, in the plan, its sentences and the page', async () => {
  expect(experts.length).toBeGreaterThan(5);
  const plan = await planTraining({ people: [validator()] }, [model], options);
  expect(plan.scope.needs).toBe(asked.reduce((sum, { level }) => sum + Math.min(level, 3), 0));
  expect(plan.uncovered).toEqual([]);
  expect(Math.max(...plan.modules.map(({ level }) => level))).toBe(3);
  expect(plan.growsOutOfWork.map(({ competency }) => competency).sort()).toEqual([...experts].sort());
  for (const each of plan.growsOutOfWork) expect(each).toMatchObject({ id: 'val', count: 1, level: 4 });
  expect(plan.because).toContain(
    `${experts.length} levels above Experienced are listed apart: they grow out of work, and no training is planned ` +
      'for them.',
  );
  const [, page = ''] = trainingHtml(plan, { title: 'Plan' }).split('Grows out of work');
  for (const competency of experts) expect(page).toContain(`${competency} (Expert)`);
});

test('level 3 of what is scored and decided is practised in panels, also where level 4 is asked for', async () => {
  const { modules } = await planTraining({ people: [validator()] }, [model], options);
  const forms = modules.filter(({ level }) => level === 3).map(({ topic, form }) => [topic, form] as const);
  expect(new Map(forms).get('assess-progress')).toBe('panel');
  expect(new Map(forms).get('decide-advancement')).toBe('panel');
  expect(new Map(forms).get('hand-offs')).toBe('practicum');
});

test('whoever is Experienced in all has nothing to choose, and still has to grow', async () => {
  const plan = await planTraining({ people: [validator('implementation')] }, [model], options);
  expect([plan.scope.needs, plan.sessions, plan.proved]).toEqual([0, [], true]);
  expect(plan.growsOutOfWork.length).toBe(experts.length);
  expect(plan.because[0]).toBe('Nobody in scope lacks anything up to Experienced: there is nothing to choose.');
  expect(plan.retention).toEqual([{ id: 'val', alone: expect.arrayContaining(experts) }]);
});

test('whoever is Expert has nothing left', async () => {
  const expert = validator('implementation', 'increased-achievement', 'peer-support');
  const plan = await planTraining({ people: [expert] }, [model], options);
  expect([plan.scope.needs, plan.growsOutOfWork]).toEqual([0, []]);
  expect(plan.because[0]).toBe('Nobody in scope lacks anything: there is nothing to choose.');
  expect(trainingHtml(plan, { title: 'Plan' })).not.toContain('Grows out of work');
});
