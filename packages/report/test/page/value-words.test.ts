import {
  explainScenario,
  parseScenario,
  type ScenarioInput,
  scenarioWarnings,
  simulate,
} from '@work-elements/simulate';
import { describe, expect, test } from 'vitest';
import { models, processOf, roleKind } from 'work-elements';
import { languageOf } from '../../src/language/language.js';
import { inForceTitle } from '../../src/page/in-force-title.js';
import { sourceWords, valueWords } from '../../src/page/value-words.js';
import { warningWords } from '../../src/page/warning-words.js';
import { shapeOf } from '../../src/pictures/lanes.js';
import { school } from '../support/school.js';

/** A scenario that sets everything that a page can show. */
const rich = (model: (typeof models)[keyof typeof models]): ScenarioInput => {
  const staffed = model.roles.filter((role) => ['staff', 'family'].includes(roleKind(role)));
  const [role] = staffed;
  const step = processOf(model).elements[0]?.steps[0];
  const [first, second] = step?.outcomes ?? [];
  const work = `${processOf(model).elements[0]?.id}/${step?.id}`;
  if (role === undefined || first === undefined || second === undefined) throw new Error('a model has staff and work');
  return {
    ...school,
    model: model.id,
    learners: {
      count: 9,
      objectives: 2,
      cohorts: [{ on: '2026-10-05', count: 12 }],
      arrivals: { perWeek: 2, weeks: 3 },
      mastered: [
        { share: 0.5, mastered: 0.1 },
        { share: 0.5, mastered: 0.4 },
      ],
    },
    staff: staffed.map(({ id }) => ({ role: id, count: 2 })),
    terms: [{ from: '2026-09-01', to: '2026-12-20', title: 'Autumn' }],
    holidays: [{ from: '2026-10-12', to: '2026-10-16' }],
    effort: [
      { work, distribution: { kind: 'lognormal', mean: 12, sd: 3 }, group: 1 },
      { work, role: role.id, distribution: { kind: 'exponential', mean: 9 }, group: 4 },
    ],
    outcomes: [{ work, probabilities: { [first]: 0.75, [second]: 0.25 } }],
    carryOn: false,
    develop: 'each',
    shiftEnd: 'hand-over',
  };
};

const spanish = (model: (typeof models)[keyof typeof models]) => ({
  process: shapeOf(processOf(model)),
  report: { roles: [], steps: [], people: [] },
  language: languageOf({ locale: 'es' }),
});

const all = Object.values(models).map((model) => [model.title, model] as const);

const says = (_: string, model: (typeof models)[keyof typeof models]): void => {
  test('has all its values in Spanish, with every number of the English', () => {
    for (const scenario of [
      rich(model),
      { ...rich(model), ...{ carryOn: { upToMinutes: 30 }, develop: 'once' as const } },
    ]) {
      for (const { what, value } of explainScenario(scenario)) {
        if (what.startsWith('learners.cohorts'))
          expect(inForceTitle(what, spanish(model))).toBe('estudiantes que llegan el 5 oct 2026');
        const said = valueWords(value, spanish(model));
        if (what.endsWith('calendar')) continue;
        expect(said, `${what}: ${value}`).not.toBeNull();
        expect(said).not.toMatch(/\b(minutes|days|learner|mostly|every|by|with|closed)\b/);
        // Apart from dates and the sources in parentheses, every number appears, in any order.
        const numbers =
          value
            .replace(/ \(.*\)/, '')
            .replaceAll(/\d{4}-\d\d-\d\d|\d\d:\d\d/g, '')
            .match(/\d+/g) ?? [];
        if (!/^[\d.]+$/.test(value) && !/ for [\d.]+ % of learners/.test(value))
          for (const number of numbers) expect(said).toContain(number);
      }
    }
  });

  test('has the simulation’s own sources in Spanish, and citations as they are', () => {
    const own = explainScenario({ ...school, model: model.id, staff: rich(model).staff }).map(({ source }) => source);
    for (const source of own) {
      const said = sourceWords(source, spanish(model));
      const plain = /^(scenario|default|the model|the only outcome|the model’s rule of review)$/.test(source);
      if (plain) expect(said, source).not.toBeNull();
    }
  });
};

describe.each(all.slice(0, 2))('a scenario of %s', says);

describe.each(all.slice(2))('a scenario of %s', { tags: ['long'] }, says);

test('warnings of the simulation are in Spanish, with their roles and figures', async () => {
  const busy = { ...school, learners: { count: 400, objectives: 20 }, weeks: 4 };
  const { warnings, roles, steps, people } = await simulate(parseScenario(busy), { replications: 1 });
  const outside = scenarioWarnings(
    parseScenario({
      ...busy,
      holidays: [{ from: '2031-07-01', to: '2031-08-31', title: 'Summer' }],
      learners: {
        ...busy.learners,
        cohorts: [
          { on: '2031-09-01', count: 1 },
          { on: '2031-09-02', count: 2 },
        ],
      },
    }),
  );
  expect(warnings.length).toBeGreaterThan(0);
  expect(outside).toHaveLength(3);
  const known = {
    process: shapeOf(processOf(models.validator)),
    report: { roles, steps, people },
    language: languageOf({ locale: 'es' }),
  };
  for (const warning of [...warnings, ...outside]) {
    const said = warningWords(warning, known);
    expect(said, warning).not.toBeNull();
    expect(said).not.toMatch(/\b(the|would|weeks|outside|cohort|learners?)\b/);
  }
  const [shown = ''] = warnings.map((warning) => warningWords(warning, known) ?? '');
  expect(shown).toMatch(
    /^si nada esperara, a (Docente|Validador de competencia|Dirección de la escuela|.+) se le pediría/,
  );
});
