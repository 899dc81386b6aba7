import { type ImplementationModel, learningProcess, processOf } from 'work-elements';
import { sentIn } from './sent.js';

/**
 * Whether a step, as `element/step`, raises cases with an artifact: it sends the artifact to an element about cases and
 * does not belong to one itself, either under the model’s choices or with every optional step at the default settings.
 *
 * @internal
 */
export const raisingIn = (model: ImplementationModel): ((ref: string, artifact: string) => boolean) => {
  const processes = [model, { ...model, settings: {}, options: optionsOf(model) }].map(processOf);
  const raised = new Set(
    processes.flatMap((process) => {
      const cases = new Set(process.elements.filter(({ subject }) => subject === 'case').map(({ id }) => id));
      return sentIn(process)
        .filter(({ element, route }) => cases.has(route.to) && !cases.has(element))
        .map(({ ref, route }) => `${ref} ${route.artifact}`);
    }),
  );
  return (ref, artifact) => raised.has(`${ref} ${artifact}`);
};

/** Every optional step of the process that a model distributes. */
const optionsOf = ({ process, elements }: ImplementationModel): readonly string[] =>
  [...(process?.elements ?? learningProcess.elements.map(({ definition }) => definition)), ...elements].flatMap(
    ({ id, steps }) => steps.flatMap((step) => (step.optional === undefined ? [] : [`${id}/${step.id}`])),
  );
