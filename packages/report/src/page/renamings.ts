import type { Language } from '../language/language.js';
import { html, type Markup } from '../markup/html.js';
import { tidied } from '../markup/tidied.js';
import type { ModelView } from '../view/model-view.js';

/** Something with the same id in two models, and a different title in each. */
interface Renaming {
  readonly id: string;
  readonly was: string;
  readonly is: string;
}

/** Whether two titles differ only in white space. */
const isAlike = (one: string, other: string): boolean => tidied(one) === tidied(other);

interface Named {
  /** Its title in the model. */
  readonly own: string;
  /** Its title on the page. */
  readonly called: string;
}

/**
 * Two names of the same thing: the page’s titles, or the full titles if they differ only in what the page truncates.
 */
const told = (was: Named, is: Named): Pick<Renaming, 'was' | 'is'> =>
  was.called === is.called ? { was: was.own, is: is.own } : { was: was.called, is: is.called };

/**
 * The roles, elements and steps whose titles differ between two models; compared by full title, and listed by page
 * title.
 */
const renamings = (before: ModelView, after: ModelView): readonly Renaming[] => [
  ...after.model.roles.flatMap(({ id, title }) => {
    const was = before.model.roles.find((role) => role.id === id);
    return was === undefined || isAlike(was.title, title)
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
      return had === undefined || isAlike(had.title, step.title)
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
    return isAlike(was.title, element.title)
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

/** A list of what two models call differently; null if there is nothing. @internal */
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

/** The title of a role in two models; both titles if they differ. @internal */
export const roleInBoth = (before: ModelView, after: ModelView, id: string): string => {
  const [had, has] = [before, after].map(({ model }) => model.roles.find((role) => role.id === id));
  if (has === undefined) return before.role(id).title;
  const { title } = after.role(id);
  return had === undefined || isAlike(had.title, has.title) ? title : `${before.role(id).title} → ${title}`;
};
