import type { Handoff, RoleProfile } from 'work-elements';
import { ask, defineLaw } from '../law.js';
import { handoffKey } from './handoff-key.js';
import { handoffCompetency, helpsPeers, holdersOf } from './holders.js';
import { type Makers, makersIn } from './makers.js';

/** @internal */
export const bothEndsPrepared = defineLaw({
  id: 'both-ends-prepared',
  sentence:
    'Each hand-off is in the profiles of both its ends, and is a reason for each to have the competencies that it ' +
    'takes, worded for whoever holds the role. It takes none of systems, none of a role that is handed back what no ' +
    'other makes, and none of a role that gives what it has not made: made in the step that gives it, in one from ' +
    'which it arrives there through steps of the role alone or, if it arrives from no step that makes it, anywhere.',
  cases: (models) => models.map((model) => ({ model })),
  holds: ({ model }, { deriveProfiles, handoffs }) => {
    const profiles = new Map(deriveProfiles(model).map((profile) => [profile.role, profile]));
    const listed = new Map([...profiles.values()].map((profile) => [profile.role, keysOf(profile)]));
    const holders = new Map(
      model.roles.map((role) => [role.id, helpsPeers(model, role) ? (['peer'] as const) : holdersOf(role)]),
    );
    const makers = makersIn(model);
    const resting = restingIn([...profiles.values()]);
    const all = handoffs(model);
    for (const handoff of all) {
      for (const [end, part] of [
        ['from', 'prepare'],
        ['to', 'challenge'],
      ] as const) {
        const { artifact, [end]: own } = handoff;
        const { role } = own;
        ask(
          listed.get(role)?.has(handoffKey(handoff)) === true,
          `${role} > handoffs`,
          `lacks the hand-off of the ${artifact}`,
        );
        const needed = takesNothing(makers, handoff, end)
          ? []
          : (holders.get(role) ?? []).flatMap((holder) =>
              ['standard', part].map((each) => handoffCompetency(artifact, each, holder)),
            );
        const found = resting.get(restingKey(role, end, handoff)) ?? new Set();
        const where = `${own.element}/${own.step}`;
        for (const id of needed)
          ask(found.has(id), `${role} > competencies`, `lacks ${id}, which the hand-off at ${where} takes`);
        for (const id of found)
          ask(needed.includes(id), `${role} > ${id}`, `rests on the hand-off at ${where}, which does not take it`);
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

/** Whether a hand-off takes no competency of whoever holds the role at one end. */
const takesNothing = (makers: Makers, { artifact, from, to }: Handoff, end: 'from' | 'to'): boolean => {
  if (end === 'from') return !makers.giveTheirOwn(from, artifact);
  const making = [...makers.of(artifact)];
  return making.length > 0 && making.every((role) => role === to.role);
};

const keysOf = ({ handoffs }: RoleProfile): ReadonlySet<string> => new Set(handoffs.map(handoffKey));

/** For each end of each hand-off, the competencies of its role that rest on it. */
const restingIn = (profiles: readonly RoleProfile[]): ReadonlyMap<string, ReadonlySet<string>> => {
  const resting = new Map<string, Set<string>>();
  for (const { role, competencies } of profiles)
    for (const { competency, because } of competencies)
      for (const reason of because) {
        if (reason.kind !== 'hand-off') continue;
        const key = restingKey(role, reason.end, reason.handoff);
        resting.set(key, (resting.get(key) ?? new Set()).add(competency.id));
      }
  return resting;
};

const restingKey = (role: string, end: 'from' | 'to', handoff: Handoff): string =>
  `${role} ${end} ${handoffKey(handoff)}`;
