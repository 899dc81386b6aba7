import { defineModel, type ModelInput } from '../define-model.js';
import type { ImplementationModel } from '../model.js';

/** A ready model, read on first use, so that importing the package costs little. @internal */
export const readyModel = <const RoleId extends string>(
  input: ModelInput<RoleId, readonly [], readonly []>,
): (() => ImplementationModel<RoleId>) => {
  let known: ImplementationModel<RoleId> | undefined;
  return () => {
    known ??= defineModel(input);
    return known;
  };
};
