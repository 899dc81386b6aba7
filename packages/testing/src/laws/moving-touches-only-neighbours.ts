import fc from 'fast-check';
import { arbitraryMove } from '../arbitraries/arbitrary-edit.js';
import { ask, defineLaw } from '../law.js';

/** @internal */
export const movingTouchesOnlyNeighbours = defineLaw({
  id: 'moving-touches-only-neighbours',
  sentence:
    'Moving work changes only the roles it touches, those who do it or answer for it, systems that suggest at it, ' +
    'and those they hand to or receive from; and every step has as many doers as before, or one less where it went ' +
    'to one of them.',
  cases: (models) => models.chain((model) => fc.record({ model: fc.constant(model), edit: arbitraryMove(model) })),
  holds: ({ model, edit: { move } }, { compareModels, handoffs, moveWork, raci }) => {
    const { model: after } = moveWork(model, move);
    const touched = new Set([move.from, move.to]);
    const neighbours = new Set(
      [...handoffs(model), ...handoffs(after)].flatMap(({ from, to }) =>
        touched.has(from.role) || touched.has(to.role) ? [from.role, to.role] : [],
      ),
    );
    const isMoved = (row: { readonly element: string; readonly step: string }): boolean =>
      move.element === row.element && (move.step === undefined || move.step === row.step);
    // Whoever answers for a system’s work, or does what it suggests, supervises it.
    const answering = new Set([
      ...[...raci(model), ...raci(after)].flatMap((row) =>
        isMoved(row) ? [...row.accountable, ...row.responsible] : [],
      ),
      ...model.automation.filter(({ work }) => work.split('/')[0] === move.element).map(({ role }) => role),
    ]);
    for (const { role, change, steps } of compareModels(model, after).roles) {
      const isAbout = touched.has(role) || neighbours.has(role) || answering.has(role);
      ask(change === 'unchanged' || isAbout, role, 'changed, though the move has nothing to do with it');
      ask(
        touched.has(role) || steps.gained.length + steps.lost.length === 0,
        role,
        'gained or lost work, though it is at neither end of the move',
      );
    }
    const before = new Map(raci(model).map((row) => [`${row.element}/${row.step}`, row]));
    for (const row of raci(after)) {
      const ref = `${row.element}/${row.step}`;
      const had = before.get(ref)?.responsible ?? [];
      const expected =
        isMoved(row) && had.includes(move.from)
          ? new Set(had.map((role) => (role === move.from ? move.to : role)))
          : new Set(had);
      ask(
        row.responsible.length === expected.size && row.responsible.every((role) => expected.has(role)),
        ref,
        `is done by ${row.responsible.join(', ')}, not by ${[...expected].join(', ')}`,
      );
      ask(
        row.accountable.length >= Math.min(1, before.get(ref)?.accountable.length ?? 0),
        ref,
        'has lost the role that answers for it',
      );
    }
  },
  details: ({ edit }) => edit.description,
});
