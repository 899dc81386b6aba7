import type { Reason } from './reason.js';

const equivalent = (file: string, code: string, replacement: RegExp, because: string): Reason => ({
  file: `derivation/${file}.ts`,
  code,
  replacement,
  kind: 'equivalent',
  because,
});

const CACHE = 'What is not remembered is worked out again: it takes time, and changes nothing.';
const SHORT_CUT = 'Without the short cut the same comes of it; it only takes time.';
const TYPES = 'Only the types ask for it: ';

/** Why surviving mutants of how evidence is judged are left. */
export const evidenceReasons: readonly Reason[] = [
  equivalent('assess-people', 'all[0]?.limits', /all\[0\]\.limits/, `${TYPES}the list has an item in any case.`),
  equivalent(
    'assess-people',
    'person.roles?.includes',
    /roles\.includes/,
    `${TYPES}who names no roles is asked for all, before the roles are looked at.`,
  ),
  equivalent(
    'assess-people',
    'reading === undefined || !isAsked',
    /^false$/,
    `${TYPES}each way of judging has its reading.`,
  ),
  equivalent('assess-readiness', 'bearing[index] ?? []', /Stryker/, `${TYPES}each line has a list.`),
  equivalent('assess-readiness', 'bearing[line.index]?.push', /\]\.push/, `${TYPES}each line has a list.`),
  equivalent('assess-readiness', 'level < lowest', /<=/, 'Of two levels that are the same, either is the lowest.'),
  equivalent('award-level', 'top === undefined ||', /^false$/, `${TYPES}each kind of evidence counts as an Explorer.`),
  equivalent('evidence/attester-levels', 'people.length < 2', /^false$|^true$|&&|\|\|/, SHORT_CUT),
  equivalent('evidence/attester-levels', 'known !== undefined', /^false$/, CACHE),
  equivalent(
    'evidence/attester-levels',
    '4 satisfies EarnedLevel',
    /^\[\]$/,
    'An attester without a level is taken at their word, as one of level 4 is.',
  ),
  equivalent(
    'evidence/bears',
    'names().models.get(model)?.ownWork',
    /get\(model\)\.ownWork/,
    `${TYPES}the model is that of the profile, which is known.`,
  ),
  equivalent(
    'evidence/check-evidence',
    'line.at !== undefined && asOf !== null',
    /^true$/,
    `${TYPES}no text comes after null.`,
  ),
  equivalent(
    'evidence/check-evidence',
    'line.model !== undefined && namesMissingModel',
    /^true$/,
    `${TYPES}a line that names no model names none that is missing.`,
  ),
  equivalent(
    'evidence/check-evidence',
    'line.model === undefined ? undefined',
    /^false$/,
    `${TYPES}no model is known by no name.`,
  ),
  equivalent(
    'evidence/contradiction',
    'line.habit !== undefined || partsOf(line).length === 0',
    /^false$/,
    'A line that names nothing is about any work.',
  ),
  equivalent('evidence/contradiction', 'before !== undefined', /^false$/, CACHE),
  equivalent(
    'evidence/contradiction',
    "lineIssues(line, words, '')",
    /Stryker/,
    'Whether there is an issue does not depend on its path.',
  ),
  equivalent(
    'evidence/contradiction',
    'parts',
    /^parts$/,
    'That two parts have no work in common is found at the first of them; with itself, each has.',
  ),
  equivalent(
    'evidence/contradiction',
    'model?.profiles()',
    /model\.profiles/,
    `${TYPES}a line that names a missing model is left alone before.`,
  ),
  equivalent(
    'evidence/evidence-line',
    'if (first === undefined) return [];',
    /^false$|Stryker/,
    `${TYPES}each line has been weighed by itself.`,
  ),
  equivalent(
    'evidence/evidence-line',
    "each.level === level)?.title ?? ''",
    /\)\.title|Stryker/,
    `${TYPES}whatever counts does so as a level that has a title.`,
  ),
  equivalent(
    'evidence/evidence-line',
    'badgeLevels',
    /\.at\(-1\)\.level|filter\(\(\{ level, evidence \}\)/,
    `${TYPES}each kind of evidence counts as an Explorer.`,
  ),
  equivalent(
    'evidence/evidence-line',
    "all.length < 2 ? all.join('')",
    /Stryker/,
    'What stands between the items of a list of one is never used.',
  ),
  equivalent(
    'evidence/evidence-options',
    "evidencePolicies.default, 'policies'",
    /""/,
    'The default policies are right, so the name of what is refused is never told.',
  ),
  equivalent(
    'evidence/evidence-options',
    'entries === undefined ? {}',
    /^false$/,
    'A key that is undefined is read as one that is left out.',
  ),
  equivalent('evidence/evidence-options', 'known !== undefined', /^false$/, CACHE),
  equivalent('evidence/evidence-options', 'own.length === 0 ? reading', /^false$/, SHORT_CUT),
  equivalent(
    'evidence/held-roles',
    'roles = []',
    /Stryker/,
    'No model has a role with spaces in its id, and a role that no model has is not held in vain.',
  ),
  equivalent('evidence/role-reach', 'known !== undefined', /^false$/, CACHE),
  equivalent(
    'evidence/role-reach',
    "reason.kind !== 'supervision' && reason.responsibility",
    /^true$|""/,
    `${TYPES}a reason of supervision has no responsibility.`,
  ),
  equivalent('evidence/strange-roles', 'if (roles.length === 0) return [];', /^false$/, SHORT_CUT),
  equivalent('evidence/strange-roles', '(person.roles ?? []).length === 0', /^false$/, SHORT_CUT),
  equivalent(
    'evidence/strange-roles',
    'person.roles ?? []',
    /Stryker/,
    'Whoever names no roles has none that is strange.',
  ),
  equivalent(
    'evidence/weigh',
    'most >= level ? [line.kind] : []',
    /Stryker/,
    'What is not a kind of evidence makes no level.',
  ),
];
