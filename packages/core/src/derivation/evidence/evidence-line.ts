import { badgeLevels } from '../../catalogue/badge-framework/levels.js';
import type { Named } from '../../team/likely-people.js';
import type { EvidenceKind } from '../../vocabulary/evidence.js';
import type { EarnedLevel } from '../../vocabulary/level.js';
import { isGeneral } from './check-evidence.js';
import type { EvidenceReading } from './evidence-reading.js';
import { type Broken, countsForNothing, describeLine, levelOfWeighed, type Weighed, wouldAge } from './weigh.js';

/**
 * What to know about a line of evidence:
 *
 * - `general`: it names no element, no role with its model, no competency and no area, and counts one level lower
 * - `ignored`: it is general, and general evidence was to be ignored
 * - `self-attested`: nobody but the person attests it
 * - `aged`: it is too old for a level that it once counted towards
 * - `undated`: it has no date, so nobody can tell whether it is too old; where a rule asks for one, it counts as too
 *   old
 * - `not-attested`: a policy requires somebody else to attest it
 * - `attester-below`: its attester has not earned the level that a policy requires
 * - `model-not-given`: it names a model that was not given, and counts for nothing
 * - `contradiction`: what it names has no work in common in the models in question or the one it names, such as an
 *   element and a competency of another, so it counts for nothing there
 * - `habit`: it shows a habit, and raises no level
 *
 * @public
 */
export type EvidenceMark =
  | 'general'
  | 'ignored'
  | 'self-attested'
  | 'aged'
  | 'undated'
  | 'not-attested'
  | 'attester-below'
  | 'model-not-given'
  | 'contradiction'
  | 'habit';

/**
 * What became of one line of a person’s evidence.
 *
 * @public
 */
export interface EvidenceLine {
  /** Its index in the person’s evidence. */
  readonly evidence: number;
  readonly kind: EvidenceKind;
  readonly marks: readonly EvidenceMark[];
  /** The ids of the competencies towards which it counts. */
  readonly competencies: readonly string[];
  /** The same as a sentence. */
  readonly text: string;
}

const wordsOf: Readonly<Record<EvidenceMark, string>> = {
  general: 'general',
  ignored: 'general, which was to be ignored',
  'self-attested': 'self-attested',
  aged: 'aged',
  undated: 'undated',
  'not-attested': 'not attested by anybody else, though a policy asks for it',
  'attester-below': 'attested by somebody below the level that a policy asks for',
  'model-not-given': 'of a model that was not given',
  contradiction: 'of names that have no work in common',
  habit: 'of a habit, which raises no level',
};

/** The marks of a line in words; empty where there are none. @internal */
export const marksInWords = (marks: readonly EvidenceMark[]): string =>
  marks.length === 0 ? '' : ` (${marks.map((mark) => wordsOf[mark]).join('; ')})`;

/** The marks of a line, given how it was weighed for each competency. @internal */
export const marksOf = (
  person: Named,
  reading: EvidenceReading,
  weighed: readonly Weighed[],
): readonly EvidenceMark[] => {
  const [first] = weighed;
  if (first === undefined) return [];
  const { line } = first;
  const broken = weighed.flatMap(({ breaks }) => breaks);
  const nothing = countsForNothing(line, reading);
  return [
    ...(nothing === null ? [] : [nothing]),
    ...(isGeneral(line) && nothing === null ? (['general'] as const) : []),
    ...(reading.attestersOf(line, person).isSelf ? (['self-attested'] as const) : []),
    ...(broken.includes('aged') ? (['aged'] as const) : []),
    ...(nothing === null && wouldAge(line, reading) ? (['undated'] as const) : []),
    ...(['not-attested', 'attester-below'] as const).filter((mark) => broken.includes(mark)),
  ];
};

/** What became of a line that was weighed for these competencies. @internal */
export const lineOf = (
  person: Named,
  reading: EvidenceReading,
  alone: Weighed,
  bearing: readonly { readonly competency: string; readonly weighed: Weighed }[],
): EvidenceLine => {
  const marks = marksOf(person, reading, [alone, ...bearing.map(({ weighed }) => weighed)]);
  const counting = bearing.filter(({ weighed }) => weighed.most > 0);
  const what =
    counting.length === 0
      ? 'counts for nothing here'
      : `counts ${inAList(countedAs(counting.map(({ weighed }) => weighed)))}`;
  const them = bearing.length === counting.length ? 'them' : `the ${bearing.length} that it bears on`;
  const partly = PARTLY.map(([how, words]) => {
    const broken = bearing.filter(({ weighed }) => weighed.breaks.includes(how)).length;
    return broken === 0 || broken === bearing.length ? '' : `; ${words} in ${broken} of ${them}`;
  });
  return {
    evidence: alone.index,
    kind: alone.line.kind,
    marks,
    competencies: counting.map(({ competency }) => competency),
    text: `${describeLine(alone.line)}${marksInWords(marks)}: ${what}${partly.join('')}`,
  };
};

/** Marks that may apply to some of the competencies only, with their words. */
const PARTLY: readonly (readonly [Broken, string])[] = [
  ['aged', 'it is too old'],
  ['undated', 'it has no date to show that it is not too old'],
  ['not-attested', 'nobody else attests it as asked'],
  ['attester-below', 'whoever attests it is below the level asked'],
];

/** The levels a line counts for, the highest first: `as Experienced in 11 competencies`, `as Novice in 13`. */
const countedAs = (counting: readonly Weighed[]): readonly string[] => {
  const groups = new Map<string, { readonly helps: EarnedLevel; count: number }>();
  for (const weighed of counting) {
    const [earns, helps] = [levelOfWeighed([weighed]), towards(weighed)];
    const as = `as ${titleOf(earns)}${helps > earns ? ` and towards ${titleOf(helps)}` : ''}`;
    const group = groups.get(as) ?? { helps, count: 0 };
    group.count++;
    groups.set(as, group);
  }
  return [...groups]
    .toSorted(([, one], [, other]) => other.helps - one.helps)
    .map(([as, { count }], index) => {
      const what = index > 0 ? '' : count === 1 ? ' competency' : ' competencies';
      return `${as} in ${count === 1 ? 'one' : count}${what}`;
    });
};

const inAList = (all: readonly string[]): string =>
  all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;

const titleOf = (level: EarnedLevel): string => badgeLevels.find((each) => each.level === level)?.title ?? '';

/** The highest level that a line could help to reach. */
const towards = ({ line, most }: Weighed): EarnedLevel =>
  badgeLevels
    .filter(({ level, evidence }) => level <= most && evidence.some((group) => includes(group, line.kind)))
    .at(-1)?.level ?? 0;

const includes = (group: readonly EvidenceKind[], kind: EvidenceKind): boolean => group.includes(kind);
