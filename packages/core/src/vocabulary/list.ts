import * as z from 'zod';

/** A list that cannot be changed, of at least `least` items. @internal */
export const list = <Item extends z.ZodType>(item: Item, least = 0, message: { readonly error?: string } = {}) => {
  const items = z.array(item);
  return (least > 0 ? items.min(least, message) : items).readonly();
};
