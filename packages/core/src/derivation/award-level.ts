import { badgeLevels } from '../catalogue/badge-framework/levels.js';
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
  /** Its index in the evidence that was given. */
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
  /** The level's name; empty at level 0. */
  readonly title: string;
  /** One reason for each piece of evidence, in its order. */
  readonly because: readonly EvidenceReason[];
  /** What the next level takes: one kind of evidence out of each group. Absent at the highest. */
  readonly next?: { readonly level: Level; readonly title: string; readonly missing: readonly (readonly EvidenceKind[])[] };
}

/**
 * Awards the level that evidence has earned, by the rule of the badge framework: reading and analysing make an Explorer, however much
 * of it there is; planning and first attempts a Novice; having done it, Experienced; and Expert takes increased achievement of learners
 * and support of peers on top of having done it.
 *
 * @param evidence - What somebody has to show; its order does not matter.
 * @throws {@link InputError} if it is no evidence.
 *
 * @example
 * ```ts
 * import { awardLevel } from 'work-elements';
 *
 * console.log(awardLevel([{ kind: 'analysis' }, { kind: 'analysis' }]).level); // 1
 * console.log(awardLevel([{ kind: 'implementation' }, { kind: 'peer-support' }]).next?.missing); // [['increased-achievement']]
 * ```
 *
 * @public
 */
export const awardLevel = (evidence: readonly Evidence[]): AwardedLevel => levelOf(readInput(list(evidenceSchema), evidence, 'evidence'));

/** The level of evidence that has been read. @internal */
export const levelOf = (evidence: readonly Evidence[]): AwardedLevel => {
  const kinds = new Set(evidence.map((each) => each.kind));
  const earned = badgeLevels.filter((each) => missingFor(each.evidence, kinds).length === 0);
  const highest = earned.at(-1);
  const next = badgeLevels.find((each) => each.level === (highest?.level ?? 0) + 1);
  return {
    level: highest?.level ?? 0,
    title: highest?.title ?? '',
    because: evidence.map(({ kind }, index) => {
      const helped = earned.filter((each) => each.evidence.some((group) => includes(group, kind))).at(-1) ?? badgeLevels[0];
      return { evidence: index, kind, level: helped.level, text: reasonText(kind, helped.level, helped.title) };
    }),
    ...(next === undefined ? {} : { next: { level: next.level, title: next.title, missing: missingFor(next.evidence, kinds) } }),
  };
};

const includes = (group: readonly EvidenceKind[], kind: EvidenceKind): boolean => group.includes(kind);

const missingFor = (groups: readonly (readonly EvidenceKind[])[], kinds: ReadonlySet<EvidenceKind>): readonly (readonly EvidenceKind[])[] =>
  groups.filter((group) => !group.some((kind) => kinds.has(kind)));

const reasonText = (kind: EvidenceKind, level: Level, title: string): string => {
  const words = kind.replaceAll('-', ' ');
  const top = badgeLevels.filter((each) => each.evidence.some((group) => includes(group, kind))).at(-1);
  if (top === undefined || top.level === level) return `${words} counts towards ${title}`;
  return `${words} counts towards ${title}; it would count towards ${top.title} together with what is missing for it`;
};
