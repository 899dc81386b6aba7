import * as z from 'zod';
import { type BadgeLevel, badgeLevels } from '../catalogue/badge-framework/levels.js';
import { type Evidence, type EvidenceKind, evidenceSchema } from '../vocabulary/evidence.js';
import type { EarnedLevel, Level } from '../vocabulary/level.js';
import { list } from '../vocabulary/list.js';
import { readInput } from '../vocabulary/read-input.js';

/**
 * What one piece of evidence did for a level.
 *
 * @public
 */
export interface EvidenceReason {
  /** Its index in the evidence. */
  readonly evidence: number;
  readonly kind: EvidenceKind;
  /** The highest earned level that it helped to reach. */
  readonly level: Level;
  /** The reason as a sentence. */
  readonly text: string;
}

/**
 * A level that evidence has earned, and why.
 *
 * @public
 */
export interface AwardedLevel {
  /** 0 where there is no evidence. */
  readonly level: EarnedLevel;
  /** The level’s name; empty at level 0. */
  readonly title: string;
  /** One reason for each piece of evidence, in its order. */
  readonly because: readonly EvidenceReason[];
  /** What the next level takes: one kind of evidence from each group. Absent at the highest level. */
  readonly next?: {
    readonly level: Level;
    readonly title: string;
    readonly missing: readonly (readonly EvidenceKind[])[];
  };
}

const awardOptionsSchema = z.strictObject({ reflection: z.enum(['required', 'optional']).default('optional') });

/**
 * How strictly levels are awarded.
 *
 * @public
 */
export type AwardOptions = z.input<typeof awardOptionsSchema>;

/**
 * Awards the level that evidence has earned, by the badge framework’s rule: any amount of reading and analysing makes
 * an Explorer, planning and first attempts a Novice, and having done it Experienced; Expert also takes increased
 * learner achievement and support of peers.
 *
 * Experienced says "it may not be perfect but I’m learning from my mistakes". Evidence of that is a `reflection`: where
 * `options` require it, Experienced and Expert take one; otherwise the reasons name it as missing.
 *
 * @param evidence - What somebody has to show; its order does not matter.
 * @param options - Whether a reflection is required from Experienced on; by default it is not.
 * @throws {@link InputError} if it is not evidence.
 *
 * @example
 * ```ts
 * import { awardLevel } from 'work-elements';
 *
 * console.log(awardLevel([{ kind: 'analysis' }, { kind: 'analysis' }]).level); // 1
 * console.log(awardLevel([{ kind: 'implementation' }, { kind: 'peer-support' }]).next?.missing); // [['increased-achievement']]
 * console.log(awardLevel([{ kind: 'implementation' }], { reflection: 'required' }).next?.missing); // [['reflection']]
 * ```
 *
 * @public
 */
export const awardLevel = (evidence: readonly Evidence[], options: AwardOptions = {}): AwardedLevel => {
  const { reflection } = readInput(awardOptionsSchema, options, 'options of awardLevel');
  return levelOf(readInput(list(evidenceSchema), evidence, 'evidence'), reflection === 'required');
};

/** The level of evidence that has been read already. @internal */
const levelOf = (evidence: readonly Evidence[], reflected: boolean): AwardedLevel => {
  const kinds = new Set(evidence.map((each) => each.kind));
  const rungs = rungsOf(reflected);
  const earned = earnedOf(rungs, kinds);
  const highest = earned.at(-1);
  const next = rungs.find((each) => each.level === (highest?.level ?? 0) + 1);
  return {
    level: highest?.level ?? 0,
    title: highest?.title ?? '',
    because: evidence.map(({ kind }, index) => {
      const helped =
        earned.filter((each) => each.evidence.some((group) => group.includes(kind))).at(-1) ?? badgeLevels[0];
      const text = reasonText(rungs, kind, helped.level, helped.title);
      const missing =
        kind === 'implementation' && !kinds.has('reflection')
          ? '; a reflection on what went wrong and what changed is missing'
          : '';
      return { evidence: index, kind, level: helped.level, text: `${text}${missing}` };
    }),
    ...(next === undefined
      ? {}
      : { next: { level: next.level, title: next.title, missing: missingFor(next.evidence, kinds) } }),
  };
};

/** The level that a set of evidence kinds earns, without the reasons. @internal */
export const levelOfKinds = (kinds: ReadonlySet<EvidenceKind>): EarnedLevel =>
  earnedOf(badgeLevels, kinds).at(-1)?.level ?? 0;

const rungsOf = (reflected: boolean): readonly BadgeLevel[] =>
  badgeLevels.map((rung) => ({ ...rung, evidence: groupsOf(rung, reflected) }));

const earnedOf = (rungs: readonly BadgeLevel[], kinds: ReadonlySet<EvidenceKind>): readonly BadgeLevel[] =>
  rungs.filter(({ evidence }) => missingFor(evidence, kinds).length === 0);

/** The level from which a reflection is part of the evidence. */
const EXPERIENCED = 3;

type Groups = readonly (readonly EvidenceKind[])[];

const groupsOf = ({ level, evidence }: BadgeLevel, reflected: boolean): Groups =>
  reflected && level >= EXPERIENCED ? [...evidence, ['reflection']] : evidence;

const missingFor = (groups: Groups, kinds: ReadonlySet<EvidenceKind>): Groups =>
  groups.filter((group) => !group.some((kind) => kinds.has(kind)));

const reasonText = (rungs: readonly BadgeLevel[], kind: EvidenceKind, level: Level, title: string): string => {
  const words = kind.replaceAll('-', ' ');
  const top = rungs.filter((each) => each.evidence.some((group) => group.includes(kind))).at(-1);
  if (top === undefined || top.level === level) return `${words} counts towards ${title}`;
  return `${words} counts towards ${title}; it would count towards ${top.title} together with what is missing for it`;
};
