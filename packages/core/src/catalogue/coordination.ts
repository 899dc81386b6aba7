import type { AutomationMode } from '../vocabulary/automation-mode.js';
import type { Competency, HolderKind } from '../vocabulary/competency.js';
import { type Artifact, type ArtifactWording, artifactOf } from './artifacts.js';

/**
 * The audience for which a hand-off is worded: a holder, or a peer, who is a learner but not the one concerned.
 *
 * @internal
 */
export type Audience = HolderKind | 'peer';

/** What both ends of a hand-off must know: the shared standard of the artifact. @internal */
export const sharedStandard = (artifactId: string, holder: Audience): Competency => {
  const artifact = artifactOf(artifactId);
  return {
    ...held(`hand-off-${artifactId}-standard`, holder),
    kind: 'know',
    statement:
      holder === 'educator'
        ? `States what ${artifact.title} that is handed over always contains: ${artifact.standard}.`
        : (wordingOf(artifact, holder)?.knows ?? `Says what ${artifact.title} is for, and whom to ask about it.`),
    areas: ['learning-infrastructure', 'delivery-and-operations'],
  };
};

/** What the giving end of a hand-off must be able to do. @internal */
export const preparing = (artifactId: string, holder: Audience): Competency => {
  const artifact = artifactOf(artifactId);
  return {
    ...held(`hand-off-${artifactId}-prepare`, holder),
    kind: 'do',
    statement:
      holder === 'educator'
        ? `Hands over ${artifact.title} on which the next role acts without having to ask: ${artifact.standard}.`
        : (wordingOf(artifact, holder)?.gives ??
          `Hands over ${artifact.title}, and says what is still missing from it.`),
    areas: ['delivery-and-operations'],
  };
};

/** What the receiving end of a hand-off must be able to do. @internal */
export const reading = (artifactId: string, holder: Audience): Competency => {
  const artifact = artifactOf(artifactId);
  return {
    ...held(`hand-off-${artifactId}-challenge`, holder),
    kind: 'know-how',
    statement:
      holder === 'educator'
        ? `Reads ${artifact.title} made by somebody else and challenges it before acting on it: ${artifact.challenge}.`
        : (wordingOf(artifact, holder)?.reads ?? readingPlainly(artifact, holder)),
    areas: ['learning-infrastructure', 'continuous-improvement'],
  };
};

type Lay = Exclude<Audience, 'educator'>;

/** An artifact’s own wording is for the learner or family concerned; peers get the generic wording. */
const wordingOf = (artifact: Artifact, holder: Lay): ArtifactWording | undefined =>
  holder === 'peer' ? undefined : artifact[holder];

const MEANING: Readonly<Record<Lay, string>> = {
  learner: ', says what it means for them, and asks',
  family: ', says what it means for the learner, and asks',
  peer: ' and asks',
};

const readingPlainly = ({ title }: Artifact, holder: Lay): string =>
  `Reads ${title}${MEANING[holder]} about what is unclear.`;

/** The id of a competency and its audience; for educators, the plain id without an audience. */
const held = (id: string, holder: Audience): Pick<Competency, 'id' | 'holders'> =>
  holder === 'educator' ? { id } : { id: `${holder}-${id}`, holders: [holder === 'peer' ? 'learner' : holder] };

type Supervision =
  | 'limits'
  | 'automation-bias'
  | 'validate'
  | 'check'
  | 'monitor'
  | 'watch'
  | 'disclose'
  | 'override'
  | 'incident';

/** The oversight left to people in each mode: the more a system does on its own, the more there is. */
const supervisionOf: Readonly<Record<AutomationMode, readonly Supervision[]>> = {
  records: ['limits', 'check'],
  suggests: ['automation-bias', 'disclose'],
  'acts-reviewed': ['limits', 'monitor', 'disclose', 'override'],
  acts: ['limits', 'monitor', 'disclose', 'override', 'incident'],
};

const supervision: Readonly<Record<Supervision, (title: string) => Omit<Competency, 'id'>>> = {
  limits: (title) => ({
    kind: 'know',
    statement:
      `States what ${title} does in place of a person, where it fails, ` + 'and what it must never be left to settle.',
    areas: ['information-technology'],
  }),
  'automation-bias': (title) => ({
    kind: 'know',
    statement: `Names when people wave the proposals of ${title} through, and how that is noticed.`,
    areas: ['information-technology'],
  }),
  validate: (title) => ({
    kind: 'know-how',
    statement:
      `Compares ${title} with trained people on local work before it is used, group by group, and sets what it ` +
      'may not do.',
    areas: ['information-technology', 'continuous-improvement'],
  }),
  check: (title) => ({
    kind: 'do',
    statement:
      `Checks a sample of what ${title} has recorded against where it came from, ` + 'and has what differs put right.',
    areas: ['information-technology', 'continuous-improvement'],
  }),
  monitor: (title) => ({
    kind: 'do',
    statement:
      `Watches how often people disagree with ${title} on the work that they review, and has it stopped when they ` +
      'disagree too often.',
    areas: ['information-technology', 'continuous-improvement'],
  }),
  watch: (title) => ({
    kind: 'do',
    statement:
      `Takes up every error of ${title} that learners and colleagues report, and has it stopped while an error ` +
      'that touches many is looked into.',
    areas: ['information-technology', 'continuous-improvement'],
  }),
  disclose: (title) => ({
    kind: 'do',
    statement:
      `Sees to it that learners, and the families of minors, are told what ${title} did, ` +
      'and how to reach a person.',
    areas: ['information-technology', 'engagement-and-communication'],
  }),
  override: (title) => ({
    kind: 'do',
    statement: `Overrides ${title} when it is wrong, puts right what followed, and tells those whom it touched.`,
    areas: ['information-technology', 'adaptive-leadership'],
  }),
  incident: (title) => ({
    kind: 'do',
    statement:
      `Has ${title} taken out of use when it has done harm, finds everyone whom it touched, and reports what ` +
      'happened and what was changed.',
    areas: ['information-technology', 'adaptive-leadership'],
  }),
};

interface System {
  readonly id: string;
  readonly title: string;
}

const supervisory = ({ id, title }: System, what: Supervision): Competency => ({
  id: `supervise-${id}-${what}`,
  ...supervision[what](title),
});

/**
 * What people must still be able to do when an information system does a step in some mode; if no review rule covers
 * its work, they monitor it themselves.
 *
 * @internal
 */
export const supervising = (system: System, mode: AutomationMode, reviewed: boolean): readonly Competency[] =>
  supervisionOf[mode].map((what) => supervisory(system, what === 'monitor' && !reviewed ? 'watch' : what));

/**
 * What must be checked before a system is used, by whoever governs systems rather than by everybody who works with one.
 *
 * @internal
 */
export const validating = (system: System): Competency => supervisory(system, 'validate');
