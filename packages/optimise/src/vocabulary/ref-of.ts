/** The reference of a step. @internal */
export const refOf = (element: string, step: string): string => `${element}/${step}`;
