import type { Candidates } from '../modules/candidates.js';
import type { GroupNeeds } from '../people/needs.js';
import { at } from '../vocabulary/at.js';
import type { TrainingCore } from './training-plan.js';

const SHARES = [1, 0.75, 0.5, 1 / 3, 0.25, 0.1] as const;

/**
 * The core, from a choice that covers everything: the modules that at least a share of the people take, and the share
 * of the roles’ needs that they meet. What the framework asks of everybody is kept separate.
 *
 * @internal
 */
export const coreOf = (
  everybody: readonly GroupNeeds[],
  { modules, offers }: Candidates,
  taken: readonly (readonly number[])[],
  theta: number,
  granularity: 'coarse' | 'fine',
): TrainingCore => {
  const people = everybody.reduce((sum, { group }) => sum + group.count, 0);
  const takers = modules.map(() => 0);
  everybody.forEach(({ group, needs }, index) => {
    for (const offer of at(taken, index)) {
      const { module, covers } = at(at(offers, index), offer);
      if (covers.some((need) => at(needs, need).from === 'role')) takers[module] = at(takers, module) + group.count;
    }
  });
  const needsOfRoles = everybody.reduce(
    (sum, { group, needs }) => sum + group.count * needs.filter(({ from }) => from === 'role').length,
    0,
  );
  const ofHandoffs = everybody.reduce(
    (sum, { group, needs }) => sum + group.count * needs.filter(({ handoff }) => handoff).length,
    0,
  );
  const inCore = (least: number): readonly number[] =>
    modules.flatMap((_, module) =>
      at(takers, module) >= least * people - 1e-9 && at(takers, module) > 0 ? [module] : [],
    );
  const shareOf = (core: readonly number[]): number => {
    const those = new Set(core);
    const met = everybody.reduce((sum, { group, needs }, index) => {
      const covered = new Set(
        at(taken, index).flatMap((offer) => {
          const { module, covers } = at(at(offers, index), offer);
          return those.has(module) ? covers : [];
        }),
      );
      return sum + group.count * [...covered].filter((need) => at(needs, need).from === 'role').length;
    }, 0);
    return needsOfRoles === 0 ? 0 : met / needsOfRoles;
  };
  const core = inCore(theta).toSorted((one, other) => at(takers, other) - at(takers, one) || one - other);
  return {
    theta,
    granularity,
    modules: core.map((module) => at(modules, module).id),
    share: shareOf(core),
    curve: [...new Set([...SHARES, theta])]
      .sort((one, other) => other - one)
      .map((least) => ({ theta: least, modules: inCore(least).length, share: shareOf(inCore(least)) })),
    handoffs: needsOfRoles === 0 ? 0 : ofHandoffs / needsOfRoles,
  };
};
