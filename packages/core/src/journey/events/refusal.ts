import type { IssueCode } from '../../vocabulary/issue-codes/issue-codes.js';
import { unknownWord } from '../../vocabulary/spelling.js';
import type { Draft } from '../engine/draft.js';
import { refuse } from '../state/journey-error.js';
import type { JourneyEvent } from '../state/journey-event.js';

/** The events of one type. @internal */
export type EventOf<Type extends JourneyEvent['type']> = Extract<JourneyEvent, { type: Type }>;

type Named = Pick<JourneyEvent, 'id' | 'type'>;

/** An event as named in errors. @internal */
export const eventName = ({ type, id }: Named): string => `event "${id}" (${type})`;

/** Refuses an event; the journey stays as it was. @internal */
export const refuseEvent = (event: Named, path: string, code: IssueCode, message: string): never =>
  refuse(eventName(event), path, code, message);

/** Quoted words joined by commas and a conjunction. @internal */
export const quoted = (words: readonly string[], between: 'or' | 'and' = 'or'): string =>
  words.map((word) => `"${word}"`).join(` ${between} `);

/** Who did something, as the log keeps it. @internal */
export const doer = ({ by, person }: { readonly by?: string; readonly person?: string }) => ({
  role: by ?? null,
  resource: person ?? null,
});

/** A reason as the log keeps it, if any. @internal */
export const remark = (note: string | undefined): { readonly note?: string } =>
  note === undefined || note === '' ? {} : { note };

/** The position of the objective that an event names; refuses one that is not in the journey. @internal */
export const objectiveNamed = (draft: Draft, event: Named, id: string, path = 'objective'): number => {
  const found = draft.indexOf(id);
  if (found >= 0) return found;
  const known = draft.objectives.map((each) => each.id);
  return refuseEvent(event, path, 'unknown-objective', unknownWord(id, 'an objective of this journey', known));
};
