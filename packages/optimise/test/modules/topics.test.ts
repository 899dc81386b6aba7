import { describe, expect, test } from 'vitest';
import { badgeFramework, models, processOf } from 'work-elements';
import { candidatesOf } from '../../src/modules/candidates.js';
import { topicsOf } from '../../src/modules/topics.js';
import { foundationOf } from '../../src/people/foundation.js';
import { needsOf } from '../../src/people/needs.js';
import { readScope } from '../../src/people/trainees.js';
import { readTrainingOptions } from '../../src/training/training-options.js';
import { everyModel, staffRoles } from '../support/staff.js';

describe.each(['coarse', 'fine'] as const)('%s modules', (granularity) => {
  const { forms } = readTrainingOptions({});

  /** For each role, considered as if alone in scope, the needs that no module meets. */
  const withoutModule = (scope: typeof staffRoles, passed: typeof everyModel): readonly string[] => {
    const everybody = needsOf(readScope({ roles: scope.map((role) => ({ ...role, count: 1 })) }, passed), passed, true);
    const { offers } = candidatesOf(everybody, topicsOf(everybody, passed, granularity), forms);
    return everybody.flatMap(({ group, needs }, index) => {
      const covered = new Set((offers[index] ?? []).flatMap(({ covers }) => covers));
      return needs.flatMap(({ competency, level }, need) =>
        covered.has(need) ? [] : [`${group.id}: ${competency.id} ${level}`],
      );
    });
  };

  test('exist for everything that a role lacks, whoever else is in scope', () => {
    expect(staffRoles.length).toBeGreaterThan(everyModel.length);
    expect(
      staffRoles.flatMap((role) =>
        withoutModule(
          [role],
          everyModel.filter(({ id }) => id === role.model),
        ),
      ),
    ).toEqual([]);
  });

  test('exist for optional steps, whatever the order of the models with and without them', () => {
    const [some, none] = [models.bigPicture, models.specialistTeam];
    expect(none.options).toEqual([]);
    const scope = staffRoles.filter(({ model }) => model === some.id);
    expect(withoutModule(scope, [some, none])).toEqual([]);
    expect(withoutModule(scope, [none, some])).toEqual([]);
  });
});

test('the framework asks staff for what answers its first area’s questions, as far as it is worded for them', () => {
  const asked = foundationOf(everyModel).map(({ competency }) => competency);
  const answering = badgeFramework.areas[0]?.questions.flatMap(({ answeredBy }) => answeredBy) ?? [];
  const educators = everyModel.flatMap((model) =>
    processOf(model).elements.flatMap(({ competencies }) =>
      competencies.flatMap(({ id, holders }) => (holders?.includes('educator') === false ? [] : [id])),
    ),
  );
  expect(asked.map(({ id }) => id).sort()).toEqual(
    [...new Set(answering)].filter((id) => educators.includes(id)).sort(),
  );
  expect(asked.map(({ id }) => id)).toContain('explain-competency-education');
  expect(asked.map(({ id }) => id)).not.toContain('speak-for-learners-in-change');
});

test('an area takes hours for each of its competencies, so that it is no cheaper than the elements it spans', () => {
  const { forms } = readTrainingOptions({});
  const scope = { roles: ['teacher', 'validator'].map((role) => ({ model: 'validator', role, count: 1 })) };
  const everybody = needsOf(readScope(scope, [models.validator]), [models.validator], true);
  const { modules } = candidatesOf(everybody, topicsOf(everybody, [models.validator], 'fine'), forms);
  const areas = modules.filter(({ id }) => id.startsWith('areas/'));
  expect(areas.some(({ competencies }) => competencies.length > 40)).toBe(true);
  for (const { competencies, hours } of areas) expect(hours).toBeGreaterThanOrEqual(0.75 * competencies.length);
});
