import fc from 'fast-check';
import { type Evidence, type EvidenceKind, evidenceKindSchema, InputError, workElements } from 'work-elements';
import { listOf, oneOf } from '../options/check.js';

/**
 * A person’s evidence: up to eight pieces, some of them about a single element.
 *
 * @param kinds - The kinds to draw from, at least one.
 * @throws `InputError` with everything that is no kind of evidence.
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
): fc.Arbitrary<readonly Evidence[]> => {
  const issues = listOf('kinds of evidence', oneOf('a kind of evidence', evidenceKindSchema.options))(kinds, '');
  if (issues.length > 0) throw new InputError('kinds of evidence', issues);
  return fc.array(
    fc
      .record({
        kind: fc.constantFrom(...kinds),
        element: fc.option(fc.constantFrom(...workElements.map(({ id }) => id)), { nil: undefined }),
      })
      .map(({ kind, element }): Evidence => (element === undefined ? { kind } : { kind, element })),
    { maxLength: 8 },
  );
};
