import type { EvidenceKind } from '../../vocabulary/evidence.js';
import type { Level } from '../../vocabulary/level.js';

/**
 * One of the four levels of the badge framework.
 *
 * @public
 */
export interface BadgeLevel {
  readonly level: Level;
  readonly title: string;
  /** What somebody at this level can say. */
  readonly statement: string;
  /** The evidence required: one kind from each group. */
  readonly evidence: readonly (readonly EvidenceKind[])[];
}

/**
 * The four levels. A level is earned by evidence: becoming familiar, planning and beginning, having done it, and having
 * done it with increased achievement while supporting peers. The last is stricter than the draft of 2013, in which an
 * Expert *can* support peers: here, the support has been given.
 *
 * @internal
 */
export const badgeLevels = [
  {
    level: 1,
    title: 'Explorer',
    statement: 'Is becoming familiar with the ideas, what follows from them, and the choices in designing it.',
    evidence: [
      [
        'study',
        'analysis',
        'planning',
        'early-implementation',
        'implementation',
        'increased-achievement',
        'peer-support',
        'reflection',
      ],
    ],
  },
  {
    level: 2,
    title: 'Novice',
    statement: 'Is planning it and making first attempts, with many questions.',
    evidence: [['planning', 'early-implementation', 'implementation']],
  },
  {
    level: 3,
    title: 'Experienced',
    statement: 'Has implemented it, not without mistakes, and is learning from them.',
    evidence: [['implementation']],
  },
  {
    level: 4,
    title: 'Expert',
    statement: 'Has implemented it so that learners achieved more, and can support peers.',
    evidence: [['implementation'], ['increased-achievement'], ['peer-support']],
  },
] as const satisfies readonly BadgeLevel[];
