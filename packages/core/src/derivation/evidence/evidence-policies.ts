import type { EvidencePolicy } from '../../vocabulary/evidence-policy.js';

const noviceIsNow = (undated: { readonly undated?: 'counts' }): EvidencePolicy => ({
  id: 'novice-is-now',
  sentence:
    'A Novice is working on it right now: plans and first attempts count for two school years after the one they ' +
    'are from.',
  rule: { kind: 'ages', kinds: ['planning', 'early-implementation'], level: 2, schoolYears: 2, ...undated },
});

/**
 * Ready policies about evidence, to be passed as `policies`:
 *
 * - `default`: refuses nothing; only evidence for Novice ages, if it has a date. What nobody else attests is called
 *   self-attested.
 * - `strict`: plans have a source or are attested; implementation is attested by somebody else who is Experienced in
 *   it, or by an outsider; achievement by somebody else; support by the peer who received it; and whoever scores or
 *   decides has done so within a year. Evidence that can age has a date.
 *
 * Where the rules come from: the seed says of a Novice “right now”; evaluators of teaching recalibrate every year or
 * semester (Tennessee, Wisconsin); that the other levels do not age is an assumption, since no issuer of teachers’
 * micro-credentials was found whose credentials expire.
 *
 * @example
 * ```ts
 * import { evidencePolicies } from 'work-elements';
 *
 * console.log(evidencePolicies.default.map(({ id }) => id)); // ['novice-is-now']
 * console.log(evidencePolicies.strict.length); // 6
 * ```
 *
 * @public
 */
export const evidencePolicies: {
  readonly default: readonly EvidencePolicy[];
  readonly strict: readonly EvidencePolicy[];
} = {
  default: [noviceIsNow({ undated: 'counts' })],
  strict: [
    noviceIsNow({}),
    {
      id: 'plans-can-be-seen',
      sentence: 'A plan or a first attempt has a source, or somebody else attests it.',
      rule: { kind: 'attested', kinds: ['planning', 'early-implementation'], level: 2, orSource: true },
    },
    {
      id: 'implementation-was-seen',
      sentence: 'Somebody who is Experienced in it, or from outside, has seen or judged what was implemented.',
      rule: { kind: 'attested', kinds: ['implementation'], level: 3, attesterLevel: 3 },
    },
    {
      id: 'achievement-was-checked',
      sentence: 'Somebody else attests that learners achieved more.',
      rule: { kind: 'attested', kinds: ['increased-achievement'], level: 4 },
    },
    {
      id: 'the-peer-attests',
      sentence: 'The peer who was supported attests the support.',
      rule: { kind: 'attested', kinds: ['peer-support'], level: 4 },
    },
    {
      id: 'scorers-recalibrate',
      sentence: 'Who scores, moderates or decides has done so within a year.',
      rule: {
        kind: 'ages',
        kinds: ['implementation'],
        level: 3,
        years: 1,
        work: [
          'assess-progress/score',
          'assess-progress/second-score',
          'assess-progress/moderate',
          'decide-advancement/weigh',
          'decide-advancement/decide',
        ],
      },
    },
  ],
};
