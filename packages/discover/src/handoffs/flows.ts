import { handoffs, type ImplementationModel, type Process, parseModel } from 'work-elements';

/** An artifact that passes from one step to another, whoever does them. @internal */
export interface StepFlow {
  readonly artifact: string;
  /** `element/step`. */
  readonly from: string;
  readonly to: string;
}

/**
 * Every flow of an artifact in a process, derived as the hand-offs of a model in which each step has its own role.
 *
 * @internal
 */
export const flowsOf = (
  model: Pick<ImplementationModel, 'process' | 'elements' | 'routes' | 'settings' | 'options'>,
  { elements }: Process,
): readonly StepFlow[] => {
  const steps = elements.flatMap(({ id, steps: own }) => own.map((step) => `${id}/${step.id}`));
  const apart = parseModel({
    id: 'apart',
    title: 'Each step apart',
    roles: steps.map((step, index) => ({
      id: `role-${index}`,
      title: step,
      actors: ['onsite-educator'],
      responsible: [step],
    })),
    elements: model.elements,
    routes: model.routes,
    settings: model.settings,
    options: model.options,
    ...(model.process === undefined ? {} : { process: model.process }),
  });
  return handoffs(apart).map(({ artifact, from, to }) => ({
    artifact,
    from: `${from.element}/${from.step}`,
    to: `${to.element}/${to.step}`,
  }));
};
