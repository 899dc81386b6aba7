import { type ImplementationModel, InputError, type Process, parseModel, processOf } from 'work-elements';

const PARTS = ['elements', 'routes', 'entries', 'advancement'] as const satisfies readonly (keyof Process)[];

/** Refuses a process that is not that of a model. @throws InputError with the parts that differ. @internal */
export const refuseOtherProcess = (process: Process, model: ImplementationModel): void => {
  const own = processOf(parseModel(model));
  const issues = PARTS.filter((part) => written(process[part]) !== written(own[part])).map((part) => ({
    path: `process.${part}`,
    code: 'other-process',
    message: `expected the ${part} of the process of the model "${model.id}", found others; pass processOf(model), or the model of this process`,
  }));
  if (issues.length > 0) throw new InputError('processSvg with lanes by role', issues);
};

/** Data as text in which the order of keys does not count. */
const written = (data: unknown): string =>
  JSON.stringify(data, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  );
