import type { Process } from '../catalogue/process.js';
import type { Step } from '../catalogue/work-element.js';
import { stepsAfter } from '../process/steps-after.js';
import type { Review } from './automation-schema.js';
import type { ModelReading } from './model-reading.js';
import { TO_REVIEW } from './to-review.js';
import { splitWorkRef, workRef } from './work-ref.js';

/** The steps in which a rule’s work is reviewed, as `element/step`. @internal */
export const reviewSteps = ({ elementOf }: ModelReading, { work }: Pick<Review, 'work'>): readonly string[] => {
  const { element: id, step } = splitWorkRef(work);
  const element = elementOf.get(id);
  if (element === undefined || step === undefined) return [];
  return [...new Set(TO_REVIEW.flatMap((outcome) => stepsAfter(element, step, outcome)))].map((each) =>
    workRef(id, each),
  );
};

/** The outcomes with which a step sends a piece to review, if any. @internal */
export const outcomesToReview = ({ outcomes }: Step): readonly string[] =>
  TO_REVIEW.filter((outcome) => outcomes.includes(outcome));

/** Whether pieces of a step can go to review, with or without a rule. @internal */
export const isReviewed = (step: Step | undefined): boolean => step !== undefined && outcomesToReview(step).length > 0;

// The result follows from the process alone, so the cache changes nothing but the time taken.
const remembered = new WeakMap<Process, ReadonlySet<string>>();

/** The steps of a process in which pieces are reviewed, with or without a rule, as `element/step`. @internal */
export const stepsOfReview = (process: Process): ReadonlySet<string> => {
  const known = remembered.get(process);
  if (known !== undefined) return known;
  const found = new Set(
    process.elements.flatMap((element) =>
      element.steps.flatMap((step) =>
        outcomesToReview(step).flatMap((outcome) =>
          stepsAfter(element, step.id, outcome).map((each) => workRef(element.id, each)),
        ),
      ),
    ),
  );
  remembered.set(process, found);
  return found;
};
