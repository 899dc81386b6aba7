import type { AutomationMode } from '../vocabulary/automation-mode.js';
import type { Competency, HolderKind } from '../vocabulary/competency.js';
import { type Artifact, artifactOf } from './artifacts.js';

/** What both ends of a hand-off need: the shared standard of the artifact. @internal */
export const sharedStandard = (artifactId: string, holder: HolderKind): Competency => {
  const artifact = artifactOf(artifactId);
  return {
    ...held(`hand-off-${artifactId}-standard`, holder),
    kind: 'know',
    statement:
      holder === 'educator'
        ? `States what ${artifact.title} that is handed over always contains: ${artifact.standard}.`
        : (artifact[holder]?.knows ?? `Says what ${artifact.title} is for, and whom to ask about it.`),
    areas: ['learning-infrastructure', 'delivery-and-operations'],
  };
};

/** What the giving end of a hand-off needs. @internal */
export const preparing = (artifactId: string, holder: HolderKind): Competency => {
  const artifact = artifactOf(artifactId);
  return {
    ...held(`hand-off-${artifactId}-prepare`, holder),
    kind: 'do',
    statement:
      holder === 'educator'
        ? `Hands over ${artifact.title} on which the next role acts without having to ask: ${artifact.standard}.`
        : (artifact[holder]?.gives ?? `Hands over ${artifact.title}, and says what is still missing from it.`),
    areas: ['delivery-and-operations'],
  };
};

/** What the receiving end of a hand-off needs. @internal */
export const reading = (artifactId: string, holder: HolderKind): Competency => {
  const artifact = artifactOf(artifactId);
  return {
    ...held(`hand-off-${artifactId}-challenge`, holder),
    kind: 'know-how',
    statement:
      holder === 'educator'
        ? `Reads ${artifact.title} made by somebody else and challenges it before acting on it: ${artifact.challenge}.`
        : (artifact[holder]?.reads ?? readingPlainly(artifact, holder)),
    areas: ['learning-infrastructure', 'continuous-improvement'],
  };
};

const readingPlainly = ({ title }: Artifact, holder: 'learner' | 'family'): string =>
  `Reads ${title}, says what it means for ${holder === 'learner' ? 'them' : 'the learner'}, and asks about what is unclear.`;

/** The id of a competency and for whom it is worded: educators have the plain id, and need not be named. */
const held = (id: string, holder: HolderKind): Pick<Competency, 'id' | 'holders'> =>
  holder === 'educator' ? { id } : { id: `${holder}-${id}`, holders: [holder] };

type Supervision = 'limits' | 'automation-bias' | 'validate' | 'check' | 'monitor' | 'disclose' | 'override' | 'incident';

/** What remains with people in each mode: the more a system ends by itself, the more of it. */
const supervisionOf: Readonly<Record<AutomationMode, readonly Supervision[]>> = {
  records: ['limits', 'check'],
  suggests: ['automation-bias', 'validate', 'disclose'],
  'acts-reviewed': ['limits', 'validate', 'monitor', 'disclose', 'override'],
  acts: ['limits', 'validate', 'monitor', 'disclose', 'override', 'incident'],
};

const supervision: Readonly<Record<Supervision, (title: string) => Omit<Competency, 'id'>>> = {
  limits: (title) => ({
    kind: 'know',
    statement: `States what ${title} does in place of a person, where it fails, and what it must never be left to settle.`,
    areas: ['information-technology'],
  }),
  'automation-bias': (title) => ({
    kind: 'know',
    statement: `Names when people wave the proposals of ${title} through, and how that is noticed.`,
    areas: ['information-technology'],
  }),
  validate: (title) => ({
    kind: 'know-how',
    statement: `Compares ${title} with trained people on local work before it is used, group by group, and sets what it may not do.`,
    areas: ['information-technology', 'continuous-improvement'],
  }),
  check: (title) => ({
    kind: 'do',
    statement: `Checks a sample of what ${title} has recorded against where it came from, and has what differs put right.`,
    areas: ['information-technology', 'continuous-improvement'],
  }),
  monitor: (title) => ({
    kind: 'do',
    statement: `Watches how often people disagree with ${title} on the work that is sampled, and stops it when that passes the limit.`,
    areas: ['information-technology', 'continuous-improvement'],
  }),
  disclose: (title) => ({
    kind: 'do',
    statement: `Tells learners and families what ${title} did, and how to reach a person.`,
    areas: ['information-technology', 'engagement-and-communication'],
  }),
  override: (title) => ({
    kind: 'do',
    statement: `Overrides ${title} when it is wrong, puts right what followed, and tells those whom it touched.`,
    areas: ['information-technology', 'adaptive-leadership'],
  }),
  incident: (title) => ({
    kind: 'do',
    statement: `Takes ${title} out of use when it has done harm, finds everyone whom it touched, and reports what happened and what was changed.`,
    areas: ['information-technology', 'adaptive-leadership'],
  }),
};

/** What remains with people when an information system does a step in some mode. @internal */
export const supervising = ({ id, title }: { readonly id: string; readonly title: string }, mode: AutomationMode): readonly Competency[] =>
  supervisionOf[mode].map((what) => ({ id: `supervise-${id}-${what}`, ...supervision[what](title) }));
