/** The kind of problem of a {@link StoreError}, for programs. @public */
export type StoreErrorCode =
  | 'closed'
  | 'conflict'
  | 'damaged-journey'
  | 'folder-locked'
  | 'in-transaction'
  | 'journey-exists'
  | 'newer-schema'
  | 'no-pglite'
  | 'not-a-client'
  | 'not-a-cursor'
  | 'not-a-folder'
  | 'not-a-schema'
  | 'unknown-journey'
  | 'unknown-model';

/**
 * Thrown if the store itself refuses; errors of the library pass through unchanged. Nothing has been written.
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
