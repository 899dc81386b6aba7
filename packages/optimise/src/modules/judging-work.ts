import { type ImplementationModel, judgementOf, learningProcess, type Process, processOf } from 'work-elements';
import { refOf } from '../vocabulary/ref-of.js';

/** The artifacts whose making is a judgement about a learner, in an element that judges. */
const JUDGEMENTS: readonly string[] = ['assessment-result', 'advancement-decision'];

/** Elements that judge learners’ work, and the steps in which they do. @internal */
export interface JudgingWork {
  readonly elements: ReadonlySet<string>;
  /** As `element/step`. */
  readonly steps: ReadonlySet<string>;
}

/**
 * Finds where learners’ work is scored and decided upon: in elements with steps that review a piece or hear an appeal,
 * and in the one whose event advances an objective. For its own elements, the learning process determines this in any
 * model. An element is not included merely because work of another kind, such as a look back at what was mastered, also
 * makes a result.
 *
 * @internal
 */
export const judgingWork = (models: readonly ImplementationModel[]): JudgingWork => {
  const [elements, steps] = [new Set<string>(), new Set<string>()];
  const processes = [learningProcess, ...models.map(processOf)];
  for (const process of processes) for (const id of judgingIn(process)) elements.add(id);
  for (const { elements: all } of processes) {
    for (const element of all.filter(({ id }) => elements.has(id))) {
      for (const { id, produces } of element.steps)
        if (produces.some((artifact) => JUDGEMENTS.includes(artifact))) steps.add(refOf(element.id, id));
    }
  }
  return { elements, steps };
};

const judgingIn = (process: Process): readonly string[] => {
  const reviewing = process.elements.filter(({ id, steps }) => {
    const refs = steps.map((step) => refOf(id, step.id));
    return refs.some((judge) => refs.some((done) => JUDGED.has(judgementOf(process, judge, done))));
  });
  const { advancement } = process;
  return [...reviewing.map(({ id }) => id), ...(advancement === undefined ? [] : [advancement.from])];
};

const JUDGED: ReadonlySet<ReturnType<typeof judgementOf>> = new Set(['piece', 'appealed']);
