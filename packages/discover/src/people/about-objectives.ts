import type { Process } from 'work-elements';

/** For each step of a process (`element/step`), whether it is about an objective. @internal */
export const aboutObjectives = ({ elements }: Process): ReadonlyMap<string, boolean> =>
  new Map(
    elements.flatMap(({ id, subject, steps }) =>
      steps.map((step) => [`${id}/${step.id}`, subject === 'learner-objective' || subject === 'objective'] as const),
    ),
  );

/**
 * Whether each case is one objective although the log names none: where the process is a single element about an
 * objective, as a discovered one is, a case is one run of it. @internal
 */
export const isOneEach = ({ elements: [element, ...others] }: Process): boolean =>
  others.length === 0 && (element?.subject === 'learner-objective' || element?.subject === 'objective');
