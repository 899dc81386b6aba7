import * as z from 'zod';

/** A list that cannot be changed, of at least `least` items. @internal */
export const list = <Item extends z.ZodType>(item: Item, least = 0, message: { readonly error?: string } = {}) =>
  z.array(item).min(least, message).readonly();
