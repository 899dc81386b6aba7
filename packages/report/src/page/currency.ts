import * as z from 'zod';

/** @internal */
export const currencySchema = z
  .string()
  .regex(/^[A-Z]{3}$/, { error: 'expected a currency of ISO 4217, such as "EUR"' })
  .optional();
