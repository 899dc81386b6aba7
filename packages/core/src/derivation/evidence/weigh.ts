import { dateOf, schoolYearOf, yearsAfter } from '../../vocabulary/day.js';
import type { Evidence } from '../../vocabulary/evidence.js';
import type { ReadEvidencePolicy } from '../../vocabulary/evidence-policy.js';
import type { EarnedLevel, Level } from '../../vocabulary/level.js';
import { levelOf } from '../award-level.js';
import { isGeneral, namesMissingModel } from './check-evidence.js';
import type { EvidenceReading } from './evidence-options.js';

/** A line of evidence, with the highest level towards which it counts. @internal */
export interface Weighed {
  /** Its index in the person’s evidence. */
  readonly index: number;
  readonly line: Evidence;
  /** The highest level towards which it counts, all kinds allowing; 0 where it counts for nothing. */
  readonly most: EarnedLevel;
  /** The policies that it does not keep. */
  readonly breaks: readonly ReadEvidencePolicy[];
}

/** Whether nobody but the person says so. @internal */
export const isSelfAttested = ({ attestedBy }: Evidence, person: string): boolean => attestedBy === undefined || attestedBy === person;

/** The level that a kind of evidence earns on its own. */
const aloneEarns = (line: Evidence): EarnedLevel => levelOf([line]).level;

/** Why a line counts for nothing, whatever it is checked against; null where it counts. @internal */
export const countsForNothing = (line: Evidence, reading: EvidenceReading): 'model-not-given' | 'habit' | 'ignored' | null => {
  if (namesMissingModel(line, reading)) return 'model-not-given';
  if (line.habit !== undefined) return 'habit';
  return reading.general === 'ignore' && isGeneral(line) ? 'ignored' : null;
};

/**
 * Says how far a line counts towards something that is needed for some work.
 *
 * @param work - The work, as `element` and `element/step`.
 * @internal
 */
export const weigh = (line: Evidence, index: number, person: string, reading: EvidenceReading, work: ReadonlySet<string>): Weighed => {
  if (countsForNothing(line, reading) !== null) return { index, line, most: 0, breaks: [] };
  const breaks = reading.policies.filter((policy) => !keeps(line, person, reading.asOf, policy) && applies(policy, work));
  const lowered = isGeneral(line) ? Math.max(1, aloneEarns(line) - 1) : HIGHEST;
  return { index, line, most: levelAt(breaks.reduce((most, { rule }) => Math.min(most, rule.level - 1), lowered)), breaks };
};

const HIGHEST = 4;

const LEVELS: readonly EarnedLevel[] = [0, 1, 2, 3, 4];

const levelAt = (number: number): EarnedLevel => LEVELS.find((level) => level === number) ?? 0;

const applies = ({ rule: { work: named } }: ReadEvidencePolicy, work: ReadonlySet<string>): boolean =>
  named === undefined || named.some((ref) => work.has(ref));

const keeps = (line: Evidence, person: string, asOf: string | null, { rule }: ReadEvidencePolicy): boolean => {
  if (!rule.kinds.includes(line.kind)) return true;
  if (rule.kind === 'attested') return !isSelfAttested(line, person) || (rule.orSource && line.source !== undefined);
  if (asOf === null || line.at === undefined) return true;
  if ('years' in rule) return asOf <= yearsAfter(line.at, rule.years);
  return schoolYearOf(asOf, rule.starts) - schoolYearOf(line.at, rule.starts) <= rule.schoolYears;
};

/** Whether a rule of age would hold for a line if it had a date. @internal */
export const wouldAge = (line: Evidence, { asOf, policies }: EvidenceReading): boolean =>
  asOf !== null && line.at === undefined && policies.some(({ rule }) => rule.kind === 'ages' && rule.kinds.includes(line.kind));

/** The level that lines earn together, each counting as far as it does. @internal */
export const levelOfWeighed = (weighed: readonly Weighed[]): EarnedLevel => {
  const at = (level: Level): EarnedLevel => levelOf(weighed.filter(({ most }) => most >= level).map(({ line }) => line)).level;
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
