import { ask, defineLaw } from '../law.js';

/** @internal */
export const oneAnswers = defineLaw({
  id: 'one-answers',
  sentence: 'Where a model raises no error, each step has somebody who does it and exactly one who answers for it.',
  cases: (models) => models.map((model) => ({ model })),
  holds: ({ model }, { checkModel, raci }) => {
    if (checkModel(model).some(({ severity }) => severity === 'error')) return;
    for (const { element, step, responsible, accountable } of raci(model)) {
      ask(responsible.length > 0, `${element}/${step}`, 'nobody does it, and no policy says so');
      ask(
        accountable.length === 1,
        `${element}/${step}`,
        `${accountable.length} roles answer for it, and no policy says so`,
      );
    }
  },
});
