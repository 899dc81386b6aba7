import { expect, test } from 'vitest';
import { diagnose } from './support/diagnose.js';

const model = (change: string): string => `
import {
  addRole, advanceJourney, applyEdit, badge, defineModel, deriveProfile, editModel, moveWork, openWork, splitRole,
  startJourney,
} from 'work-elements';
const model = defineModel({
  id: 'm',
  title: 'M',
  roles: [
    {
      id: 'teacher',
      title: 'Teacher',
      actors: ['onsite-educator'],
      responsible: ['assess-progress', 'recommend/propose'],
    },
    { id: 'learner', title: 'Learner', actors: ['learner'], responsible: ['experience-activities'] },
  ],
  ${change.startsWith('in ') ? change.slice(3) : ''}
});
${change.startsWith('in ') ? '' : change}
export {
  addRole, advanceJourney, applyEdit, badge, deriveProfile, editModel, model, moveWork, openWork, splitRole,
  startJourney,
};
`;

/** A snippet, and what the compiler says about it; null if it compiles. */
const cases: readonly (readonly [name: string, code: string, says: RegExp | null])[] = [
  ['a correct model', model(''), null],
  [
    'a misspelt element',
    model("in tools: [{ id: 't', title: 'T', kind: 'dashboard', usedIn: ['asess-progress'] }],"),
    /'"asess-progress"' is not assignable .* Did you mean '"assess-progress"'\?/,
  ],
  [
    'a misspelt step',
    model("in policies: { separate: [['recommend/propose', 'assess-progress/scor']] },"),
    /Did you mean '"assess-progress\/score"'\?/,
  ],
  [
    'a misspelt role',
    model("in people: [{ id: 'p', name: 'P', roles: ['techer'] }],"),
    /'"techer"' is not assignable to type .*"teacher".*\. Did you mean '"teacher"'\?/,
  ],
  ['a misspelt actor kind', model('in levels: { responsible: 5 },'), /'5' is not assignable/],
  [
    'a profile of a role that does not exist',
    model("deriveProfile(model, 'techer');"),
    /'"techer"' is not assignable to parameter of type .*"teacher".*/,
  ],
  [
    'a badge of a level that does not exist',
    model("badge(model, 'teacher', 5);"),
    /'5' is not assignable to parameter of type '1 \| 2/,
  ],
  [
    'work moved to nobody',
    model("moveWork(model, { element: 'recommend', from: 'teacher', to: 'leaner' });"),
    /'"leaner"' is not assignable to type .*"teacher".*/,
  ],
  [
    'work moved between roles that exist',
    model("moveWork(model, { element: 'recommend', step: 'propose', from: 'teacher', to: 'learner' });"),
    null,
  ],
  [
    'work of a custom element',
    model(
      "in elements: [{ id: 'tutor', title: 'T', machine: { initial: 'a', states: { a: { on: { x: 'b' } }, b: { " +
        "type: 'final' } } }, steps: [{ id: 'a' }] }], policies: { separate: [['tutor/a', 'recommend']] },",
    ),
    null,
  ],
  [
    'a misspelt step of a custom element',
    model(
      "in elements: [{ id: 'tutor', title: 'T', machine: { initial: 'a', states: { a: { on: { x: 'b' } }, b: { " +
        "type: 'final' } } }, steps: [{ id: 'a' }] }], policies: { separate: [['tutor/b', 'recommend']] },",
    ),
    /'"tutor\/b"' is not assignable/,
  ],
  [
    'an element that the catalogue does not have',
    "import { workElement } from 'work-elements';\nworkElement('assess-progres');",
    /'"assess-progres"' is not assignable to parameter/,
  ],
  ['an attempt to change a model', model("model.roles[0]!.title = 'X';"), /read-only property/],
  ['an attempt to change a list', model('model.roles.push(model.roles[0]!);'), /'push' does not exist/],
  [
    'evidence of an unknown kind',
    "import { awardLevel } from 'work-elements';\nawardLevel([{ kind: 'hearsay' }]);",
    /'"hearsay"' is not assignable/,
  ],
  [
    'the inbox of a role after an edit, also of a role that the edit has added',
    model(
      "const split = splitRole(model, { role: 'teacher', into: { id: 'tutor', title: 'T' }, work: " +
        "['recommend/propose'] });\nconst moved = moveWork(split.model, { element: 'recommend', step: 'propose', " +
        "from: 'tutor', to: 'teacher' });\nconst journey = startJourney(moved.model, { learner: 'a', objectives: " +
        "['b'] });\nopenWork(advanceJourney(journey, []).journey, 'tutor');",
    ),
    null,
  ],
  [
    'the inbox of a misspelt role after an edit',
    model(
      "const { model: moved } = moveWork(model, { element: 'recommend', step: 'propose', from: 'teacher', to: " +
        "'learner' });\nopenWork(startJourney(moved, { learner: 'a', objectives: ['b'] }), 'techer');",
    ),
    /'"techer"' is not assignable to parameter of type .*"teacher".*/,
  ],
  [
    'a misspelt role after an edit that was undone',
    model(
      "const added = addRole(model, { id: 'tutor', title: 'T', actors: ['partner'] " +
        "});\nderiveProfile(added.model, 'tutor');\nderiveProfile(applyEdit(added.model, " +
        "added.inversePatches).model, 'tutor');",
    ),
    /'"tutor"' is not assignable to parameter of type .*"teacher".*/,
  ],
  [
    'a misspelt role in a recipe',
    model(
      "editModel(model, (draft) => { for (const role of draft.roles) if (role.id === 'techer') role.title = 'X'; });",
    ),
    /no overlap/,
  ],
  [
    'a code of the core',
    "import { InputError } from 'work-elements';\nnew InputError('x', [{ path: '', code: 'unknown-role', " +
      "message: 'x' }]);",
    null,
  ],
  [
    'a misspelt code',
    "import { InputError } from 'work-elements';\nnew InputError('x', [{ path: '', code: 'unknown-rol', " +
      "message: 'x' }]);",
    /'"unknown-rol"' is not assignable .* Did you mean '"unknown-role"'\?/,
  ],
  [
    'a misspelt code that is asked for',
    "import { safeParseModel } from 'work-elements';\nconst read = safeParseModel({});\nif (!read.success) " +
      "read.issues.filter(({ code }) => code === 'unknown-elment');",
    /no overlap/,
  ],
  [
    'a code of a package that is imported',
    "import { readTable } from '@work-elements/tables';\nreadTable('', { as: 'staff' }).issues.some(({ code }) " +
      "=> code === 'steps-missing' || code === 'unknown-role');",
    null,
  ],
  [
    'a misspelt code of a package that is imported',
    "import { readTable } from '@work-elements/tables';\nreadTable('', { as: 'staff' }).issues.some(({ code }) " +
      "=> code === 'step-missing');",
    /no overlap/,
  ],
  [
    'a custom process',
    "import { defineModel } from 'work-elements';\ndefineModel({ id: 'q', title: 'Q', process: { elements: [{ " +
      "id: 'serve', title: 'S', machine: { initial: 'a', states: { a: { on: { x: 'b' } }, b: { type: 'final' } } " +
      "}, steps: [{ id: 'a' }] }] }, roles: [{ id: 'r', title: 'R', actors: ['partner'], responsible: " +
      "['recommend'] }] });",
    /'"recommend"' is not assignable/,
  ],
];

const said = diagnose(
  'models',
  cases.map(([, code]) => code),
);

test.each(cases.map(([name, , says], index) => [name, says, index] as const))(
  'the compiler, of %s',
  (_, says, index) => {
    const message = said[index] ?? 'not compiled';
    if (says === null) expect(message).toBe('');
    else expect(message).toMatch(says);
  },
);
