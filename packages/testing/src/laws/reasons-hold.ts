import { ask, defineLaw, same } from '../law.js';
import { handoffKey } from './handoff-key.js';

/** @internal */
export const reasonsHold = defineLaw({
  id: 'reasons-hold',
  sentence: 'Every derived competency has reasons that hold, and its level is the highest that one of them asks for.',
  cases: (models) => models.map((model) => ({ model })),
  holds: ({ model }, { deriveProfiles, handoffs, raci }) => {
    const rows = new Map(raci(model).map((row) => [`${row.element}/${row.step}`, row]));
    const passed = new Set(handoffs(model).map(handoffKey));
    for (const { role, competencies } of deriveProfiles(model)) {
      for (const { competency, level, because } of competencies) {
        const path = `${role} > ${competency.id}`;
        ask(because.length > 0, path, 'has no reason');
        ask(
          level === Math.max(...because.map((reason) => reason.level)),
          path,
          `is at level ${level}, which is not the highest of its reasons`,
        );
        for (const reason of because) {
          const row = rows.get(`${reason.element}/${reason.step}`);
          ask(row !== undefined, path, `rests on ${reason.element}/${reason.step}, which does not exist`);
          if (reason.kind === 'step' || reason.kind === 'tool') {
            ask(
              row?.[reason.responsibility].includes(role) === true,
              path,
              `rests on being ${reason.text}, which does not hold`,
            );
          } else if (reason.kind === 'hand-off') {
            ask(
              passed.has(handoffKey(reason.handoff)),
              path,
              `rests on a hand-off that does not happen: ${reason.text}`,
            );
            ask(same(reason.handoff[reason.end].role, role), path, `rests on somebody else’s hand-off: ${reason.text}`);
          } else if (reason.mode === null) {
            const governs = row?.responsible.includes(role) === true || row?.accountable.includes(role) === true;
            const isThere = model.roles.some(({ id }) => id === reason.system);
            ask(governs && isThere, path, `rests on: ${reason.text}, which does not hold`);
          } else {
            const proposes = reason.mode === 'suggests';
            ask(
              row?.[proposes ? 'responsible' : 'accountable'].includes(role) === true &&
                row.responsible.includes(reason.system) !== proposes,
              path,
              `rests on: ${reason.text}, which does not hold`,
            );
          }
        }
      }
    }
  },
});
