import { describe, expect, test } from 'vitest';
import { flowsOf } from '../../src/derivation/flows.js';
import {
  type Artifact,
  artifacts,
  deriveProfile,
  handoffs,
  type ImplementationModel,
  models,
  processOf,
  raci,
  routeSteps,
} from '../../src/index.js';

const all: readonly ImplementationModel[] = Object.values(models);
const named = all.map((model) => [model.id, model] as const);
const about = (id: string): Artifact | undefined =>
  artifacts.find((artifact) => new RegExp(`(^|-)hand-off-${artifact.id}-[a-z]+$`).test(id));
const stepsOf = (model: ImplementationModel) =>
  new Map(processOf(model).elements.flatMap(({ id, steps }) => steps.map((step) => [`${id}/${step.id}`, step])));
const wordsOf = (model: ImplementationModel, role: string): readonly string[] =>
  deriveProfile<string>(model, role).competencies.map(({ competency }) => competency.statement);

test('who is told of an alert is not asked what was settled in a case that it may open', () => {
  const settled = /settled in a case/;
  expect(wordsOf(models.collegeForAmerica, 'accountability-partner').filter((each) => settled.test(each))).toEqual([]);
  expect(wordsOf(models.validator, 'family').filter((each) => settled.test(each))).toHaveLength(1);
});

describe.each(named)('in %s', (_, model) => {
  const steps = stepsOf(model);
  const passed = handoffs(model);
  const subjectOf = new Map(processOf(model).elements.map(({ id, subject }) => [id, subject]));

  test('a statement about an artifact is held only by roles that it reaches', () => {
    const rows = raci(model);
    for (const { id: role } of model.roles)
      for (const { competency, because } of deriveProfile<string>(model, role).competencies) {
        const artifact = about(competency.id)?.id;
        if (artifact === undefined) continue;
        const told = rows.some(
          ({ element, step, informed }) =>
            informed.includes(role) &&
            steps.get(`${element}/${step}`)?.produces.includes(artifact) &&
            // What became of a case is told by whoever settles it.
            (artifact !== 'exception-case' || subjectOf.get(element) === 'case'),
        );
        const handed = passed.some(
          (each) => each.artifact === artifact && [each.from.role, each.to.role].includes(role),
        );
        expect(told || handed, `${role}: ${competency.id}`).toBe(true);
        for (const reason of because)
          if (reason.kind === 'step' && artifact === 'exception-case')
            expect(subjectOf.get(reason.element), reason.text).toBe('case');
      }
  });

  test('what a step only reads and passes on is a reason for preparing only to whoever made it before', () => {
    const sent = routeSteps(processOf(model));
    const makes = (ref: string, artifact: string): boolean =>
      steps.get(ref)?.produces.includes(artifact) === true ||
      (steps.get(ref)?.consumes.includes(artifact) === false &&
        sent.some(
          ({ route, from }) =>
            route.artifact === artifact && from.some(({ element, step }) => `${element}/${step}` === ref),
        ));
    const rows = new Map(raci(model).map((row) => [`${row.element}/${row.step}`, row.responsible]));
    const flows = flowsOf(processOf(model)).map(({ artifact, from, to }) => ({
      artifact,
      from: `${from.element}/${from.step}`,
      to: `${to.element}/${to.step}`,
    }));
    /** The steps that an artifact reaches from those that make it, by way of steps that satisfy `goesOn` alone. */
    const reached = (artifact: string, goesOn: (ref: string) => boolean): ReadonlySet<string> => {
      const found = new Set([...steps.keys()].filter((ref) => goesOn(ref) && makes(ref, artifact)));
      for (const ref of found)
        for (const flow of flows)
          if (flow.artifact === artifact && flow.from === ref && goesOn(flow.to)) found.add(flow.to);
      return found;
    };
    for (const { id: role } of model.roles)
      for (const { competency, because } of deriveProfile<string>(model, role).competencies)
        for (const reason of because) {
          if (!competency.id.endsWith('-prepare') || reason.kind !== 'hand-off') continue;
          const { artifact, from } = reason.handoff;
          const here = `${from.element}/${from.step}`;
          const own = reached(artifact, (ref) => rows.get(ref)?.includes(role) === true);
          const brought = reached(artifact, () => true).has(here);
          expect(brought ? own.has(here) : own.size > 0, `${role}: ${reason.text}`).toBe(true);
        }
  });
});

test('a transcript that reads decisions is no reason for preparing them', () => {
  const found = deriveProfile<string>(models.disaggregatedFaculty, 'administration').competencies.find(
    ({ competency }) => competency.id === 'hand-off-advancement-decision-prepare',
  );
  expect(found?.because.map(({ element, step }) => `${element}/${step}`)).not.toContain('track-progress/export-record');
  expect(found?.because.length).toBeGreaterThan(0);
});
