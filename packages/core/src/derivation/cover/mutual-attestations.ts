import { attestersOf } from '../../team/attesters.js';
import type { Person } from '../../vocabulary/evidence.js';

/**
 * Two people who attest each other's evidence: no reason to refuse it, and worth knowing.
 *
 * @public
 */
export interface MutualAttestation {
  /** Their ids, in the order of the team. */
  readonly people: readonly [string, string];
  /** How many lines of the first the second attests, and the other way round. */
  readonly lines: readonly [number, number];
}

/** Finds the pairs of people who attest each other. @internal */
export const mutualAttestations = (people: readonly Person[]): readonly MutualAttestation[] => {
  const attests = (by: Person, of: Person): number => of.evidence.filter((line) => attestersOf(line, people).includes(by)).length;
  return people.flatMap((one, index) =>
    people.slice(index + 1).flatMap((other): readonly MutualAttestation[] => {
      const lines = [attests(other, one), attests(one, other)] as const;
      return lines[0] > 0 && lines[1] > 0 ? [{ people: [one.id, other.id], lines }] : [];
    }),
  );
};
