import { artifacts } from '../catalogue/artifacts.js';
import { workElements } from '../catalogue/work-elements.js';
import { models } from '../model/ready/models.js';
import type { Named } from '../vocabulary/ids.js';

/** A known id, and what it names. @internal */
export interface KnownId {
  readonly id: string;
  readonly description: string;
}

const elements = (): readonly KnownId[] =>
  workElements.map(({ id, title, summary }) => ({ id, description: `${title}: ${summary}` }));

const known: Readonly<Record<Named, () => readonly KnownId[]>> = {
  element: elements,
  work: () => [
    ...elements(),
    ...workElements.flatMap(({ id, title, steps }) =>
      steps.map((step) => ({
        id: `${id}/${step.id}`,
        description: `${title}: ${step.title}${step.optional === undefined ? '' : ' (optional)'}`,
      })),
    ),
  ],
  event: () =>
    workElements.flatMap(({ id, title, receives }) =>
      receives.map((event) => ({ id: `${id}/${event}`, description: `${title}: the event “${event}”` })),
    ),
  artifact: () => artifacts.map(({ id, title, standard }) => ({ id, description: `${title}: ${standard}` })),
  competency: () =>
    workElements.flatMap(({ competencies }) =>
      competencies.map(({ id, statement }) => ({ id, description: statement })),
    ),
  model: () => Object.values(models).map(({ id, title, summary }) => ({ id, description: `${title}: ${summary}` })),
};

/** The ids of the catalogue that a field may name, with descriptions. @internal */
export const knownIds = (named: Named): readonly KnownId[] => known[named]();

/** Whether a word is one of the kinds of ids that a field can name. @internal */
export const isNamed = (word: unknown): word is Named => typeof word === 'string' && Object.hasOwn(known, word);
