import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  assessReadiness,
  badgeFramework,
  deriveProfile,
  type Evidence,
  evidenceKindSchema,
  evidencePolicies,
  models,
  workElements,
} from '../../../src/index.js';

const teacher = deriveProfile(models.validator, 'teacher');
const validator = deriveProfile(models.validator, 'validator');
const elsewhere = deriveProfile(models.flexBlend, 'teacher-of-record');

const about = fc.oneof(
  fc.record({ element: fc.constantFrom(...workElements.map(({ id }) => id)) }),
  fc.record({ area: fc.constantFrom(...badgeFramework.areas.map(({ id }) => id)) }),
  fc.record({ competency: fc.constantFrom(...validator.competencies.map(({ competency }) => competency.id)) }),
  fc.record({ role: fc.constantFrom('teacher', 'validator', 'school-leader'), model: fc.constant('validator') }),
  fc.record({ role: fc.constantFrom('teacher', 'validator') }),
  fc.constant({}),
);
const line = fc
  .tuple(
    fc.constantFrom(...evidenceKindSchema.options),
    about,
    fc.record(
      {
        at: fc.constantFrom('2020-02-02', '2025-09-09', '2026-11-26'),
        attestedBy: fc.constantFrom('kim', 'lou'),
        source: fc.constant('a plan'),
      },
      { requiredKeys: [] },
    ),
  )
  .map(([kind, named, rest]): Evidence => ({ kind, ...named, ...rest }));
const options = fc.record({
  asOf: fc.constantFrom('2026-11-26', '2031-01-01'),
  general: fc.constantFrom('lower' as const, 'ignore' as const),
  policies: fc.constantFrom(evidencePolicies.default, evidencePolicies.strict),
});
const levels = (evidence: readonly Evidence[], profile: typeof validator, given: object = {}) =>
  assessReadiness({ id: 'kim', name: 'Kim', evidence }, profile, given).competencies.map(({ level }) => level);

test('more evidence never lowers anything on the same day, whatever the policies', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 5 }), line, options, (evidence, more, given) => {
      const before = levels(evidence, validator, given);
      levels([...evidence, more], validator, given).forEach((level, index) => {
        expect(level).toBeGreaterThanOrEqual(before[index] ?? 0);
      });
    }),
    { numRuns: 30 },
  );
});

test('strict policies never give more than the default, nor ignoring the general more than lowering it', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 6 }), (evidence) => {
      const asOf = '2026-11-26';
      const most = levels(evidence, validator, { asOf });
      for (const given of [
        { asOf, policies: evidencePolicies.strict },
        { asOf, general: 'ignore' },
      ])
        levels(evidence, validator, given).forEach((level, index) => {
          expect(level).toBeLessThanOrEqual(most[index] ?? 0);
        });
    }),
    { numRuns: 20 },
  );
});

test('no general line lifts anybody past Experienced', () => {
  const general = fc.constantFrom(...evidenceKindSchema.options).map((kind): Evidence => ({ kind }));
  fc.assert(
    fc.property(fc.array(line, { maxLength: 4 }), fc.array(general, { maxLength: 4 }), (evidence, more) => {
      const before = levels(evidence, validator);
      levels([...evidence, ...more], validator).forEach((level, index) => {
        expect(level).toBeLessThanOrEqual(Math.max(3, before[index] ?? 0));
      });
    }),
    { numRuns: 20 },
  );
});

test('evidence about a role of one model says nothing of another model', () => {
  const ofRole = fc.record({
    kind: fc.constantFrom(...evidenceKindSchema.options),
    role: fc.constantFrom('teacher', 'validator', 'school-leader'),
    model: fc.constant('validator'),
  });
  fc.assert(
    fc.property(fc.array(line, { maxLength: 3 }), ofRole, (evidence, more) => {
      expect(levels([...evidence, more], elsewhere)).toEqual(levels(evidence, elsewhere));
    }),
    { numRuns: 30 },
  );
});

test('a role reaches exactly the competencies of the steps that it is responsible for', () => {
  for (const profile of [teacher, validator]) {
    const reached = levels([{ kind: 'implementation', role: profile.role, model: 'validator' }], profile);
    profile.competencies.forEach(({ because }, index) => {
      const own = because.some(
        (reason) =>
          reason.kind === 'hand-off' || ('responsibility' in reason && reason.responsibility === 'responsible'),
      );
      expect(reached[index]).toBe(own ? 3 : 0);
    });
  }
});
