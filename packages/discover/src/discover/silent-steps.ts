import type { Process } from 'work-elements';

/**
 * The steps of a process that leave no trace in a log: those that only a system does, in no time, such as the start of
 * a discovered process.
 *
 * @internal
 */
export const silentSteps = ({ elements }: Process): ReadonlySet<string> =>
  new Set(
    elements.flatMap(({ id, steps }) =>
      steps
        .filter(
          ({ performers, effort }) => effort.max === 0 && performers.every((each) => each === 'information-system'),
        )
        .map((step) => `${id}/${step.id}`),
    ),
  );
