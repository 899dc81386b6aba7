import fc from 'fast-check';
import {
  actorKindSchema,
  automationModeSchema,
  type ImplementationModel,
  parseModel,
  relationSchema,
  responsibilitySchema,
  workElements,
} from '../../src/index.js';

const steps = workElements.flatMap((element) =>
  element.steps.map((step) => ({ ref: `${element.id}/${step.id}`, step })),
);
const options = steps.filter(({ step }) => step.optional !== undefined).map(({ ref }) => ref);
const works = [
  ...workElements.map(({ id }) => id),
  ...steps.filter(({ step }) => step.optional === undefined).map(({ ref }) => ref),
];

const role = fc.record(
  {
    actors: fc.subarray([...actorKindSchema.options], { minLength: 1, maxLength: 2 }),
    relation: fc.constantFrom(...relationSchema.options),
    ...Object.fromEntries(
      responsibilitySchema.options.map((letter) => [letter, fc.subarray(works, { maxLength: 12 })]),
    ),
  },
  { requiredKeys: ['actors'] },
);

/**
 * Any distribution of the learning process over a few roles, sensible or not: roles of any actors, with any
 * responsibility for any work, any options, and systems in any mode.
 */
export const arbitraryDistribution: fc.Arbitrary<ImplementationModel> = fc
  .record({
    roles: fc.array(role, { minLength: 1, maxLength: 4 }),
    options: fc.subarray(options),
    modes: fc.array(fc.tuple(fc.constantFrom(...works), fc.constantFrom(...automationModeSchema.options)), {
      maxLength: 6,
    }),
  })
  .map(({ roles, options: switchedOn, modes }) => {
    const named = roles.map((each, index) => ({ ...each, id: `role-${index}`, title: `Role ${index}` }));
    const systems = named.filter(({ actors }) => actors.includes('information-system'));
    const byWork = new Map(modes);
    return parseModel({
      id: 'any',
      title: 'Any',
      roles: named,
      options: switchedOn,
      automation: systems.flatMap(({ id }) => [...byWork].map(([work, mode]) => ({ role: id, work, mode }))),
    });
  });
