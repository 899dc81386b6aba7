import {
  type ImplementationModel,
  InputError,
  type Issue,
  type Process,
  parseModel,
  processOf,
  unknownWord,
} from 'work-elements';

/** The functions that draw a process. @internal */
export type ProcessDrawing = 'processSvg' | 'processHtml';

const PARTS = ['elements', 'routes', 'entries', 'advancement'] as const satisfies readonly (keyof Process)[];

/**
 * Refuses a missing model, or a process that is not the model’s.
 *
 * @throws InputError with the parts that differ. @internal
 */
export const refuseOtherProcess = (
  what: ProcessDrawing,
  process: Process,
  lanes: 'element' | 'role',
  model: ImplementationModel | undefined,
): void => {
  if (model === undefined) {
    const message = 'expected the model whose roles are the lanes, found none; with lanes by element none is needed';
    throw new InputError(`options of ${what}`, [{ path: 'model', code: 'invalid-type', message }]);
  }
  const own = processOf(parseModel(model));
  const issues = PARTS.filter((part) => written(process[part]) !== written(own[part])).map(
    (part): Issue => ({
      path: `process.${part}`,
      code: 'other-process',
      message:
        `expected the ${part} of the process of the model "${model.id}", found different ones; pass ` +
        'processOf(model), or the model of this process',
    }),
  );
  if (issues.length > 0) throw new InputError(`${what} with lanes by ${lanes}`, issues);
};

/** A canonical text of data, independent of the order of keys. */
const written = (data: unknown): string =>
  JSON.stringify(data, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  );

/** Refuses anything that is not a process. @throws InputError @internal */
export const refuseNoProcess = (process: Process, what: ProcessDrawing | 'elementSvg' | 'elementHtml'): void => {
  const lists = ['elements', 'routes', 'entries'] as const satisfies readonly (keyof Process)[];
  const missing = lists.filter((part) => !Array.isArray(Reflect.get(Object(process), part)));
  if (missing.length === 0) return;
  const andModel = what === 'elementSvg' || what === 'elementHtml' ? '' : ', and the model as an option';
  const hint = Array.isArray(Reflect.get(Object(process), 'roles'))
    ? `found a model; pass processOf(model)${andModel}`
    : 'pass learningProcess, or processOf(model)';
  throw new InputError(what, [{ path: 'process', code: 'not-a-process', message: `expected a process; ${hint}` }]);
};

/** Refuses a process whose elements have no machines, such as one read from JSON. @throws InputError @internal */
export const refuseNoMachines = (what: ProcessDrawing, { elements }: Process): void => {
  const issues = elements.flatMap(({ machine }, index): readonly Issue[] =>
    Reflect.get(Object(machine), 'root') === undefined
      ? [
          {
            path: `process.elements[${index}]`,
            code: 'not-an-element',
            message:
              'expected a work element with its machine, from workElement(id) or defineElement({ … }); pass ' +
              'learningProcess or processOf(model), not a copy made with JSON',
          },
        ]
      : [],
  );
  if (issues.length > 0) throw new InputError(`${what} with lanes by element`, issues);
};

/** Refuses to unfold what has no lane or band. @throws InputError @internal */
export const refuseUnknownPlaces = (
  what: ProcessDrawing,
  places: readonly { readonly id: string }[],
  unfold: readonly string[],
): void => {
  const known = places.map(({ id }) => id);
  const unknown = unfold.flatMap((id, index): readonly Issue[] =>
    known.includes(id)
      ? []
      : [{ path: `unfold[${index}]`, code: 'unknown-place', message: unknownWord(id, 'drawn here', known) }],
  );
  if (unknown.length > 0) throw new InputError(`options of ${what}`, unknown);
};
