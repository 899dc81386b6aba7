import fc from 'fast-check';
import { type Evidence, type EvidenceKind, evidenceKindSchema, workElements } from 'work-elements';

/**
 * A person’s evidence: up to eight pieces, some of them about a single element.
 *
 * @param kinds - The kinds to draw from.
 *
 * @example
 * ```ts
 * import { arbitraryEvidence } from '@work-elements/testing';
 * import fc from 'fast-check';
 * import { awardLevel } from 'work-elements';
 *
 * fc.assert(fc.property(arbitraryEvidence(), (evidence) => awardLevel(evidence).because.length === evidence.length));
 * ```
 *
 * @public
 */
export const arbitraryEvidence = (
  kinds: readonly EvidenceKind[] = evidenceKindSchema.options,
): fc.Arbitrary<readonly Evidence[]> =>
  fc.array(
    fc
      .record({
        kind: fc.constantFrom(...kinds),
        element: fc.option(fc.constantFrom(...workElements.map(({ id }) => id)), { nil: undefined }),
      })
      .map(({ kind, element }): Evidence => (element === undefined ? { kind } : { kind, element })),
    { maxLength: 8 },
  );
