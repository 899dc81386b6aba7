import { badgeLevels } from '../../catalogue/badge-framework/levels.js';
import type { Named } from '../../team/likely-people.js';
import type { EarnedLevel, Level } from '../../vocabulary/level.js';
import type { RoleProfile } from '../role-profile.js';
import { type EvidenceLine, type EvidenceMark, marksInWords, marksOf } from './evidence-line.js';
import type { EvidenceReading } from './evidence-reading.js';
import { describeLine, type Weighed } from './weigh.js';

/** A level by its name. @internal */
export const levelName = (level: EarnedLevel): string =>
  badgeLevels.find((each) => each.level === level)?.title ?? 'No level';

/** Where somebody stands in a competency, and on which evidence, in words. @internal */
export const standingOf = (
  person: Named,
  reading: EvidenceReading,
  level: EarnedLevel,
  target: Level,
  weighed: readonly Weighed[],
): string => {
  const asked = level >= target ? 'meets' : 'is below';
  const say = (lines: readonly Weighed[]): string =>
    lines.map((each) => `${describeLine(each.line)}${marksInWords(marksOf(person, reading, [each]))}`).join('; ');
  const [counting, nothing] = [weighed.filter(({ most }) => most > 0), weighed.filter(({ most }) => most === 0)];
  const parts = [
    ...(counting.length === 0 ? [] : [`by ${say(counting)}`]),
    ...(nothing.length === 0 ? [] : [`${say(nothing)} counts for nothing`]),
  ];
  return `${levelName(level)} ${asked} ${levelName(target)}: ${parts.join('; ') || 'no evidence bears on it'}.`;
};

/** How many competencies are met, and how many of them by general evidence alone. @internal */
interface Met {
  readonly met: number;
  readonly byGeneral: number;
  readonly of: number;
}

/** How much is met, and the quality of the evidence, in words. @internal */
export const summaryOf = (
  profile: RoleProfile,
  { met, byGeneral, of }: Met,
  lines: readonly EvidenceLine[],
): string => {
  if (profile.withoutWork === true)
    return `${profile.title} has no work in ${profile.model.title} yet, so there is nothing to be ready for.`;
  const counted = (mark: EvidenceMark): number => lines.filter(({ marks }) => marks.includes(mark)).length;
  const parts = COUNTED.flatMap(([mark, words]) => (counted(mark) === 0 ? [] : [`${counted(mark)} ${words}`]));
  const many = lines.length === 1 ? 'Of one line of evidence' : `Of ${lines.length} lines of evidence`;
  const like = lines.length === 0 ? 'There is no evidence.' : parts.length === 0 ? '' : `${many}: ${parts.join(', ')}.`;
  const general = byGeneral === 0 ? '' : `, ${byGeneral === met ? 'all' : byGeneral} of them by general evidence alone`;
  return `Meets ${met} of ${of} competencies of ${profile.title} in ${profile.model.title}${general}. ${like}`.trim();
};

const COUNTED: readonly (readonly [EvidenceMark, string])[] = [
  ['self-attested', 'self-attested'],
  ['general', 'general'],
  ['ignored', 'general and ignored'],
  ['aged', 'aged'],
  ['undated', 'undated'],
  ['not-attested', 'short of an attestation'],
  ['attester-below', 'attested by somebody below the level asked'],
  ['model-not-given', 'of a model that was not given'],
  ['contradiction', 'of names that have no work in common'],
  ['habit', 'of a habit'],
];
