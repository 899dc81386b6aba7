import type { ActorKind, Process } from 'work-elements';
import type { Doer } from '../roles/performed.js';

/** Who in a log is not of the staff. @internal */
export interface NotStaff {
  readonly learners?: readonly string[] | undefined;
  readonly systems?: readonly string[] | undefined;
}

/** What a doer is. @internal */
export type DoerKind = 'staff' | 'learner' | 'system' | 'unnamed';

/**
 * What a doer is: as the caller says; a learner if all it did was in the case that bears its name; not named if it is
 * only a role; of the staff otherwise.
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
 * The actor kinds that may hold a role, as far as its steps tell: those that may do every one of them; of all that are
 * possible, where none may.
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
