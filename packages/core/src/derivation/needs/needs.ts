import type { Competency } from '../../vocabulary/competency.js';
import type { Level } from '../../vocabulary/level.js';
import type { Reason } from '../reason.js';
import type { DerivedCompetency } from '../role-profile.js';

/** Records that a role needs a competency, and why. @internal */
export type Need = (roleId: string, competency: Competency, reason: Reason) => void;

/** Collects the needs of each role: competencies with their reasons. @internal */
export class Needs {
  readonly #ofRole = new Map<string, Map<string, { competency: Competency; because: Reason[] }>>();

  readonly add: Need = (roleId, competency, reason) => {
    const found = this.#ofRole.get(roleId) ?? new Map<string, { competency: Competency; because: Reason[] }>();
    this.#ofRole.set(roleId, found);
    const known = found.get(competency.id);
    if (known === undefined) found.set(competency.id, { competency, because: [reason] });
    else known.because.push(reason);
  };

  of(roleId: string): readonly DerivedCompetency[] {
    return [...(this.#ofRole.get(roleId)?.values() ?? [])].map(({ competency, because }) => ({
      competency,
      level: because.reduce<Level>((highest, reason) => (reason.level > highest ? reason.level : highest), 1),
      because,
    }));
  }
}
