import fc from 'fast-check';
import { type ImplementationModel, learningProcess } from 'work-elements';

/** The choices of a model within the learning process. @internal */
export type ProcessChoices = Pick<ImplementationModel, 'options' | 'settings' | 'cadence'>;

const optional = learningProcess.elements.flatMap(({ id, steps }) =>
  steps.flatMap((step) => (step.optional === undefined ? [] : [`${id}/${step.id}`])),
);
const settings = new Map(learningProcess.elements.flatMap((element) => Object.entries(element.settings)));

/** Small numbers, so that journeys reach the interesting cases. */
const MOST = 5;

const settingValue = (least: number, mayBeUnlimited: boolean): fc.Arbitrary<number | 'unlimited'> => {
  const number = fc.integer({ min: least, max: Math.max(least, MOST) });
  return mayBeUnlimited ? fc.oneof(number, fc.constant('unlimited' as const)) : number;
};

/** Options, settings and cadence of the learning process; shrinks towards none. @internal */
export const arbitraryChoices = (): fc.Arbitrary<ProcessChoices> =>
  fc.record({
    options: fc.subarray(optional),
    settings: fc
      .subarray([...settings])
      .chain((some) =>
        fc.record(
          Object.fromEntries(some.map(([id, { least, mayBeUnlimited }]) => [id, settingValue(least, mayBeUnlimited)])),
        ),
      ),
    cadence: fc.subarray([
      { send: 'track-progress/check-in-due', everyDays: 7, each: 'learner' },
      { send: 'track-progress/condition-due', everyDays: 20, each: 'objective' },
    ]),
  });
