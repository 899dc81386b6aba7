import type { Language } from '../language/language.js';
import { html, type Markup } from '../markup/html.js';
import type { ModelView } from '../view/model-view.js';

/** What has one id in two models, and a title of its own in each. */
interface Renaming {
  readonly id: string;
  readonly was: string;
  readonly is: string;
}

interface Named {
  /** Its own title. */
  readonly own: string;
  /** What a page calls it. */
  readonly called: string;
}

/** Two names of one thing: as the pages have them, or whole where they differ only in what a page cuts. */
const told = (was: Named, is: Named): Pick<Renaming, 'was' | 'is'> =>
  was.called === is.called ? { was: was.own, is: is.own } : { was: was.called, is: is.called };

/**
 * The roles, elements and steps that two models call differently, told by their own titles and named by those of the
 * page.
 */
const renamings = (before: ModelView, after: ModelView): readonly Renaming[] => [
  ...after.model.roles.flatMap(({ id, title }) => {
    const was = before.model.roles.find((role) => role.id === id);
    return was === undefined || was.title === title
      ? []
      : [
          {
            id,
            ...told({ own: was.title, called: before.role(id).title }, { own: title, called: after.role(id).title }),
          },
        ];
  }),
  ...after.process.elements.flatMap((element) => {
    const { id } = element;
    const was = before.process.elements.find((each) => each.id === id);
    if (was === undefined) return [];
    const steps = element.steps.flatMap((step) => {
      const had = was.steps.find((each) => each.id === step.id);
      return had === undefined || had.title === step.title
        ? []
        : [
            {
              id: `${id}/${step.id}`,
              ...told(
                { own: had.title, called: before.step(id, step.id) },
                { own: step.title, called: after.step(id, step.id) },
              ),
            },
          ];
    });
    return was.title === element.title
      ? steps
      : [
          {
            id,
            ...told({ own: was.title, called: before.element(id) }, { own: element.title, called: after.element(id) }),
          },
          ...steps,
        ];
  }),
];

/** What two models call differently, in a list; null if there is nothing. @internal */
export const renamed = (before: ModelView, after: ModelView, language: Language): Markup | null => {
  const found = renamings(before, after);
  return found.length === 0
    ? null
    : html`<h3>${language.say('renamed')}</h3><ul data-renamed="${found.length}">${found.map(
        ({ id, was, is }) =>
          html`<li data-id="${id}">${language.say('renamedTo', {
            was,
            before: before.title,
            is,
            after: after.title,
          })}</li>`,
      )}</ul>`;
};

/** The title of a role in two models: both where they call it differently. @internal */
export const roleInBoth = (before: ModelView, after: ModelView, id: string): string => {
  const [had, has] = [before, after].map(({ model }) => model.roles.find((role) => role.id === id));
  if (has === undefined) return before.role(id).title;
  const { title } = after.role(id);
  return had === undefined || had.title === has.title ? title : `${before.role(id).title} → ${title}`;
};
