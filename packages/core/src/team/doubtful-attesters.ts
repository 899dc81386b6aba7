import type { Person } from '../vocabulary/evidence.js';
import { nearest } from '../vocabulary/spelling.js';
import { attestersAmong } from './attesters.js';

/** An attester who may be somebody other than the line names. @internal */
export interface DoubtfulAttester {
  /** The index of the person; `line` is that of the evidence. */
  readonly person: number;
  readonly line: number;
  /** Who is taken for the attester. */
  readonly message: string;
  /** What to write instead. */
  readonly hint: string;
}

/** A word in the form of an id, without digits: "person-3" is not a misspelt "person-2". */
const LIKE_AN_ID = /^[a-z]+(-[a-z]+)*$/;

/** How many people are named in a message. */
const LISTED = 5;

/**
 * Attesters whose name is likely another spelling of somebody’s here, including the person whose evidence it is; those
 * whose name is close to an id; and placeholders that name nobody.
 *
 * @internal
 */
export const doubtfulAttesters = (people: readonly Person[]): readonly DoubtfulAttester[] => {
  const everybody = people.map(({ id }) => id);
  const attestersOf = attestersAmong(people);
  const near = new Map<string, string | undefined>();
  const nearestId = (word: string): string | undefined => {
    if (!LIKE_AN_ID.test(word)) return undefined;
    if (!near.has(word)) near.set(word, nearest(word, everybody));
    return near.get(word);
  };
  return people.flatMap((person, index) =>
    person.evidence.flatMap((line, position): readonly DoubtfulAttester[] => {
      const { attestedBy } = line;
      if (attestedBy === undefined) return [];
      const { isSelf, known, how } = attestersOf(line, person);
      const told = (message: string, hint: string): readonly DoubtfulAttester[] => [
        { person: index, line: position, message, hint },
      ];
      if (how === 'placeholder' && isSelf)
        return told(
          `"${attestedBy}" names nobody, so the line is self-attested`,
          'name who has seen it, or leave "attestedBy" out',
        );
      const others = 'if that is who is meant, or more of the name of somebody outside';
      if (how === 'likely') {
        const ids = [...new Set(known.map(({ id }) => id))];
        const them = ids.slice(0, LISTED).map((id) => `"${id}"`);
        const whom = isSelf ? `"${person.id}"` : them.join(', ');
        const as = isSelf
          ? `likely ${whom}, whose evidence it is, so the line is self-attested`
          : ids.length === 1
            ? `likely ${whom}, and counts as that person`
            : `likely one of ${whom}${ids.length > LISTED ? ' and others' : ''}, and counts as any of them would`;
        return told(`"${attestedBy}" is ${as}`, `write ${isSelf ? whom : them[0]} ${others}`);
      }
      const id = isSelf || known.length > 0 ? undefined : nearestId(attestedBy);
      if (id === undefined) return [];
      return told(
        `"${attestedBy}" is nobody on this team, and counts as somebody outside`,
        `write "${id}" if that is who is meant, or the full name of somebody outside`,
      );
    }),
  );
};
