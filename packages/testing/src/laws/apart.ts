import { type ImplementationModel, parseModel, processOf } from 'work-elements';

/** A model in which each step has a role of its own, with the step, as `element/step`, for its title. @internal */
export const apart = (model: ImplementationModel): ImplementationModel => {
  const steps = processOf(model).elements.flatMap((element) =>
    element.steps.map((step) => ({ ref: `${element.id}/${step.id}`, actors: step.performers.slice(0, 1) })),
  );
  return parseModel({
    ...model,
    roles: steps.map(({ ref, actors }, index) => ({
      id: `step-${index + 1}`,
      title: ref,
      actors,
      responsible: [ref],
    })),
    people: [],
    policies: {},
    automation: [],
    review: [],
  });
};
