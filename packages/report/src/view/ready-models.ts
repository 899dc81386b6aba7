import { type ImplementationModel, models } from 'work-elements';

/** The ready models. @internal */
export const readyModels: readonly ImplementationModel[] = Object.values(models);

/** Whether two valid models say the same. @internal */
export const isSameModel = (one: ImplementationModel, other: ImplementationModel): boolean =>
  one === other || (one.id === other.id && JSON.stringify(one) === JSON.stringify(other));

/** Whether a valid model is a ready one, and not another that has kept its id. @internal */
export const isReady = (model: ImplementationModel): boolean => readyModels.some((each) => isSameModel(each, model));
