import * as z from 'zod';

/** @internal */
export const currencySchema = z
  .string()
  .regex(/^[A-Z]{3}$/, { error: 'expected an ISO 4217 currency code, such as "EUR"' })
  .optional();
