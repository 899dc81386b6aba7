import {
  type ActorKind,
  defineModel,
  type ElementInput,
  type ImplementationModel,
  models,
  parseModel,
  raci,
} from 'work-elements';

const COUNT = { roles: 60, elements: 100 };

const element = (index: number): ElementInput => ({
  id: `work-${index}`,
  title: `Work of the kind number ${index}`,
  machine: {
    initial: 'waiting',
    states: {
      waiting: { on: { begin: 'prepare' } },
      prepare: { on: { prepared: 'finish' } },
      finish: { on: { finished: 'waiting' } },
    },
  },
  steps: [
    { id: 'prepare', title: `Prepare the work ${index}`, consumes: ['request'], produces: ['evidence'] },
    { id: 'finish', title: `Finish the work ${index}`, consumes: ['evidence'], produces: ['request'] },
  ],
});

/** A custom model with, by default, 60 roles, all of them staff, and 100 elements, each leading to the next. */
export const largeModel = (
  actorOf: (role: number) => ActorKind = () => 'onsite-educator',
  count = COUNT.roles,
): ImplementationModel =>
  defineModel({
    id: 'large',
    title: 'A large organisation',
    roles: Array.from({ length: count }, (_, role) => ({
      id: `role-${role}`,
      title: `Specialist number ${role} of the organisation`,
      actors: [actorOf(role)],
      responsible: Array.from({ length: COUNT.elements }, (_each, index) => index)
        .filter((index) => index % count === role)
        .map((index) => `work-${index}` as string),
    })),
    process: {
      elements: Array.from({ length: COUNT.elements }, (_, index) => element(index)),
      routes: Array.from({ length: COUNT.elements }, (_, index) => ({
        from: `work-${index}`,
        on: 'finished',
        to: `work-${(index + 1) % COUNT.elements}`,
        send: 'begin',
        artifact: 'request',
      })),
    },
  });

/** 59 staff roles that share the catalogue’s steps, and the learner. */
export const catalogueModel = parseModel({
  id: 'of-the-catalogue',
  title: 'Many who coach',
  roles: [
    ...Array.from({ length: 59 }, (_, role) => ({
      id: `coach-${role}`,
      title: `Coach for reading and writing ${role + 1}`,
      actors: ['onsite-educator' as const],
      responsible: raci(models.specialistTeam)
        .filter(({ element, responsible }) => element !== 'experience-activities' && responsible.length > 0)
        .filter((_step, index) => index % 59 === role)
        .map(({ element, step }) => `${element}/${step}`),
    })),
    { id: 'learner', title: 'Learner', actors: ['learner'], responsible: ['experience-activities'] },
  ],
  options: models.specialistTeam.options,
});
