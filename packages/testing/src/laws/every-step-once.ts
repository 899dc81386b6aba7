import { learningProcess } from 'work-elements';
import { ask, defineLaw } from '../law.js';

/** @internal */
export const everyStepOnce = defineLaw({
  id: 'every-step-once',
  sentence: 'The RACI matrix has each step of the process exactly once, and no step that is switched off.',
  cases: (models) => models.map((model) => ({ model })),
  holds: ({ model }, { raci }) => {
    const rows = raci(model).map((row) => `${row.element}/${row.step}`);
    const base = model.process === undefined ? learningProcess.elements : model.process.elements;
    const steps = [...base, ...model.elements].flatMap(({ id, steps: own }) =>
      own
        .filter((step) => step.optional === undefined || model.options.includes(`${id}/${step.id}`))
        .map((step) => `${id}/${step.id}`),
    );
    for (const step of steps) {
      const times = rows.filter((row) => row === step).length;
      ask(times === 1, step, `is in the matrix ${times} times`);
    }
    ask(rows.length === steps.length, 'raci', `has ${rows.length} rows for ${steps.length} steps`);
  },
});
