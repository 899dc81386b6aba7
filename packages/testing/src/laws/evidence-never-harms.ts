import fc from 'fast-check';
import { arbitraryEvidence } from '../arbitraries/arbitrary-evidence.js';
import { ask, defineLaw } from '../law.js';

/** @internal */
export const evidenceNeverHarms = defineLaw({
  id: 'evidence-never-harms',
  sentence: 'More evidence never lowers a level, and its order does not matter.',
  cases: (models) => fc.record({ model: models, evidence: arbitraryEvidence(), more: arbitraryEvidence() }),
  holds: ({ evidence, more }, { awardLevel }) => {
    const before = awardLevel(evidence).level;
    const after = awardLevel([...evidence, ...more]).level;
    const turned = awardLevel([...more, ...evidence].toReversed()).level;
    ask(after >= before, 'awardLevel', `falls from ${before} to ${after} with more evidence`);
    ask(after === turned, 'awardLevel', `is ${after} in one order and ${turned} in the other`);
  },
  details: ({ evidence, more }) =>
    `${evidence.map(({ kind }) => kind).join(', ')}; then ${more.map(({ kind }) => kind).join(', ')}`,
});
