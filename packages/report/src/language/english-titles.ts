import {
  artifacts,
  badgeFramework,
  guardClauses,
  type ImplementationModel,
  models,
  type Role,
  type Tool,
  workElements,
} from 'work-elements';

const byId = <Item extends { readonly id: string; readonly title: string }>(
  items: readonly Item[],
): Readonly<Record<string, string>> => Object.fromEntries(items.map(({ id, title }) => [id, title]));

/** An id as words. @internal */
export const words = (id: string): string => id.replaceAll(/[-.]/g, ' ');

const once = <Value>(make: () => Value): (() => Value) => {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

// Read lazily: reading all the ready models takes as long as rendering a page, and an English page needs none of them.
const roles = once(() => byId(Object.values(models).flatMap((model): readonly Role[] => model.roles)));
const summaries = once(() =>
  Object.fromEntries(
    Object.values(models)
      .flatMap(({ id, summary, roles: own }: ImplementationModel) => [
        [id, summary] as const,
        ...own.map((role) => [`${id}/${role.id}`, role.summary] as const),
      ])
      .filter(([, summary]) => summary !== ''),
  ),
);
const tools = once(() => byId(Object.values(models).flatMap((model): readonly Tool[] => model.tools)));

/** The names of the catalogue and the ready models, by id. @internal */
export const englishTitles = {
  elements: byId(workElements),
  steps: Object.fromEntries(
    workElements.flatMap(({ id, steps }) => steps.map((step) => [`${id}/${step.id}`, step.title])),
  ),
  // Artifacts are named without their article.
  artifacts: Object.fromEntries(artifacts.map(({ id }) => [id, words(id)])),
  areas: byId(badgeFramework.areas),
  levels: Object.fromEntries(badgeFramework.levels.map(({ level, title }) => [String(level), title])),
  get roles() {
    return roles();
  },
  get tools() {
    return tools();
  },
  // Plurals, which need no article in a sentence.
  actors: {
    'onsite-educator': 'onsite educators',
    'online-educator': 'online educators',
    learner: 'learners',
    'information-system': 'information systems',
    partner: 'partners',
  },
  evidence: {
    study: 'study',
    analysis: 'analysis',
    planning: 'planning',
    'early-implementation': 'early implementation',
    implementation: 'implementation',
    'increased-achievement': 'increased achievement',
    'peer-support': 'peer support',
    reflection: 'reflection',
  },
  questions: Object.fromEntries(
    badgeFramework.areas.flatMap(({ questions }) => questions.map(({ id, text }) => [id, text])),
  ),
  get summaries() {
    return summaries();
  },
  /** Clauses that follow “if”. */
  guards: guardClauses,
  /** Events and states need no entry, because their ids are words. */
  words: {},
} as const;
