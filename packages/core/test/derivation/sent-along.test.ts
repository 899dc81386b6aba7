import { describe, expect, test } from 'vitest';
import {
  deriveProfile,
  deriveProfiles,
  learningProcess,
  models,
  raci,
  routeSteps,
  workElement,
} from '../../src/index.js';

const heldBy = (role: string): readonly string[] =>
  deriveProfile(models.validator, role as 'teacher').competencies.map(({ competency }) => competency.id);

describe('whoever only sends along what others made', () => {
  test('is not asked to prepare it: a leader who hears an appeal sends on the result that was questioned', () => {
    expect(heldBy('school-leader')).toContain('hand-off-assessment-result-challenge');
    expect(heldBy('school-leader')).not.toContain('hand-off-assessment-result-prepare');
    expect(heldBy('validator')).toContain('hand-off-assessment-result-prepare');
  });

  test.each(Object.values(models).map((model) => [model.id, model] as const))(
    'prepares nothing of it in %s',
    (_, model) => {
      const done = raci(model);
      for (const { role, competencies } of deriveProfiles(model)) {
        const mine = done.filter(({ responsible }) => responsible.includes(role));
        const steps = mine.flatMap(({ element, step }) =>
          learningProcess.elements
            .flatMap((each) => (each.id === element ? each.steps : []))
            .filter(({ id }) => id === step),
        );
        const made = new Set<string>(steps.flatMap(({ produces }) => produces));
        // A role can also originate what it sends: a learner’s request from practice comes from no earlier step.
        const begun = new Set<string>(
          routeSteps(learningProcess).flatMap(({ route, from }) =>
            from.some(
              ({ element, step }) =>
                mine.some((each) => each.element === element && each.step === step) &&
                steps.some(({ id, consumes }) => id === step && !consumes.some((read) => read === route.artifact)),
            )
              ? [route.artifact]
              : [],
          ),
        );
        for (const { competency } of competencies) {
          const [, artifact = ''] = /hand-off-(.+)-prepare$/.exec(competency.id) ?? [];
          if (artifact !== '')
            expect(made.has(artifact) || begun.has(artifact), `${role}: ${competency.id}`).toBe(true);
        }
      }
    },
  );

  test('reads it in the step that sends it', () => {
    const hears = workElement('decide-advancement').steps.find(({ id }) => id === 'hear-appeal');
    expect(hears?.consumes).toContain('assessment-result');
    expect(hears?.produces).not.toContain('assessment-result');
  });
});
