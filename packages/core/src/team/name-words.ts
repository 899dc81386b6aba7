/** Titles, with the gender they imply, if any: "f" for women, "m" for men. @internal */
export const TITLES: ReadonlyMap<string, 'f' | 'm' | null> = new Map([
  ...(['mrs', 'ms', 'miss', 'madam'] as const).map((word) => [word, 'f'] as const),
  ...(['mr', 'sir'] as const).map((word) => [word, 'm'] as const),
  ...(['mx', 'dr', 'prof', 'professor', 'rev', 'phd', 'edd'] as const).map((word) => [word, null] as const),
]);

/** Offices, which precede or follow a name. @internal */
export const OFFICES: ReadonlySet<string> = new Set(['coach', 'principal', 'teacher', 'superintendent', 'director']);

/** Generational suffixes that distinguish people of one name in a family, by meaning. @internal */
export const GENERATIONS: ReadonlyMap<string, string> = new Map([
  ['jr', 'junior'],
  ['junior', 'junior'],
  ['sr', 'senior'],
  ['senior', 'senior'],
  ['ii', 'second'],
  ['2nd', 'second'],
  ['iii', 'third'],
  ['3rd', 'third'],
  ['iv', 'fourth'],
  ['4th', 'fourth'],
]);

/** Relations to another person who is named: "colleague of Kim Lee", "Kim Lee’s principal". @internal */
export const RELATIONS: readonly string[] = [
  ...OFFICES,
  ...['assessor', 'assistant', 'boss', 'colleague', 'deputy', 'evaluator', 'head', 'lead', 'leader', 'manager'],
  ...['mentor', 'partner', 'peer', 'predecessor', 'successor', 'supervisor', 'tutor'],
  ...['brother', 'child', 'daughter', 'father', 'friend', 'husband', 'mother', 'parent', 'sister', 'son', 'wife'],
  ...['class', 'committee', 'department', 'learner', 'pupil', 'school', 'student', 'team'],
];
