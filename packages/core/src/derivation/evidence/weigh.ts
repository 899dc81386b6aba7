import type { Named } from '../../team/likely-people.js';
import { dateOf, schoolYearOf, yearsAfter } from '../../vocabulary/day.js';
import type { Evidence, Person } from '../../vocabulary/evidence.js';
import type { ReadEvidencePolicy } from '../../vocabulary/evidence-policy.js';
import type { EarnedLevel, Level } from '../../vocabulary/level.js';
import { levelOfKinds } from '../award-level.js';
import { isGeneral, namesMissingModel } from './check-evidence.js';
import type { AttesterLevels, EvidenceReading } from './evidence-reading.js';

/** A line of evidence, with the highest level towards which it counts. @internal */
export interface Weighed {
  /** Its index in the person’s evidence. */
  readonly index: number;
  readonly line: Evidence;
  /**
   * The highest level towards which it counts, if other kinds of evidence complement it; 0 where it counts for nothing.
   */
  readonly most: EarnedLevel;
  /** The ways in which it breaks policies. */
  readonly breaks: readonly Broken[];
}

/**
 * How evidence breaks a policy: it is too old or undated, nobody else attests it, or the attester’s own level is too
 * low.
 *
 * @internal
 */
export type Broken = 'aged' | 'undated' | 'not-attested' | 'attester-below';

/** The level that a kind of evidence earns on its own. */
const aloneEarns = ({ kind }: Evidence): EarnedLevel => levelOfKinds(new Set([kind]));

/** Why a line counts for nothing, whatever competency it is about; null where it may count. @internal */
export const countsForNothing = (
  line: Evidence,
  reading: EvidenceReading,
): 'model-not-given' | 'contradiction' | 'habit' | 'ignored' | null => {
  if (namesMissingModel(line, reading)) return 'model-not-given';
  if (line.habit !== undefined) return 'habit';
  if (reading.contradicts(line)) return 'contradiction';
  return reading.general === 'ignore' && isGeneral(line) ? 'ignored' : null;
};

/**
 * Weighs how far a line counts towards a competency needed for some work.
 *
 * @param work - The work, as `element` and `element/step`.
 * @param attesters - The levels of those who may attest it; an attester who is not among them is taken at their word.
 * @internal
 */
export const weigh = (
  line: Evidence,
  index: number,
  person: Named,
  reading: EvidenceReading,
  work: ReadonlySet<string>,
  attesters: AttesterLevels,
): Weighed => {
  if (countsForNothing(line, reading) !== null) return { index, line, most: 0, breaks: [] };
  const breaks = reading.policies.flatMap((policy) => {
    const how = applies(policy, work) ? howBroken(line, person, reading, policy, attesters) : null;
    return how === null ? [] : [{ how, level: policy.rule.level }];
  });
  const lowered = isGeneral(line) ? Math.max(1, aloneEarns(line) - 1) : HIGHEST;
  const most = levelAt(breaks.reduce((least, { level }) => Math.min(least, level - 1), lowered));
  return { index, line, most, breaks: breaks.map(({ how }) => how) };
};

/** The weighed lines of somebody’s evidence that count for something, or would if they broke no policy. @internal */
export const weighed = (
  person: Person,
  bears: (line: Evidence) => boolean,
  reading: EvidenceReading,
  work: ReadonlySet<string>,
  attesters: AttesterLevels,
): readonly Weighed[] =>
  person.evidence.flatMap((line, index) => {
    if (!bears(line)) return [];
    const each = weigh(line, index, person, reading, work, attesters);
    return each.most > 0 || each.breaks.length > 0 ? [each] : [];
  });

const HIGHEST = 4;

const LEVELS: readonly EarnedLevel[] = [0, 1, 2, 3, 4];

const levelAt = (number: number): EarnedLevel => LEVELS.find((level) => level === number) ?? 0;

const applies = ({ rule: { work: named } }: ReadEvidencePolicy, work: ReadonlySet<string>): boolean =>
  named === undefined || named.some((ref) => work.has(ref));

const howBroken = (
  line: Evidence,
  person: Named,
  { asOf, attestersOf }: EvidenceReading,
  { rule }: ReadEvidencePolicy,
  attesters: AttesterLevels,
): Broken | null => {
  if (!rule.kinds.includes(line.kind)) return null;
  if (rule.kind === 'attested') {
    if (rule.orSource && line.source !== undefined) return null;
    const { isSelf, known, how } = attestersOf(line, person);
    if (isSelf) return 'not-attested';
    const levels = known.flatMap(({ id }) => attesters.get(id) ?? []);
    const isEnough = (level: EarnedLevel): boolean => level >= (rule.attesterLevel ?? 0);
    const are = how === 'likely' ? levels.every(isEnough) : levels.length === 0 || levels.some(isEnough);
    return are ? null : 'attester-below';
  }
  if (asOf === null) return null;
  if (line.at === undefined) return rule.undated === 'counts' ? null : 'undated';
  const counts =
    rule.years !== undefined
      ? asOf <= yearsAfter(line.at, rule.years)
      : schoolYearOf(asOf, rule.starts) - schoolYearOf(line.at, rule.starts) <= rule.schoolYears;
  return counts ? null : 'aged';
};

/** Whether an ageing rule would apply to a line if it had a date. @internal */
export const wouldAge = (line: Evidence, { asOf, policies }: EvidenceReading): boolean =>
  asOf !== null &&
  line.at === undefined &&
  policies.some(({ rule }) => rule.kind === 'ages' && rule.kinds.includes(line.kind));

/** The level that lines earn together, each counting up to its own limit. @internal */
export const levelOfWeighed = (weighed: readonly Weighed[]): EarnedLevel => {
  const at = (level: Level): EarnedLevel =>
    levelOfKinds(new Set(weighed.flatMap(({ most, line }) => (most >= level ? [line.kind] : []))));
  return ([4, 3, 2, 1] as const).find((level) => at(level) >= level) ?? 0;
};

/** A line’s date, kind and what it is about, in words. @internal */
export const describeLine = ({ kind, element, role, model, competency, area, habit, at }: Evidence): string => {
  const about = [
    ...(element === undefined ? [] : [element]),
    ...(role === undefined ? [] : [model === undefined ? `as ${role}` : `as ${role} in ${model}`]),
    ...(role === undefined && model !== undefined ? [`in ${model}`] : []),
    ...[competency, area, habit].filter((name) => name !== undefined),
  ];
  const words = `${kind.replaceAll('-', ' ')}${about.length === 0 ? '' : ` (${about.join(', ')})`}`;
  return at === undefined ? words : `${words}, ${dateOf(at)}`;
};
