import { parseScenario } from '@work-elements/simulate';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkModel, handoffs, models, objectiveStatuses, raci, replayJourney, safeParseModel } from 'work-elements';
import { arbitraryScenario } from '../src/arbitraries/arbitrary-scenario.js';
import {
  arbitraryAssignment,
  arbitraryEdit,
  arbitraryInvalidModel,
  arbitraryJourneyEvents,
  arbitraryModel,
} from '../src/index.js';

describe('arbitraryModel', () => {
  const sample = fc.sample(arbitraryModel(), { numRuns: 300, seed: 7 });

  test('reaches what models can have', () => {
    expect(sample.some((model) => model.roles.length >= 5)).toBe(true);
    expect(sample.some((model) => model.roles.some((role) => role.actors.includes('information-system')))).toBe(true);
    expect(sample.some((model) => model.tools.length > 0)).toBe(true);
    expect(sample.some((model) => model.elements.length > 0 && model.routes.length > 0)).toBe(true);
    expect(sample.some((model) => raci(model).some((row) => row.responsible.length > 1))).toBe(true);
    expect(sample.some((model) => handoffs(model).length > 60)).toBe(true);
  });

  test('keeps its constraints', () => {
    const small = fc.sample(arbitraryModel({ maxStaffRoles: 2, systems: false, tools: false, maxOwnElements: 0 }), {
      numRuns: 100,
      seed: 7,
    });
    for (const model of small) {
      expect(model.roles.length).toBeLessThanOrEqual(3);
      expect(model.tools).toEqual([]);
      expect(model.elements).toEqual([]);
      expect(model.roles.some((role) => role.actors.includes('information-system'))).toBe(false);
    }
  });
});

test('arbitraryAssignment keeps the roles’ actors and leaves no step to nobody', () => {
  fc.assert(
    fc.property(arbitraryAssignment(models.flexBlend), (model) => {
      expect(checkModel(model).filter(({ severity }) => severity === 'error')).toEqual([]);
    }),
  );
});

test('arbitraryEdit makes edits that can be made', () => {
  fc.assert(
    fc.property(arbitraryEdit(models.khanAcademyCoach), ({ apply }) => {
      expect(safeParseModel(apply(models.khanAcademyCoach).model).success).toBe(true);
    }),
  );
});

test('arbitraryJourneyEvents withdraws journeys, raises exceptions about learners, appeals and reassigns', () => {
  const events = fc
    .sample(arbitraryJourneyEvents(models.validator), { numRuns: 60, seed: 3 })
    .flatMap((journey) => journey.events);
  const of = (type: string) => events.filter((event) => event.type === type).length;
  for (const type of ['journey.withdrawn', 'appeal.raised', 'model.reassigned', 'exception.raised', 'work.ended'])
    expect(`${type} ${of(type) > 0}`).toBe(`${type} true`);
  expect(
    events.filter((event) => event.type === 'exception.raised' && event.concerns === 'ada').length,
  ).toBeGreaterThan(2);
});

test('arbitraryJourneyEvents makes events that fit, some of which go far', () => {
  const far = fc
    .sample(arbitraryJourneyEvents(models.validator), { numRuns: 60, seed: 3 })
    .map(({ start, events }) => replayJourney(models.validator, start, events));
  const statuses = new Set(far.flatMap((journey) => Object.values(objectiveStatuses(journey))));
  expect(statuses).toContain('suspended');
  expect(statuses).toContain('in-progress');
  expect(statuses).toContain('blocked');
  expect(statuses).toContain('withdrawn');
});

test('arbitraryInvalidModel is wrong in exactly the way it says', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(arbitraryInvalidModel(), ({ description, document, found }) => {
      seen.add(description);
      const parsed = safeParseModel(document);
      const codes = parsed.success
        ? checkModel(parsed.data)
            .filter(({ severity }) => severity === 'error')
            .map(({ policy }) => policy)
        : parsed.issues.map(({ code }) => code);
      expect(parsed.success).toBe(found.by === 'check');
      expect(new Set(codes)).toEqual(new Set([found.as]));
    }),
    { numRuns: 150 },
  );
  expect(seen.size).toBe(13);
});

test('arbitraryScenario makes scenarios that hold, of every kind', () => {
  const sample = fc.sample(arbitraryScenario(models.flexBlend), { numRuns: 100, seed: 5 });
  expect(sample.every(({ model }) => model.id === 'flex-blend')).toBe(true);
  expect(sample.some(({ people }) => people.some(({ roles }) => roles.length > 1))).toBe(true);
  expect(sample.some(({ calendars, effort, outcomes }) => calendars.length + effort.length + outcomes.length > 4)).toBe(
    true,
  );
  fc.assert(
    fc.property(
      arbitraryModel().chain((model) => arbitraryScenario(model)),
      (scenario) => {
        expect(parseScenario(scenario)).toEqual(scenario);
      },
    ),
    { numRuns: 50 },
  );
});
