import type { AutomationMode } from '../vocabulary/automation-mode.js';
import type { Competency, HolderKind } from '../vocabulary/competency.js';
import { artifactOf } from './artifacts.js';

/** What both ends of a hand-off need: the shared standard of the artifact. @internal */
export const sharedStandard = (artifactId: string, _holder: HolderKind): Competency => {
  const artifact = artifactOf(artifactId);
  return {
    id: `hand-off-${artifactId}-standard`,
    kind: 'know',
    statement: `States what ${artifact.title} that is handed over always contains: ${artifact.standard}.`,
    areas: ['learning-infrastructure', 'delivery-and-operations'],
  };
};

/** What the giving end of a hand-off needs. @internal */
export const preparing = (artifactId: string, _holder: HolderKind): Competency => {
  const artifact = artifactOf(artifactId);
  return {
    id: `hand-off-${artifactId}-prepare`,
    kind: 'do',
    statement: `Hands over ${artifact.title} on which the next role acts without having to ask: ${artifact.standard}.`,
    areas: ['delivery-and-operations'],
  };
};

/** What the receiving end of a hand-off needs. @internal */
export const reading = (artifactId: string, _holder: HolderKind): Competency => {
  const artifact = artifactOf(artifactId);
  return {
    id: `hand-off-${artifactId}-challenge`,
    kind: 'know-how',
    statement: `Reads ${artifact.title} made by somebody else and challenges it before acting on it: ${artifact.challenge}.`,
    areas: ['learning-infrastructure', 'continuous-improvement'],
  };
};

/** What remains with the accountable role when an information system does a step. @internal */
export const supervising = (system: { readonly id: string; readonly title: string }, _mode: AutomationMode): readonly Competency[] => [
  {
    id: `supervise-${system.id}-limits`,
    kind: 'know',
    statement: `States what ${system.title} does in place of a person, where it fails, and what it must never be left to settle.`,
    areas: ['information-technology'],
  },
  {
    id: `supervise-${system.id}-audit`,
    kind: 'know-how',
    statement: `Audits a sample of what ${system.title} did, by doing the same work by hand and comparing.`,
    areas: ['information-technology', 'continuous-improvement'],
  },
  {
    id: `supervise-${system.id}-override`,
    kind: 'do',
    statement: `Overrides ${system.title} when it is wrong, puts right what followed, and tells those whom it touched.`,
    areas: ['information-technology', 'adaptive-leadership'],
  },
];
