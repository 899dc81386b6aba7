import { type ImplementationModel, processOf } from 'work-elements';
import type { ScenarioData } from './scenario-schema.js';

/** The default share of decisions not to advance that are appealed, with its source. @internal */
export const USUAL_APPEALS = {
  share: 0.01,
  source:
    'assumption: one decision not to advance in a hundred; no programme was found that publishes its rate (of ' +
    'GCSE grades in England, 5.4 % were challenged in summer 2019, Ofqual)',
} as const;

/** Whether decisions can be appealed in a model’s process. @internal */
export const knowsAppeals = (model: ImplementationModel): boolean =>
  processOf(model).entries.some(({ on }) => on === 'appeal-raised');

/** The share of decisions not to advance that are appealed. @internal */
export const appealsIn = ({
  learners,
  model,
}: Pick<ScenarioData, 'learners'> & { readonly model: ImplementationModel }): number =>
  knowsAppeals(model) ? (learners.appeals ?? USUAL_APPEALS.share) : 0;
