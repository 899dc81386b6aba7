/** Where there are no threads. @internal */
export const openPool = undefined;
