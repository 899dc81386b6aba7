import { type ImplementationModel, learningProcess, parseModel } from 'work-elements';

const steps = learningProcess.elements.flatMap(({ id, steps: own }) =>
  id === 'experience-activities'
    ? []
    : own.filter(({ optional }) => optional === undefined).map((step) => `${id}/${step.id}`),
);

/** A number of staff roles that take turns at the catalogue’s steps, and the learner. */
export const staffOf = (count: number, titleOf: (role: number) => string): ImplementationModel =>
  parseModel({
    id: `staff-of-${count}`,
    title: 'Staff',
    roles: [
      ...Array.from({ length: count }, (_, role) => ({
        id: `role-${role}`,
        title: titleOf(role),
        actors: ['onsite-educator' as const],
        responsible: steps.filter((_step, index) => index % count === role),
      })),
      { id: 'learner', title: 'Learner', actors: ['learner' as const], responsible: ['experience-activities'] },
    ],
  });

/** Titles of 84 letters, or as many, that differ only at their ends. */
export const ALIKE = {
  Latin: (role: number) =>
    `Responsable del acompañamiento personalizado y de la retroalimentación formativa ${role + 1}`,
  words: (role: number) =>
    `Especialista en diseño de actividades interdisciplinarias de aprendizaje por proyectos ${role + 1}`,
  Arabic: (role: number) =>
    `منسق تقييم الكفاءات والتقدم في المرحلة الثانوية العليا والتعليم المستمر للكبار ${role + 1}`,
  'shorter than a label may be': (role: number) =>
    `Coach for reading and writing, first grades of primary school ${role + 1}`,
} as const satisfies Readonly<Record<string, (role: number) => string>>;
