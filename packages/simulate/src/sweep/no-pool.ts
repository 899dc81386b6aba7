/** For environments without threads. @internal */
export const openPool = undefined;
