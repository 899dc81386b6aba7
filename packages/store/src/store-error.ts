import type { StoreErrorCode } from './store-codes.js';

/**
 * Thrown if the store itself refuses an operation; errors of the library pass through unchanged. Nothing has been
 * written.
 *
 * @example
 * ```ts
 * import { openStore, StoreError } from '@work-elements/store';
 *
 * const store = await openStore();
 * try {
 *   await store.read('nobody');
 * } catch (error) {
 *   if (error instanceof StoreError) console.log(error.code); // unknown-journey
 * }
 * await store.close();
 * ```
 *
 * @public
 */
export class StoreError extends Error {
  readonly code: StoreErrorCode;

  constructor(code: StoreErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StoreError';
    this.code = code;
  }
}
