import type { Reason } from './reason.js';

/** Why surviving mutants of saving, restoring and advancing journeys are left. */
export const savedReasons: readonly Reason[] = [
  {
    file: 'journey/saved/journey-issues.ts',
    code: "typeof each.value === 'string' ? [each.value] : []",
    replacement: /^(\["Stryker was here"\]|true)$/,
    kind: 'not worth a test',
    because:
      'A name is suggested only for a plain state; a machine that mixes plain states with states of parts ' +
      'is rare, and ' +
      'would have another name on offer at worst.',
  },
  {
    file: 'journey/saved/journey-issues.ts',
    code: 'items.findIndex((each) => each.step === step) !== index',
    replacement: /^true$/,
    kind: 'equivalent',
    because: 'What is looked for has been found by then, whatever the first of its kind is called.',
  },
  {
    file: 'journey/saved/journey-issues.ts',
    code: '?.responsible ?? []',
    replacement: /^\["Stryker was here"\]$/,
    kind: 'equivalent',
    because: 'No role has that id, since ids have no spaces.',
  },
  {
    file: 'journey/saved/journey-issues.ts',
    code: '(claim.through ?? [])',
    replacement: /^\["Stryker was here"\]$/,
    kind: 'not worth a test',
    because: 'It would take a person of that very name.',
  },
  {
    file: 'journey/saved/journey-issues.ts',
    code: 'definition?.outcomes.includes(outcome) === true',
    replacement: /^definition\.outcomes$/,
    kind: 'equivalent',
    because: 'Somebody is responsible only for a step that there is.',
  },
  {
    file: 'journey/saved/journey-of-parts.ts',
    code: 'cases.length === 0 ? NOTHING : suspendersIn(cases, about)',
    replacement: /^false$/,
    kind: 'equivalent',
    because: 'No cases suspend nothing; the list is shared only to save memory.',
  },
  {
    file: 'journey/saved/journey-of-parts.ts',
    code: 'waitsFor: []',
    replacement: /^\["Stryker was here"\]$/,
    kind: 'equivalent',
    because: 'What a journey waits for is computed once it has been checked.',
  },
  {
    file: 'journey/saved/journey-of-parts.ts',
    code: 'parts.length < 4 ? undefined',
    replacement: /^(true|false|parts\.length (<=|>=) 4)$/,
    kind: 'equivalent',
    because: 'Both ways find the same; a few parts are found faster without a map, and many with one.',
  },
  {
    file: 'journey/saved/journey-of-parts.ts',
    code: 'return state === undefined ? todaysRun(element, saved)',
    replacement: /^true$/,
    kind: 'equivalent',
    because: 'A run in a state of today’s machine is translated to itself; looking it up first saves time.',
  },
  {
    file: 'journey/saved/journey-of-parts.ts',
    code: "step ?? (typeof value === 'string' ? value : '')",
    replacement: /^(true|"Stryker was here!")$/,
    kind: 'equivalent',
    because: 'Whatever stands there is the name of no step, and refused.',
  },
  {
    file: 'journey/saved/outline-issues.ts',
    code: 'cases.length === 0 ? each.suspendedBy.length === 0',
    replacement: /^false$/,
    kind: 'equivalent',
    because: 'No cases suspend nothing; the shorter way saves time.',
  },
  {
    file: 'journey/saved/parts-of.ts',
    code: 'objective.runs[element]?.items ?? []',
    replacement: /^(objective\.runs\[element\]\.items|\["Stryker was here"\])$/,
    kind: 'equivalent',
    because: 'The element comes from the runs themselves, so that it has one.',
  },
  {
    file: 'journey/once.ts',
    code: 'if (recent.length === 0) return null',
    replacement: /^false$/,
    kind: 'equivalent',
    because: 'Nothing is found in an empty list; the checksum is saved.',
  },
  {
    file: 'journey/once.ts',
    code: 'if (page.length < PAGE) continue',
    replacement: /^false$/,
    kind: 'equivalent',
    because: 'What is on the page that still grows is found among the newest events before.',
  },
  {
    file: 'journey/saved/journey-issues.ts',
    code: '!items.some((item) => item.step === step)',
    replacement: /^true$/,
    kind: 'not worth a test',
    because: 'It differs only where an element works in several parts at once, and one of its items is lost.',
  },
  {
    file: 'journey/saved/journey-of-parts.ts',
    code: '...(today ?? { ...saved, done: false })',
    replacement: /^true$/,
    kind: 'equivalent',
    because: 'A run in no state of today’s machine is refused, whether it has ended or not.',
  },
  {
    file: 'journey/saved/read-parts.ts',
    code: 'plainData(given, { entries: MOST_SAVED })',
    replacement: /^\{\}$/,
    kind: 'not worth a test',
    because: 'The limit is above what people write, so that a test would read hundreds of thousands of entries.',
  },
];
