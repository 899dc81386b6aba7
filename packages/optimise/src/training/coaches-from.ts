import type { Candidates } from '../modules/candidates.js';
import type { GroupNeeds } from '../people/needs.js';
import { at } from '../vocabulary/at.js';
import { practisedBy } from './coaching.js';
import { isCoached } from './module-hours.js';
import type { Progress } from './progress.js';
import type { TrainingPlan } from './training-plan.js';

/** Records from which year on somebody in scope can coach. @internal */
export class CoachesFrom {
  readonly #all = new Map<number, number>();
  readonly #some = new Map<number, number>();

  constructor(
    readonly everybody: readonly GroupNeeds[],
    readonly candidates: Candidates,
    readonly progress: Progress,
  ) {}

  /** Records who can coach at the start of a year. */
  see(year: number): void {
    const { everybody, candidates, progress } = this;
    const all = everybody.map((_, group) => group);
    for (const [module, candidate] of candidates.modules.entries()) {
      if (!isCoached(candidate)) continue;
      if (!this.#all.has(module) && progress.experiencedIn(practisedBy(everybody, candidate, all)).length > 0)
        this.#all.set(module, year);
      if (this.#some.has(module)) continue;
      const helped = everybody.some((_, group) => {
        if (!at(candidates.offers, group).some((offer) => offer.module === module)) return false;
        const practised = practisedBy(everybody, candidate, [group]);
        return progress.experiencedIn(practised).some((coach) => coach !== group);
      });
      if (helped) this.#some.set(module, year);
    }
  }

  /** The practicums and panels of a catalogue. */
  of(offered: ReadonlySet<number>): TrainingPlan['coaches'] {
    return this.candidates.modules.flatMap((candidate, module) =>
      isCoached(candidate) && offered.has(module)
        ? [
            {
              module: candidate.id,
              fromYear: this.#all.get(module) ?? null,
              partlyFromYear: this.#some.get(module) ?? null,
            },
          ]
        : [],
    );
  }
}
