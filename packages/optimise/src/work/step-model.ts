import { type ActorKind, type ImplementationModel, type Process, parseModel } from 'work-elements';
import { refOf } from '../vocabulary/ref-of.js';

/** The kinds of actor that are staff. @internal */
export const staffKinds = ['onsite-educator', 'online-educator', 'partner'] as const satisfies readonly ActorKind[];

/** The steps that staff can do, and those that only learners or systems can do. @internal */
export interface StaffSteps {
  readonly steps: readonly {
    readonly ref: string;
    readonly element: string;
    readonly title: string;
    readonly performers: readonly ActorKind[];
  }[];
  readonly learner: readonly string[];
  readonly system: readonly string[];
}

/** Divides the steps of a process by who can do them. @internal */
export const staffSteps = ({ elements }: Process): StaffSteps => {
  const all = elements.flatMap((element) =>
    element.steps.map(({ id, title, performers }) => ({
      ref: refOf(element.id, id),
      element: element.id,
      title,
      performers,
    })),
  );
  const steps = all.filter(({ performers }) => staffKinds.some((kind) => performers.includes(kind)));
  const others = all.filter((step) => !steps.includes(step));
  return {
    steps,
    learner: others.filter(({ performers }) => performers.includes('learner')).map(({ ref }) => ref),
    system: others.filter(({ performers }) => !performers.includes('learner')).map(({ ref }) => ref),
  };
};

/** The roles of those who are not staff, with the work that only they can do. @internal */
export const otherRoles = ({ learner, system }: StaffSteps): readonly object[] => [
  ...(learner.length === 0 ? [] : [{ id: 'learner', title: 'Learner', actors: ['learner'], responsible: learner }]),
  ...(system.length === 0
    ? []
    : [{ id: 'system', title: 'System', actors: ['information-system'], responsible: system }]),
];

/** Id of a step’s own role in the step model. @internal */
export const stepRole = (index: number): string => `step-${index + 1}`;

/**
 * A model in which each step is a role of its own, so that flows between steps are its hand-offs, and the needs of a
 * step are its role’s profile.
 *
 * @internal
 */
export const stepModel = (
  all: StaffSteps,
  { options, policies }: Pick<ImplementationModel, 'options' | 'policies'>,
): ImplementationModel =>
  parseModel({
    id: 'step-by-step',
    title: 'Step by step',
    roles: [
      ...all.steps.map(({ ref, title, performers }, index) => ({
        id: stepRole(index),
        title,
        actors: performers.filter((kind) => staffKinds.some((each) => each === kind)),
        responsible: [ref],
      })),
      ...otherRoles(all),
    ],
    options,
    policies,
  });
