import { editModel, type ImplementationModel, mergeRoles, models, moveWork, parseModel } from 'work-elements';
import type { ArbitraryEdit, AssignmentOptions } from '../../../src/index.js';

type People = ImplementationModel['people'];

/** A school under the model Validator with enough people. */
export const people: People = [
  { id: 'teacher-1', name: 'The first teacher', roles: ['teacher'] },
  { id: 'teacher-2', name: 'The second teacher', roles: ['teacher'] },
  { id: 'validator-1', name: 'The validator', roles: ['validator'] },
  { id: 'leader-1', name: 'The principal', roles: ['school-leader'] },
];

/** Three people for each role, so that any two may be away. */
export const many: People = ['teacher', 'validator', 'school-leader'].flatMap((role) =>
  [1, 2, 3].map((n) => ({ id: `${role}-${n}`, name: `Person ${n} of ${role}`, roles: [role] })),
);

export const { validator } = models;

/** An interview after diagnosing, whose first part reads notes that only its second part makes. */
const interview = parseModel({
  ...validator,
  roles: validator.roles.map((role) =>
    role.id === 'teacher' ? { ...role, responsible: [...role.responsible, 'interview'] } : role,
  ),
  elements: [
    {
      id: 'interview',
      title: 'Interview',
      subject: 'learner-objective',
      machine: {
        initial: 'waiting',
        states: {
          waiting: { on: { begin: 'prepare' } },
          prepare: { on: { prepared: 'talk' } },
          talk: { on: { talked: 'closed' } },
          closed: { type: 'final' },
        },
      },
      steps: [
        { id: 'prepare', title: 'Prepare the interview', consumes: ['interview-notes'], produces: [] },
        { id: 'talk', title: 'Talk', consumes: [], produces: ['interview-notes'] },
      ],
      competencies: [],
    },
  ],
  routes: [{ from: 'deliver-activities', on: 'introduced', to: 'interview', send: 'begin', artifact: 'activity' }],
});

const merge: ArbitraryEdit = {
  description: 'the validator’s work goes to the teachers',
  apply: (model) => mergeRoles(model, { from: 'validator', into: 'teacher' }),
};

const scoreByTeachers: ArbitraryEdit = {
  description: 'teachers score',
  apply: (model) => moveWork(model, { element: 'assess-progress', step: 'score', from: 'validator', to: 'teacher' }),
};

const hearAndDecide = moveWork(validator, {
  element: 'decide-advancement',
  step: 'hear-appeal',
  from: 'school-leader',
  to: 'validator',
});

/** The same, where a person is refused what the model keeps apart. */
export const refusing = editModel(validator, (draft) => {
  draft.policies.persons = 'error';
}).model;

interface Planted {
  readonly bad: string;
  readonly law: string;
  readonly model: ImplementationModel;
  readonly options: AssignmentOptions;
  /** A pattern for the last line of the story. */
  readonly says: RegExp;
  /** The most lines that the story takes. */
  readonly lines: number;
}

/** Bad assignments, each with the law that must find it. */
export const planted: readonly Planted[] = [
  {
    bad: 'one person is a teacher and a validator',
    law: 'duties-kept-apart',
    model: validator,
    options: { people: [...people, { id: 'both', name: 'Whoever is both', roles: ['teacher', 'validator'] }] },
    says: /^Whoever is both .* done “.*“(Score against the rubric|Decide).*the model keeps apart/,
    lines: 9,
  },
  {
    bad: 'an edit in the middle of a journey brings together what is kept apart',
    law: 'duties-kept-apart',
    model: validator,
    options: { people, edits: [scoreByTeachers] },
    says: /^The (first|second) teacher .* has done “.*“Score against the rubric”.*which the model keeps apart/,
    lines: 10,
  },
  {
    bad: 'whoever decides hears the appeal',
    law: 'appeals-heard-by-others',
    model: hearAndDecide.model,
    options: { people },
    says: /^Nobody but The validator .*, who has done “.*”, can hear the appeal against that/,
    lines: 9,
  },
  {
    bad: 'there is no principal',
    law: 'somebody-can-go-on',
    model: validator,
    options: { people: people.slice(0, 3) },
    says: /^The journey stands still: the only open work is .*\(nobody is School Leader\)/,
    lines: 8,
  },
  {
    bad: 'the only one who may score has taught',
    law: 'somebody-can-go-on',
    model: refusing,
    options: { people: [{ id: 'alone', name: 'The only one', roles: ['teacher', 'validator'] }, ...people.slice(3)] },
    says: /everybody who is Proficiency Validator has done what is kept apart from it/,
    lines: 9,
  },
  {
    bad: 'nobody stands in for the validator',
    law: 'absences-are-covered',
    model: validator,
    options: { people: [...many.filter(({ id }) => !/^validator-[23]$/.test(id))], absences: 'must-cover' },
    says: /^If Person 1 of validator is away, nobody can do “/,
    lines: 6,
  },
  {
    bad: 'a step reads what only a later one makes',
    law: 'nothing-is-read-too-soon',
    model: interview,
    options: { people },
    says: /^“Prepare the interview” for \w+ has opened and is to read “interview-notes”, which nobody has made/,
    lines: 5,
  },
  {
    bad: 'an edit that is allowed breaks the policies',
    law: 'policies-outlast-edits',
    model: validator,
    options: { people, edits: [merge] },
    says: /^Then the policy “declared-separations” is broken: "teacher" is responsible for both/,
    lines: 3,
  },
];
