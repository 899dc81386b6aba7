import { counted, type ImplementationModel, processOf } from 'work-elements';
import { countsFromCondition } from 'work-elements/interpreter';
import type { InForce } from './in-force.js';

/** The numbers of a model on which a scenario depends: its settings, cadence and review rules. @internal */
export const modelInForce = (model: ImplementationModel): readonly InForce[] => [
  ...settings(model),
  ...model.cadence.map(({ send, everyDays, each }) => ({
    what: `cadence of ${send}`,
    value: countsFromCondition(send)
      ? `${counted(everyDays, 'day')} after an objective was advanced on a condition`
      : `every ${counted(everyDays, 'day')} for each ${each}`,
    source: 'the model',
  })),
  ...model.review.map(({ work, by, sample, always, stopsAt }) => ({
    what: `review of ${work}`,
    value: [
      `by ${by}: ${Number((100 * sample).toPrecision(3))} % of what would count at once`,
      ...(always.length === 0 ? [] : [`always ${always.join(', ')}`]),
      ...(stopsAt === undefined
        ? []
        : [`to be stopped above ${Number((100 * stopsAt).toPrecision(3))} % of disagreements`]),
    ].join('; '),
    source: 'the model’s rule of review',
  })),
];

const settings = (model: ImplementationModel): readonly InForce[] => {
  const all = new Map(processOf(model).elements.flatMap(({ definition }) => Object.entries(definition.settings)));
  return [...all].map(([id, { value: usual, unit, source }]) => {
    const value = model.settings[id] ?? usual;
    return {
      what: `setting ${id}`,
      value: value === 'unlimited' ? value : counted(value, singular(unit), unit),
      source: model.settings[id] === undefined ? source : 'the model',
    };
  });
};

/** A unit with its first plural in the singular: pieces of work, school days. */
const singular = (unit: string): string => unit.replace(/(?<=ss|x|ch|sh)es\b|(?<!s)s\b/, '');
