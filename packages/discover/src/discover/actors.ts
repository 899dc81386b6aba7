import type { ActorKind, Process } from 'work-elements';
import type { Doer } from '../roles/performed.js';

/** Which doers in a log are not staff. @internal */
export interface NotStaff {
  readonly learners?: readonly string[] | undefined;
  readonly systems?: readonly string[] | undefined;
}

/** What a doer is. @internal */
export type DoerKind = 'staff' | 'learner' | 'system' | 'unnamed';

/**
 * What a doer is: as the caller says; a learner if it worked only in the case that bears its name; unnamed if it is
 * only a role; staff otherwise.
 *
 * @internal
 */
export const kindOf = (doer: Doer, { learners = [], systems = [] }: NotStaff): DoerKind => {
  if (learners.includes(doer.name)) return 'learner';
  if (systems.includes(doer.name)) return 'system';
  if (doer.byRole) return 'unnamed';
  return doer.own ? 'learner' : 'staff';
};

const STAFF: readonly ActorKind[] = ['onsite-educator', 'online-educator', 'partner'];
const OTHERS: readonly ActorKind[] = ['learner', 'information-system'];

/**
 * The actor kinds that may hold a role, judging by its steps: those allowed to do all of them or, if there is none,
 * every kind that is possible.
 *
 * @internal
 */
export const actorsFor = (kind: DoerKind, steps: readonly string[], process: Process): readonly ActorKind[] => {
  if (kind === 'learner') return ['learner'];
  if (kind === 'system') return ['information-system'];
  const possible = kind === 'staff' ? STAFF : OTHERS;
  const performers = new Map(
    process.elements.flatMap((element) => element.steps.map((step) => [`${element.id}/${step.id}`, step.performers])),
  );
  const fitting = possible.filter((actor) => steps.every((step) => performers.get(step)?.includes(actor) === true));
  return fitting.length > 0 ? fitting : possible;
};
