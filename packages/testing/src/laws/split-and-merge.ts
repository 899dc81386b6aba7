import fc from 'fast-check';
import { raci as realRaci, responsibilitySchema } from 'work-elements';
import { ask, defineLaw } from '../law.js';

/** @internal */
export const splitAndMerge = defineLaw({
  id: 'split-and-merge',
  sentence: 'Splitting a role and merging it back loses nothing.',
  cases: (models) =>
    models.chain((model) =>
      fc.record({
        model: fc.constant(model),
        split: fc
          .constantFrom(
            ...realRaci(model).flatMap((row) =>
              row.responsible.map((role) => ({ role, element: row.element, step: row.step })),
            ),
          )
          .chain(({ role, element, step }) =>
            fc.constantFrom({ role, work: element }, { role, work: `${element}/${step}` }),
          ),
      }),
    ),
  holds: ({ model, split: { role, work } }, { mergeRoles, raci, splitRole }) => {
    const apart = splitRole(model, { role, into: { id: 'split-off', title: 'Split Off' }, work: [work] }).model;
    const [element, step] = work.split('/');
    for (const row of raci(apart).filter(
      (each) => each.element === element && (step === undefined || each.step === step),
    )) {
      ask(!row.responsible.includes(role), `${row.element}/${row.step}`, `is still done by ${role} after the split`);
    }
    const together = mergeRoles(apart, { from: 'split-off', into: role }).model;
    const before = raci(model);
    raci(together).forEach((row, index) => {
      for (const letter of responsibilitySchema.options) {
        const [had, has] = [[...(before[index]?.[letter] ?? [])].sort(), [...row[letter]].sort()];
        ask(
          had.join() === has.join(),
          `${row.element}/${row.step} ${letter}`,
          `was ${had.join(', ')} and came back as ${has.join(', ')}`,
        );
      }
    });
  },
  details: ({ split: { role, work } }) => `split ${work} off ${role}`,
});
