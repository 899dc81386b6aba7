import { ask, defineLaw } from '../law.js';

/** @internal */
export const handoffsBetweenRoles = defineLaw({
  id: 'handoffs-between-roles',
  sentence: 'No hand-off is from a role to itself, and both its ends do the steps it is between.',
  cases: (models) => models.map((model) => ({ model })),
  holds: ({ model }, { handoffs, raci }) => {
    const rows = new Map(raci(model).map((row) => [`${row.element}/${row.step}`, row]));
    handoffs(model).forEach(({ artifact, from, to }, index) => {
      const path = `handoffs[${index}] (${artifact})`;
      ask(from.role !== to.role, path, `goes from ${from.role} to itself`);
      for (const end of [from, to]) {
        ask(
          rows.get(`${end.element}/${end.step}`)?.responsible.includes(end.role) === true,
          path,
          `${end.role} does not do ${end.element}/${end.step}`,
        );
      }
    });
  },
});
