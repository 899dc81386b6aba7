import { defineModel, editModel, type ImplementationModel, moveWork } from 'work-elements';

/** A small school of its own: whoever teaches does not score or decide, and the principal hears appeals. */
export const brook: ImplementationModel = defineModel({
  id: 'brook-school',
  title: 'Brook School',
  roles: [
    {
      id: 'teacher',
      title: 'Teacher',
      actors: ['onsite-educator'],
      responsible: [
        'map-objectives',
        'develop-activities',
        'deliver-activities',
        'track-progress',
        'give-remedial-feedback',
        'recommend',
        'assess-progress/plan',
        'assess-progress/check',
      ],
    },
    {
      id: 'assessor',
      title: 'Assessor',
      actors: ['onsite-educator'],
      responsible: ['assess-progress', 'decide-advancement'],
      consulted: ['develop-activities/review'],
    },
    {
      id: 'principal',
      title: 'Principal',
      actors: ['onsite-educator'],
      responsible: [
        'handle-exceptions',
        'decide-advancement/hear-appeal',
        'transition-organization',
        'manage-organization',
      ],
    },
    {
      id: 'learner',
      title: 'Learner',
      actors: ['learner'],
      responsible: ['experience-activities'],
      consulted: ['map-objectives/agree'],
    },
  ],
  policies: {
    separate: [
      ['deliver-activities', 'assess-progress/score'],
      ['deliver-activities', 'decide-advancement/decide'],
    ],
  },
});

/** The same, where a person is refused what the school keeps apart. */
export const strict = editModel(brook, (draft) => {
  draft.policies.persons = 'error';
}).model;

/** The same, where whoever decides hears appeals too. */
export const ownAppeals = moveWork(brook, {
  element: 'decide-advancement',
  step: 'hear-appeal',
  from: 'principal',
  to: 'assessor',
}).model;

const NAMES = {
  teacher: ['Tia', 'Tom', 'Tea'],
  assessor: ['Ann', 'Art', 'Abe'],
  principal: ['Pat', 'Per', 'Pia'],
} as const;

/** Some people for each role, up to three. */
export const staff = (counts: Readonly<Record<keyof typeof NAMES, number>>): ImplementationModel['people'] =>
  (['teacher', 'assessor', 'principal'] as const).flatMap((role) =>
    NAMES[role].slice(0, counts[role]).map((name) => ({ id: name.toLowerCase(), name, roles: [role] })),
  );
