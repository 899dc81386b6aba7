import { type Handoff, type ImplementationModel, processOf, raci, routeSteps } from 'work-elements';
import { ask, defineLaw, same } from '../law.js';
import { handoffCompetency, helpsPeers, holdersOf } from './holders.js';

/** The roles that make an artifact: their steps produce it, or send it along a route without having read it. */
const makersOf = (model: ImplementationModel, artifact: string): readonly string[] => {
  const process = processOf(model);
  const sending = routeSteps(process)
    .filter(({ route }) => route.artifact === artifact)
    .flatMap(({ from }) => from.map(({ element, step }) => `${element}/${step}`));
  const making = process.elements.flatMap(({ id, steps }) =>
    steps
      .filter(({ produces }) => produces.includes(artifact))
      .map((step) => `${id}/${step.id}`)
      .concat(
        steps
          .filter(({ consumes }) => !consumes.includes(artifact))
          .flatMap((step) => sending.filter((ref) => ref === `${id}/${step.id}`)),
      ),
  );
  return raci(model)
    .filter(({ element, step }) => making.includes(`${element}/${step}`))
    .flatMap(({ responsible }) => responsible);
};

/** Whether the giving role only passes on an artifact made by others, or does so in a step that only reads it. */
const isPassedOn = (model: ImplementationModel, { artifact, from }: Handoff): boolean => {
  const { steps = [] } = processOf(model).elements.find(({ id }) => id === from.element) ?? {};
  const step = steps.find(({ id }) => id === from.step);
  const reads = step?.consumes.includes(artifact) === true && !step.produces.includes(artifact);
  return reads || !makersOf(model, artifact).includes(from.role);
};

/** Whether nobody but the receiving role makes an artifact. */
const isHandedBack = (model: ImplementationModel, { artifact, to }: Handoff): boolean => {
  const makers = makersOf(model, artifact);
  return makers.length > 0 && makers.every((maker) => maker === to.role);
};

/** @internal */
export const bothEndsPrepared = defineLaw({
  id: 'both-ends-prepared',
  sentence:
    'Each hand-off is in the profile of both its ends, and gives both the competencies it takes, in words for ' +
    'whoever holds them; systems take none, nor does whoever only passes on what others made, gives it in a step ' +
    'that only reads it, or is handed back what no other role makes.',
  cases: (models) => models.map((model) => ({ model })),
  holds: ({ model }, { deriveProfiles, handoffs }) => {
    const profiles = new Map(deriveProfiles(model).map((profile) => [profile.role, profile]));
    const holders = new Map(
      model.roles.map((role) => [role.id, helpsPeers(model, role) ? (['peer'] as const) : holdersOf(role)]),
    );
    const all = handoffs(model);
    for (const handoff of all) {
      for (const [end, needed] of [
        ['from', 'prepare'],
        ['to', 'challenge'],
      ] as const) {
        const { role } = handoff[end];
        const profile = profiles.get(role);
        ask(
          profile?.handoffs.some((each) => same(each, handoff)) === true,
          `${role} > handoffs`,
          `lacks the hand-off of the ${handoff.artifact}`,
        );
        if (end === 'from' && isPassedOn(model, handoff)) continue;
        if (end === 'to' && isHandedBack(model, handoff)) continue;
        for (const holder of holders.get(role) ?? []) {
          for (const part of ['standard', needed]) {
            const id = handoffCompetency(handoff.artifact, part, holder);
            ask(
              profile?.competencies.some(({ competency }) => competency.id === id) === true,
              `${role} > competencies`,
              `lacks ${id}`,
            );
          }
        }
      }
    }
    for (const { role, handoffs: own, breadth } of profiles.values()) {
      const expected = all.filter(({ from, to }) => from.role === role || to.role === role).length;
      const counted = Object.values(breadth.handoffs).reduce((sum, count) => sum + count, 0);
      ask(
        own.length === expected && counted === expected,
        `${role} > breadth`,
        `counts ${counted} hand-offs, lists ${own.length}, has ${expected}`,
      );
    }
  },
});
