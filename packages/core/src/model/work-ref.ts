/** The two parts of a reference to work. @internal */
export interface WorkRefParts {
  readonly element: string;
  /** Absent if the reference is to the whole element. */
  readonly step?: string;
}

/** Reads `assess-progress` or `assess-progress/score`. @internal */
export const splitWorkRef = (ref: string): WorkRefParts => {
  const slash = ref.indexOf('/');
  return slash < 0 ? { element: ref } : { element: ref.slice(0, slash), step: ref.slice(slash + 1) };
};

/** Writes a reference to a step, or to the element if no step is given. @internal */
export const workRef = (element: string, step?: string): string =>
  step === undefined ? element : `${element}/${step}`;
