import fc from 'fast-check';
import type { EvidenceKind } from 'work-elements';
import { arbitraryEvidence } from '../arbitraries/arbitrary-evidence.js';
import { ask, defineLaw } from '../law.js';

/** @internal */
export const levelsAreEarned = defineLaw({
  id: 'levels-are-earned',
  sentence:
    'A level is earned by doing: analysis alone stays at Explorer, and Expert takes increased achievement and ' +
    'support of peers on top of implementation.',
  cases: (models) => fc.record({ model: models, evidence: arbitraryEvidence() }),
  holds: ({ evidence }, { awardLevel }) => {
    const has = (...kinds: readonly EvidenceKind[]): boolean =>
      kinds.some((kind) => evidence.some((each) => each.kind === kind));
    const done = has('implementation');
    const expected =
      evidence.length === 0
        ? 0
        : done && has('increased-achievement') && has('peer-support')
          ? 4
          : done
            ? 3
            : has('planning', 'early-implementation')
              ? 2
              : 1;
    const { level } = awardLevel(evidence);
    ask(level === expected, 'awardLevel', `gives level ${level} where ${expected} was earned`);
  },
  details: ({ evidence }) => evidence.map(({ kind }) => kind).join(', '),
});
