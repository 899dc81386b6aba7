import type { Reason } from './reason.js';

const equivalent = (file: string, code: string, replacement: RegExp, because: string): Reason => ({
  file: `model/${file}.ts`,
  code,
  replacement,
  kind: 'equivalent',
  because,
});

const RULE =
  'A rule of review names a step of the process that is switched on, or the model is refused; the types do not ' +
  'know it.';
const NO_UNDEFINED = 'A rule that was read has no key that is undefined.';

/** Why surviving mutants of models are left. */
export const modelReasons: readonly Reason[] = [
  equivalent('accommodated-outcomes', 'reading.rowOf.get(work)?.responsible', /get\(work\)\.responsible/, RULE),
  equivalent('accommodated-outcomes', "step = ''", /Stryker/, RULE),
  equivalent('accommodated-outcomes', 'element === undefined', /^false$/, RULE),
  equivalent('accommodated-outcomes', 'reading.stepOf.get(work)?.outcomes', /get\(work\)\.outcomes/, RULE),
  equivalent(
    'brief-model',
    'own.every((schema)',
    /some/,
    'The alternatives of a rule agree on what a part is that is left out.',
  ),
  equivalent(
    'brief-model',
    'read.success && plainEqual',
    /\|\|/,
    'Whatever a schema reads for a missing part is as empty as the part, since parts that may be empty are so by ' +
      'default.',
  ),
  equivalent('brief-model', "typeof value === 'object' && value !== null", /^true$/, 'There is no null in a model.'),
  equivalent(
    'choice-issues',
    'element === undefined || step === undefined || outcomes === undefined',
    /^false$|&&/,
    'Where there is no such element, or no step is named, there are no outcomes either; the types ask for all three.',
  ),
  equivalent('condition', '?.id === CONDITION', /\)\]\.id/, 'Each state belongs to an element of the tables.'),
  equivalent(
    'model-reading',
    'accepted.due ?? []',
    /Stryker/,
    'A text in place of a rule has no work, so that no work is due by it.',
  ),
  equivalent('model-text', 'error instanceof InputError', /^true$/, 'Reading a text throws nothing else.'),
  equivalent('model-text', "= 'yaml'", /""/, 'Anything but "json" is written as YAML.'),
  equivalent(
    'process-of',
    'ofChoice.size >= MOST',
    /^false$|>/,
    'What is forgotten is worked out again: the bound changes memory and time alone.',
  ),
  equivalent(
    'process-of',
    'one !== undefined && other !== undefined',
    /^true$|\|\|/,
    'Routes and entries of a model that was read name elements, and what these announce and take.',
  ),
  equivalent(
    'reference-issues',
    'own.length === 0',
    /^false$/,
    'Without elements of the model’s own, no name of one is compared.',
  ),
  equivalent('reference-issues', "'work' in rule && rule.work", /^true$|\|\|/, NO_UNDEFINED),
  equivalent('reference-issues', "'except' in rule && rule.except", /^true$|\|\|/, NO_UNDEFINED),
  equivalent(
    'review-steps',
    'element === undefined || step === undefined',
    /^false$/,
    'Where no step is named, no state has it, and none follows.',
  ),
  equivalent('reviews-of', '?.outcomes[0]', /\)\.outcomes/, 'The step of a review is one of the process.'),
  equivalent('reviews-of', 'agreed === undefined', /^false$/, 'Each step has an outcome.'),
  equivalent('reviews-of', '? []', /Stryker/, 'Each step has an outcome.'),
  equivalent(
    'usual-shares',
    'first === undefined || slow === undefined',
    /^false$|^first === undefined && slow/,
    'A step without outcomes, or work to which pace does not matter, has no outcome that is slow; the types ask first.',
  ),
  equivalent(
    'usual-shares',
    "[first = ''] = step.outcomes",
    /Stryker/,
    'A step without outcomes has no shares either.',
  ),
  equivalent(
    'usual-shares',
    'counts === undefined || sampled === undefined',
    /^false$/,
    'The first outcome has a share, as each outcome has.',
  ),
  equivalent('assignment', 'byWork?.get', /byWork\.get/, 'There is a map for each letter; the types do not know it.'),
  equivalent('check-model', "'work' in rule && rule.work", /^true$|\|\|/, NO_UNDEFINED),
  equivalent('check-model', 'rule.except ?? []', /Stryker/, 'No work has a name with spaces.'),
  equivalent(
    'chosen-issues',
    'chosen === definition',
    /^false$/,
    'A definition to which the choices change nothing has been examined already, and had no issue.',
  ),
  equivalent(
    'chosen-issues',
    'to === undefined',
    /^false$/,
    'A transition to a state that does not exist has been refused before.',
  ),
  ...['id', 'role', 'by'].flatMap((name) => [
    equivalent(
      'define-model',
      `return ${name} === undefined`,
      /^false$/,
      'The roles of a model are those of its input.',
    ),
    equivalent(
      'define-model',
      `return ${name} === undefined`,
      /Stryker/,
      'The roles of a model are those of its input.',
    ),
  ]),
  equivalent(
    'judgement-of',
    "step: stepId = ''",
    /Stryker/,
    'No step has an empty id, and none has a name with spaces.',
  ),
  equivalent(
    'judgement-of',
    'element === undefined || step === undefined',
    /^false$/,
    'Where there is no such element, there is no such step; the types ask for both.',
  ),
  equivalent(
    'model-fingerprint',
    'Object.isFrozen(model)',
    /^false$/,
    'What is not remembered is worked out again: it takes time, and changes nothing.',
  ),
  equivalent(
    'model-fingerprint',
    'scope === undefined',
    /^false$/,
    'A part that is undefined is not written, and what is written is what has the fingerprint.',
  ),
  equivalent(
    'model-fingerprint',
    'value === undefined || (typeof',
    /^false$|^true$/,
    'A part that is undefined is not written anyway; any other is a text that is not empty, or an object.',
  ),
  equivalent('parse-model', '(isWrong(part) ? codes : [])', /Stryker/, 'No issue has a code with spaces.'),
  equivalent(
    'review-on-appeal',
    'found !== undefined',
    /^true$/,
    'That an element is not there is remembered by its id alone, and stays so.',
  ),
  equivalent('work-ref', 'slash < 0', /<=/, 'No reference begins with a slash.'),
  equivalent(
    'brief-model',
    'Object.keys(value).length === 0',
    /^true$/,
    'A record that is read for a missing part has only parts that are empty, and these have been left out before.',
  ),
  {
    file: 'model/edit/edit-model-text.ts',
    code: 'pass < PASSES',
    replacement: /<=/,
    kind: 'not worth a test',
    because: 'The number of passes is a limit that no change is known to come near; one pass more changes nothing.',
  },
  {
    file: 'model/edit/edit-model-text.ts',
    code: '} catch {',
    replacement: /^\{\}$/,
    kind: 'not worth a test',
    because:
      'A document that cannot be read back is then written anew in the passes that are left; whatever comes of it is ' +
      'returned only if it is the model, as before.',
  },
  equivalent(
    'edit/model-patch',
    "typeof position === 'number'",
    /^true$/,
    'The ids are a list, which has nothing under a name; only the types ask for a number.',
  ),
  equivalent(
    'policies/actors',
    'relation === undefined || !relations.includes(relation)',
    /^false$/,
    'No list of relations includes an undefined one; only the types ask for it.',
  ),
  equivalent(
    'policies/cadence-has-effect',
    'told === undefined ? -1',
    /^false$/,
    'No machine moves on an event without a name; only the types ask for one.',
  ),
  equivalent(
    'policies/cadence-has-effect',
    'started < 0 ? machine.initial : started',
    /<=/,
    'The initial state of every machine is number 0.',
  ),
  equivalent(
    'policies/cadence',
    'if (element === undefined) return [];',
    /Stryker was here/,
    'Only what is an option of the model is looked for in the list, and no option has such a name.',
  ),
];
