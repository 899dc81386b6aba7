import { responsibilitySchema } from 'work-elements';
import { ask, defineLaw } from '../law.js';

/** @internal */
export const stepWins = defineLaw({
  id: 'step-wins',
  sentence:
    'A step’s own assignment wins over its element’s, letter by letter; a role that alone does a step answers ' +
    'for it where none is named.',
  cases: (models) => models.map((model) => ({ model })),
  holds: ({ model }, { raci }) => {
    for (const row of raci(model)) {
      const ref = `${row.element}/${row.step}`;
      for (const letter of responsibilitySchema.options) {
        const own = model.roles.filter((role) => role[letter].includes(ref)).map(({ id }) => id);
        const general = model.roles.filter((role) => role[letter].includes(row.element)).map(({ id }) => id);
        const named = own.length > 0 ? own : general;
        const expected =
          letter === 'accountable' && named.length === 0 && row.responsible.length === 1 ? row.responsible : named;
        ask(
          sameSet(row[letter], expected),
          `${ref} ${letter}`,
          `is ${row[letter].join(', ')}; by the model it is ${expected.join(', ')}`,
        );
      }
    }
  },
});

const sameSet = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((each) => other.includes(each));
