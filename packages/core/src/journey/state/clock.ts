/** Under this key a clock keeps when it began. @internal */
export const SINCE = 'since';
