import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { InputError, type Journey, JourneyError, type JourneyEventInput, keptFrom, raci } from 'work-elements';
import { type AssignmentFinding, arbitraryJourneyEvents, assignmentLaws, library } from '../../src/index.js';
import { brook, staff, strict } from './support/brook.js';

const SEEDS = [1, 7];
/** Of the others, the long tests say the same. */
const isLong = (seed: number): string[] => (seed === 1 ? [] : ['long']);

const tried = (id: string, ...[model, options]: Parameters<(typeof assignmentLaws)[number]['try']>) => {
  const law = assignmentLaws.find((each) => each.id === id);
  if (law === undefined) throw new Error(`no law ${id}`);
  return law.try(model, { numRuns: 40, shrink: false, ...options });
};

const workOf = (findings: readonly AssignmentFinding[], ...away: readonly string[]): readonly string[] =>
  findings.filter(({ people }) => people.toSorted().join() === away.toSorted().join()).flatMap(({ work }) => work);

test('what keeps somebody from an item is what advanceJourney refuses or warns of', () => {
  const named = fc.constantFrom('ann', 'art');
  fc.assert(
    fc.property(
      fc.constantFrom(brook, strict),
      arbitraryJourneyEvents(brook),
      fc.array(named, { minLength: 60, maxLength: 60 }),
      (model, { start, events }, names) => {
        let journey = library.startJourney(model, start);
        events.forEach((event, n) => {
          if (event.type === 'model.reassigned' || event.type.startsWith('item.')) return;
          journey = taken(journey, event.type === 'work.ended' ? { ...event, person: names[n % 60] ?? 'ann' } : event);
        });
        for (const { id, outcomes, responsible } of library.openWork(journey)) {
          for (const person of ['ann', 'art']) {
            const kept = keptFrom(journey, id, person);
            const event = { id: 'try', at: '2026-12-01T08:00:00Z', type: 'work.ended', workItem: id, person } as const;
            const found = told(journey, { ...event, outcome: outcomes[0] ?? '', by: responsible[0] ?? '' });
            expect(kept.some(({ refused }) => refused)).toBe(found === 'refused');
            expect(kept.length > 0).toBe(found !== 'neither');
          }
        }
      },
    ),
    { numRuns: 20 },
  );
});

const taken = (journey: Journey, event: JourneyEventInput): Journey => {
  try {
    return library.advanceJourney(journey, event).journey;
  } catch (error) {
    if (error instanceof InputError) return journey;
    throw error;
  }
};

const told = (journey: Journey, event: JourneyEventInput): 'refused' | 'warned' | 'neither' => {
  try {
    const { warnings } = library.advanceJourney(journey, event);
    return warnings.some(({ code }) => code === 'kept-apart') ? 'warned' : 'neither';
  } catch (error) {
    if (error instanceof JourneyError && error.issues.some(({ code }) => code === 'kept-apart')) return 'refused';
    throw error;
  }
};

describe('a piece is reviewed by somebody else than whoever made it', () => {
  const REVIEW = 'assess-progress/second-score';

  for (const seed of SEEDS)
    test(`of two assessors, neither can be away (seed ${seed})`, { tags: isLong(seed) }, () => {
      const { findings } = tried('absences-are-covered', strict, {
        people: staff({ teacher: 3, assessor: 2, principal: 3 }),
        seed,
      });
      expect(workOf(findings, 'ann')).toContain(REVIEW);
      expect(workOf(findings, 'art')).toContain(REVIEW);
    });

  for (const seed of SEEDS)
    test(`of three assessors, no two can be away (seed ${seed})`, { tags: isLong(seed) }, () => {
      const people = staff({ teacher: 3, assessor: 3, principal: 3 });
      const { holds, counterexample } = tried('absences-are-covered', strict, { people, absences: 'must-cover', seed });
      expect(holds).toBe(false);
      expect(counterexample?.message).toMatch(/^If \w+( and \w+ are| is) away, nobody can do “.*”.*: \w+ has done/);
    });

  for (const seed of SEEDS)
    test(`one assessor brings a journey to a standstill (seed ${seed})`, { tags: isLong(seed) }, () => {
      const { holds, counterexample } = tried('somebody-can-go-on', strict, {
        people: staff({ teacher: 1, assessor: 1, principal: 1 }),
        seed,
      });
      expect(holds).toBe(false);
      expect(counterexample?.message).toMatch(/everybody who is Assessor has done what is kept apart from it/);
    });
});

describe('who cannot be away, and all that stops then, is known without a journey', () => {
  const people = staff({ teacher: 1, assessor: 1, principal: 1 });
  const inJourneys = new Set(library.processTable(library.processOf(brook)).steps.map(({ ref }) => ref));
  const rows = raci(brook).filter(({ element, step }) => inJourneys.has(`${element}/${step}`));

  for (const seed of SEEDS)
    test(`one person a role (seed ${seed})`, { tags: isLong(seed) }, () => {
      const { findings } = tried('absences-are-covered', brook, { people, seed, numRuns: 1 });
      for (const { id, roles } of people) {
        const own = rows.filter(({ responsible }) => responsible.every((role) => roles.includes(role)));
        expect(workOf(findings, id)).toEqual(own.map(({ element, step }) => `${element}/${step}`));
      }
      expect(workOf(findings, 'pat')).toContain('decide-advancement/hear-appeal');
      expect(workOf(findings, 'ann')).toContain('assess-progress/moderate');
    });

  test('the numbers that are told are those', () => {
    const { findings } = tried('absences-are-covered', brook, { people, seed: 7 });
    const [ann] = findings.filter(({ people: [one, two] }) => one === 'ann' && two === undefined);
    const count = rows.filter(({ responsible }) => responsible.join() === 'assessor').length;
    expect(ann?.work).toHaveLength(count);
    expect(ann?.message).toMatch(
      new RegExp(`^Ann cannot be away: ${count} steps of a journey stop, “.*” and \\d+ more\\.$`),
    );
  });
});

describe('where the model only warns, whoever is kept apart counts as there, as advanceJourney lets them act', () => {
  for (const seed of SEEDS)
    test(`of two assessors, either can be away from a review (seed ${seed})`, { tags: isLong(seed) }, () => {
      const people = staff({ teacher: 3, assessor: 2, principal: 3 });
      const { findings } = tried('absences-are-covered', brook, { people, seed });
      expect(workOf(findings, 'ann')).toEqual([]);
      expect(workOf(findings, 'art')).toEqual([]);
      expect(workOf(findings, 'ann', 'art')).toContain('assess-progress/second-score');
    });

  for (const seed of SEEDS)
    test(`no journey stands still for one assessor (seed ${seed})`, { tags: isLong(seed) }, () => {
      const people = staff({ teacher: 1, assessor: 1, principal: 1 });
      expect(tried('somebody-can-go-on', brook, { people, seed }).holds).toBe(true);
    });
});

describe('what comes to pass with one person can come to pass with another who holds the same roles', () => {
  const people = staff({ teacher: 3, assessor: 2, principal: 3 });

  test('a journey with their names exchanged keeps the other from what it kept the one from', () => {
    const exchanged = (name: string) => (name === 'ann' ? 'art' : 'ann');
    fc.assert(
      fc.property(
        fc.constantFrom(brook, strict),
        arbitraryJourneyEvents(brook),
        fc.array(fc.constantFrom('ann', 'art'), { minLength: 60, maxLength: 60 }),
        (model, { start, events }, names) => {
          const walked = (nameAt: (n: number) => string): Journey =>
            events
              .filter(({ type }) => type !== 'model.reassigned' && !type.startsWith('item.'))
              .reduce(
                (journey, event, n) =>
                  taken(journey, event.type === 'work.ended' ? { ...event, person: nameAt(n) } : event),
                library.startJourney({ ...model, people }, start),
              );
          const nameAt = (n: number) => names[n % 60] ?? 'ann';
          const journey = walked(nameAt);
          const other = walked((n) => exchanged(nameAt(n)));
          expect(library.openWork(other).map(({ id }) => id)).toEqual(library.openWork(journey).map(({ id }) => id));
          for (const { id } of library.openWork(journey))
            for (const person of ['ann', 'art'])
              expect(keptFrom(other, id, exchanged(person))).toEqual(keptFrom(journey, id, person));
        },
      ),
      { numRuns: 20 },
    );
  });

  test.each([1, 2, 3, 4, 5, 6])('so it is said of both, though few journeys come to it (seed %i)', (seed) => {
    const { findings } = tried('absences-are-covered', strict, { people, numRuns: 4, seed });
    expect(workOf(findings, 'ann')).toEqual(workOf(findings, 'art'));
  });
});
