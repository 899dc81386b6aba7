import { ask, defineLaw } from '../law.js';
import { canBeAsked, holdersOf } from './holders.js';
import { refuses } from './refuses.js';

/** @internal */
export const askedOfItsHolder = defineLaw({
  id: 'asked-of-its-holder',
  sentence:
    'Nobody is asked for what their kind cannot show: being consulted or informed asks for knowledge alone, ' +
    'doing what another answers for asks for less than answering, and a system has requirements in place of ' +
    'competencies and badges.',
  cases: (models) => models.map((model) => ({ model })),
  holds: ({ model }, { badge, deriveProfiles, raci }) => {
    const rows = new Map(raci(model).map((row) => [`${row.element}/${row.step}`, row]));
    const roles = new Map(model.roles.map((role) => [role.id, role]));
    for (const { role: id, competencies, system } of deriveProfiles(model)) {
      const role = roles.get(id);
      const holders = role === undefined ? [] : holdersOf(role);
      ask(
        (system !== undefined) === (holders.length === 0),
        `${id} > system`,
        'is there where people hold the role, or not where none do',
      );
      if (holders.length === 0)
        ask(
          refuses(() => badge(model, id, 3)),
          `${id} > badge`,
          'was made for an information system',
        );
      for (const { competency, because } of competencies) {
        const path = `${id} > ${competency.id}`;
        ask(
          canBeAsked(holders, competency),
          path,
          `is worded for ${competency.holders ?? 'educators'}, and ${id} is held by others`,
        );
        for (const reason of because) {
          if (!('responsibility' in reason)) continue;
          const looks = reason.responsibility === 'consulted' || reason.responsibility === 'informed';
          ask(!looks || competency.kind === 'know', path, `is no knowledge, and rests on being ${reason.text}`);
          const answers = rows.get(`${reason.element}/${reason.step}`)?.accountable ?? [];
          const supervised = reason.responsibility === 'responsible' && answers.length > 0 && !answers.includes(id);
          const level = model.levels[supervised ? 'supervised' : reason.responsibility];
          ask(
            reason.level === level,
            path,
            `is asked for at level ${reason.level}, and not ${level}, for being ${reason.text}`,
          );
        }
      }
    }
  },
});
