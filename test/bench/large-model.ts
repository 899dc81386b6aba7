import type { ElementInput, RoleInput } from 'work-elements';

/** An element with six steps in a row, and a way back. */
const element = (index: number): ElementInput => ({
  id: `element-${index}`,
  title: `Element ${index}`,
  machine: {
    initial: 'waiting',
    states: {
      waiting: { on: { begin: 'step-1' } },
      ...Object.fromEntries(
        Array.from({ length: 6 }, (_, step) => [
          `step-${step + 1}`,
          { on: { done: step === 5 ? 'closed' : `step-${step + 2}`, again: 'step-1' } },
        ]),
      ),
      closed: { type: 'final' },
    },
  },
  steps: Array.from({ length: 6 }, (_, step) => ({
    id: `step-${step + 1}`,
    performers: ['onsite-educator'],
    consumes: step === 0 ? [] : [`paper-${index}`],
    produces: [`paper-${index}`],
  })),
  competencies: Array.from({ length: 6 }, (_, number) => ({
    id: `element-${index}-competency-${number + 1}`,
    kind: (['know', 'know-how', 'do'] as const)[number % 3] ?? 'do',
    statement: `Does part ${number + 1} of element ${index} as agreed.`,
    areas: ['delivery-and-operations'],
    steps: [`step-${number + 1}`],
  })),
});

/**
 * A model document with a number of elements besides the catalogue’s twelve, their steps distributed over a number of
 * roles.
 */
export const largeModel = (elements: number, roles: number) => {
  const added = Array.from({ length: elements }, (_, index) => element(index + 1));
  const work = added.flatMap(({ id, steps }) => steps.map((step) => `${id}/${step.id}`));
  const staff = Array.from(
    { length: roles },
    (_, index): RoleInput & { responsible: string[]; informed: string[] } => ({
      id: `role-${index + 1}`,
      title: `Role ${index + 1}`,
      actors: ['onsite-educator'],
      responsible: [],
      informed: [],
    }),
  );
  work.forEach((ref, index) => {
    staff[index % roles]?.responsible.push(ref);
    staff[(index * 7 + 3) % roles]?.informed.push(ref);
  });
  const lead: RoleInput = {
    id: 'lead',
    title: 'Lead',
    actors: ['onsite-educator'],
    responsible: [
      'map-objectives',
      'develop-activities',
      'deliver-activities',
      'track-progress',
      'assess-progress',
      'decide-advancement',
      'give-remedial-feedback',
      'recommend',
      'handle-exceptions',
      'transition-organization',
      'manage-organization',
    ],
  };
  const learner: RoleInput = {
    id: 'learner',
    title: 'Learner',
    actors: ['learner'],
    responsible: ['experience-activities'],
  };
  return { id: `large-${elements}-${roles}`, title: 'Large', roles: [lead, learner, ...staff], elements: added };
};
