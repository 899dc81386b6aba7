import type { WorkAnswer } from '@work-elements/optimise';
import type { ImplementationModel } from 'work-elements';
import { wrapped } from './lists.js';
import { table } from './table.js';

/** Who is to do what, and why, for people to read. */
export const workAnswerLines = (model: ImplementationModel | null, answer: WorkAnswer): readonly string[] => {
  const because = answer.because.flatMap((sentence) => wrapped(sentence, 100));
  if (answer.possible !== true) return because;
  const title = (role: string): string => model?.roles.find(({ id }) => id === role)?.title ?? role;
  return [
    ...because,
    '',
    ...table(
      [
        ['who', 'roles', 'load', 'levels to climb'],
        ...answer.people.map(({ name, roles, load, gap }) => [
          name,
          roles.map(title).join(', ') || '–',
          `${load} %`,
          String(gap),
        ]),
      ],
      ['left', 'left', 'right', 'right'],
    ),
    ...(answer.held.length === 0
      ? []
      : [
          '',
          ...table([
            ['role', 'where', 'who'],
            ...answer.held.map(({ role, place, people }) => [title(role), place, people.join(', ') || '–']),
          ]),
        ]),
  ];
};
