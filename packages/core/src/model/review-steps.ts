import { stepsAfter } from '../process/steps-after.js';
import type { Review } from './automation-schema.js';
import type { ModelReading } from './model-reading.js';
import { TO_REVIEW } from './to-review.js';
import { splitWorkRef, workRef } from './work-ref.js';

/** The steps to which pieces of reviewed work go, as `element/step`. @internal */
export const reviewSteps = ({ elementOf }: ModelReading, { work }: Pick<Review, 'work'>): readonly string[] => {
  const { element: id, step } = splitWorkRef(work);
  const element = elementOf.get(id);
  if (element === undefined || step === undefined) return [];
  return [...new Set(TO_REVIEW.flatMap((outcome) => stepsAfter(element, step, outcome)))].map((each) => workRef(id, each));
};
