import { describe, expect, test } from 'vitest';
import { toolCompetencies, toolKindSchema } from '../../src/catalogue/tool-kinds.js';
import {
  deriveProfile,
  deriveProfiles,
  type ImplementationModel,
  models,
  processOf,
  raci,
  workElements,
} from '../../src/index.js';
import { namesServiceLevel } from '../support/service-level.js';

const all: readonly ImplementationModel[] = Object.values(models);

const derived = new Map<ImplementationModel, ReturnType<typeof deriveProfiles>>();

/** The profiles of a ready model, derived once for all tests. */
const profilesOf = (model: ImplementationModel): ReturnType<typeof deriveProfiles> => {
  const profiles = derived.get(model) ?? deriveProfiles(model);
  derived.set(model, profiles);
  return profiles;
};

const idsOf = (model: ImplementationModel, role: string): readonly string[] =>
  deriveProfile<string>(model, role).competencies.map(({ competency }) => competency.id);

describe('the profiles of the ready models', () => {
  test.each(all.map((model) => [model.id, model] as const))('name no service level: %s', (_, model) => {
    for (const { role, competencies } of profilesOf(model))
      for (const { competency } of competencies)
        expect(namesServiceLevel(competency.statement), `${role}: ${competency.statement}`).toBe(false);
  });

  test('nor do tools of any kind', () => {
    for (const kind of toolKindSchema.options)
      for (const { statement } of toolCompetencies({ id: 'x', title: 'the tool', kind })) {
        expect(namesServiceLevel(statement), statement).toBe(false);
        expect(statement).not.toContain('{');
      }
  });

  test('together hold every statement of the catalogue', () => {
    const held = new Set(all.flatMap((model) => model.roles.flatMap(({ id }) => idsOf(model, id))));
    expect(
      workElements.flatMap(({ competencies }) => competencies.map(({ id }) => id)).filter((id) => !held.has(id)),
    ).toEqual([]);
  });

  test('ask only whoever governs systems to compare one before it is used', () => {
    for (const model of all) {
      const governing = raci(model).find(({ step }) => step === 'govern-systems');
      for (const { id } of model.roles)
        if (idsOf(model, id).some((each) => /^supervise-.*-validate$/.test(each)))
          expect(governing?.accountable, `${model.id}: ${id}`).toContain(id);
    }
    expect(idsOf(models.aiTutorGuide, 'school-leader')).toContain('supervise-ai-tutor-validate');
  });

  test('speak of reviews only where a rule has work reviewed', () => {
    for (const model of all)
      for (const { role, competencies } of profilesOf(model))
        for (const { competency, because } of competencies)
          if (/^supervise-.*-monitor$/.test(competency.id))
            for (const { element, step } of because)
              expect(
                model.review.map(({ work }) => work),
                `${model.id}: ${role}`,
              ).toContain(`${element}/${step}`);
    expect(idsOf(models.aiTutorGuide, 'accountable-educator')).toContain('supervise-ai-tutor-monitor');
    expect(idsOf(models.aiTutorGuide, 'guide')).toContain('supervise-ai-tutor-watch');
    expect(idsOf(models.aiTutorGuide, 'guide')).not.toContain('supervise-ai-tutor-monitor');
  });

  test('give a learner who coaches nothing of another’s but what a peer may see', () => {
    const coach = deriveProfile(models.lindsay, 'learner-coach');
    expect(coach.competencies.map(({ competency }) => competency.id)).toContain('coach-a-peer');
    for (const { competency } of coach.competencies)
      expect(competency.statement).not.toMatch(/support plan|\bthem\b|\btheir\b/i);
    expect(coach.handoffs.filter(({ artifact }) => artifact === 'support-plan')).toEqual([]);
    expect(deriveProfile(models.lindsay, 'learner').handoffs.some(({ artifact }) => artifact === 'support-plan')).toBe(
      true,
    );
  });

  test.each([
    [models.bigPicture, 'internship-mentor'],
    [models.collegeForAmerica, 'workplace-mentor'],
    [models.collegeForAmerica, 'accountability-partner'],
    [models.disaggregatedFaculty, 'council-member'],
  ] as const)('do not ask people from outside for what only educators can show: %#', (model, role) => {
    const { competencies, habits } = deriveProfile<string>(model, role);
    for (const { competency } of competencies)
      expect(competency.statement).not.toMatch(
        /^Runs a room|licen[cs]|any objective of the framework|levels of the rubric|which rules protect/,
      );
    expect(habits.filter(({ statement }) => statement.startsWith('Re-reads'))).toEqual([]);
  });

  const statementsOf = (
    of: (element: string, step: string) => boolean,
  ): readonly { readonly of: string; readonly statement: string }[] =>
    all.flatMap((model) =>
      profilesOf(model).flatMap(({ role, competencies }) =>
        competencies.flatMap(({ competency: { statement }, because }) =>
          because.every(({ element, step }) => of(element, step)) ? [{ of: `${model.id}: ${role}`, statement }] : [],
        ),
      ),
    );

  test('ask whoever only chooses among activities for no idea of a new one', () => {
    const choosing = statementsOf((element, step) => element === 'deliver-activities' && step === 'select');
    expect(choosing.map(({ of }) => of)).toContain('disaggregated-faculty: student');
    for (const { of, statement } of choosing) expect(statement, of).not.toMatch(/\bideas? for\b/);
  });

  test('have learners asked about their work only by whoever the model has ask', () => {
    let verifying = 0;
    for (const model of all) {
      const asking = raci(model).find(({ step }) => step === 'ask-about-work');
      for (const { role, competencies } of profilesOf(model))
        for (const { competency } of competencies) {
          if (competency.id !== 'verify-authorship-fairly') continue;
          verifying += 1;
          if (!asking?.responsible.includes(role))
            expect(competency.statement, `${model.id}: ${role}`).not.toMatch(/by asking/);
        }
    }
    expect(verifying).toBeGreaterThan(all.length);
  });

  test('ask nobody to tell learners themselves what a system did: those who answer for it may not meet them', () => {
    const telling = all.flatMap((model) =>
      profilesOf(model).flatMap(({ competencies }) => competencies.map(({ competency }) => competency)),
    );
    const disclosing = telling.filter(({ id }) => /^supervise-.*-disclose$/.test(id));
    expect(disclosing).not.toEqual([]);
    for (const { statement } of disclosing) expect(statement).not.toMatch(/^Tells /);
  });

  test('speak of applications only in models that have some', () => {
    let without = 0;
    for (const model of all) {
      const has = model.tools.length > 0 || model.automation.length > 0;
      if (!has) without += 1;
      for (const { role, competencies, habits } of profilesOf(model))
        for (const { statement } of [...competencies.map(({ competency }) => competency), ...habits])
          if (!has) expect(statement, `${model.id}: ${role}`).not.toMatch(/\bapplications?\b/);
    }
    expect(without).toBeGreaterThan(3);
    expect(idsOf(models.aiTutorGuide, 'accountable-educator')).toContain('check-drafted-material');
    expect(idsOf(models.singleTeacher, 'teacher')).not.toContain('know-how-recommenders-work');
  });

  test('speak of what an application recommends or drafts only where one recommends or drafts', () => {
    for (const [id, element] of [
      ['know-how-recommenders-work', 'recommend'],
      ['check-drafted-material', 'develop-activities'],
    ] as const) {
      let holding = 0;
      for (const model of all) {
        const systems = model.roles.filter(({ actors }) => actors.every((actor) => actor === 'information-system'));
        const isTold = raci(model).some(
          (row) => row.element === element && row.responsible.some((role) => systems.some((each) => each.id === role)),
        );
        const isUsed = model.tools.some(({ usedIn }) => usedIn.some((work) => work.split('/')[0] === element));
        const held = model.roles.some((role) => idsOf(model, role.id).includes(id));
        if (held) holding += 1;
        if (!isTold && !isUsed) expect(held, `${model.id}: ${id}`).toBe(false);
      }
      expect(holding).toBeGreaterThan(0);
    }
  });

  test('ask nobody to challenge, as made by somebody else, what that role alone makes', () => {
    let asked = 0;
    for (const model of all) {
      const steps = processOf(model).elements.flatMap((element) =>
        element.steps.map((step) => ({ ...step, element: element.id })),
      );
      const sent = processOf(model).routes.map(({ from, artifact }) => ({ from, artifact }));
      const mayMake = (artifact: string): readonly string[] =>
        raci(model)
          .filter(({ element, step: id }) => {
            const step = steps.find((each) => each.element === element && each.id === id);
            if (step?.produces.includes(artifact) === true) return true;
            const isSent = sent.some((route) => route.from === element && route.artifact === artifact);
            return isSent && step?.consumes.includes(artifact) === false;
          })
          .flatMap(({ responsible }) => responsible);
      for (const { role, competencies } of profilesOf(model))
        for (const { competency } of competencies) {
          const artifact = /^hand-off-(.*)-challenge$/.exec(competency.id)?.[1];
          if (artifact === undefined) continue;
          asked += 1;
          const makers = mayMake(artifact);
          expect(
            makers.length === 0 || makers.some((maker) => maker !== role),
            `${model.id}: ${role} ${competency.statement}`,
          ).toBe(true);
        }
    }
    expect(asked).toBeGreaterThan(100);
    expect(idsOf(models.validator, 'teacher')).not.toContain('hand-off-support-plan-challenge');
    expect(idsOf(models.validator, 'validator')).toContain('hand-off-support-plan-challenge');
    expect(idsOf(models.singleTeacher, 'teacher')).toContain('hand-off-request-challenge');
  });

  const matrices = new Map(all.map((model) => [model, raci(model)]));
  const doing = (model: ImplementationModel, element: string, step: string): readonly string[] =>
    matrices.get(model)?.find((row) => row.element === element && row.step === step)?.responsible ?? [];
  const ofCatalogue = workElements.flatMap((element) => element.habits.map((habit) => ({ element, habit })));

  test('leave each habit of the catalogue to those who do a step that it is about, and to all of them', () => {
    for (const { element, habit } of ofCatalogue) {
      expect(habit.steps, habit.id).toBeDefined();
      const learners = element.steps.every(({ performers }) => performers.join() === 'learner');
      const about: readonly string[] = habit.steps ?? [];
      let held = 0;
      for (const model of all)
        for (const { role, habits } of profilesOf(model)) {
          const given = model.roles.find(({ id }) => id === role);
          if (given?.habits.some(({ statement }) => statement === habit.statement)) continue;
          const holds = habits.some(({ id }) => id === habit.id);
          const does = about.some((step) => doing(model, element.id, step).includes(role));
          const educator =
            given?.relation !== 'family' &&
            given?.actors.some((actor) => actor !== 'information-system' && actor !== 'learner');
          const learner = given?.actors.includes('learner') === true;
          expect(holds, `${model.id}: ${role}, ${habit.id}`).toBe(does && (learners ? learner : educator === true));
          if (holds) held += 1;
        }
      expect(held, habit.id).toBeGreaterThan(0);
    }
  });

  test.each(all.map((model) => [model.id, model] as const))(
    'have scored work re-read by calibrators: %s',
    (_, model) => {
      const calibrating = doing(model, 'manage-organization', 'calibrate');
      const reading = profilesOf(model).filter(({ habits }) =>
        habits.some(({ id }) => id === 're-reads-a-share-of-scored-work'),
      );
      expect(reading.map(({ role }) => role)).toEqual(
        model.roles.map(({ id }) => id).filter((id) => calibrating.includes(id)),
      );
    },
  );

  test.each(all.map((model) => [model.id, model] as const))(
    'have rubrics written by those who make them: %s',
    (_, model) => {
      const writers = ['write-competency-and-rubric', 'write-rubric-from-work'];
      const steps = [
        ['transition-organization', 'build-framework'],
        ['manage-organization', 'design-assessments'],
      ] as const;
      const designing = doing(model, ...steps[1]);
      expect(designing.length).toBeGreaterThan(0);
      for (const { role, competencies } of profilesOf(model)) {
        const held = competencies.map(({ competency }) => competency.id).filter((id) => writers.includes(id));
        const makes = [...workElements.flatMap(({ id, steps }) => steps.map((step) => ({ element: id, step })))].some(
          ({ element, step }) => step.produces.includes('rubric') && doing(model, element, step.id).includes(role),
        );
        if (designing.includes(role)) {
          expect(held, role).toContain('write-rubric-from-work');
          expect(makes, role).toBe(true);
        }
        if (held.length > 0)
          expect(
            raci(model)
              .filter((row) => steps.some(([element, step]) => row.element === element && row.step === step))
              .some((row) => [...row.responsible, ...row.accountable].includes(role)),
            role,
          ).toBe(true);
      }
    },
  );
});
