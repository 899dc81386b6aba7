import type { Team } from './team-schema.js';

/** A model that a team names, and where. @internal */
export interface ModelNamed {
  readonly model: string;
  readonly path: string;
}

/** The models that a team names: its own, and those of its places. @internal */
export const modelsNamed = ({ model, places }: Pick<Team, 'model' | 'places'>): readonly ModelNamed[] => [
  { model, path: 'model' },
  ...places.flatMap((place, index) =>
    place.model === undefined ? [] : [{ model: place.model, path: `places[${index}].model` }],
  ),
];
