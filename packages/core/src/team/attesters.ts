import type { Evidence } from '../vocabulary/evidence.js';
import { isOneself, isPlaceholder, namesOneself, plainName, wordsOfName } from './attester-words.js';
import { likelyAmong, type Named } from './likely-people.js';

type Attested = Pick<Evidence, 'attestedBy'>;

/** Who attests a line. @internal */
interface Attesters<Known> {
  /**
   * Whether only the person attests it: no attester is named, or the person is, by id, by name, as "me", or by what is
   * likely that person’s name.
   */
  readonly isSelf: boolean;
  /** The attesters among the known people; empty for an outsider. */
  readonly known: readonly Known[];
  /**
   * How they are named: by an id or a name, by what is likely a name of theirs, or not at all, as in "n/a". If several
   * share the name, any of them may be meant; if several are likely, it is unknown which.
   */
  readonly how: 'named' | 'likely' | 'placeholder';
}

/** Determines who attests a line of somebody’s evidence. @internal */
export type AttestersOf<Known> = (line: Attested, person: Named) => Attesters<Known>;

/** The maximum number of people who may be meant by a likely name. */
const MOST_LIKELY = 20;

/**
 * Finds the people who attest a line: by id, by name, or by an id written as a name. Several are found if they share a
 * name; if none is found, those who are likely meant.
 *
 * @internal
 */
export const attestersAmong = <Known extends Named>(people: readonly Known[]): AttestersOf<Known> => {
  const grouped = (keyOf: (person: Known) => string): ReadonlyMap<string, readonly Known[]> => {
    const groups = new Map<string, Known[]>();
    for (const person of people) {
      const group = groups.get(keyOf(person));
      if (group === undefined) groups.set(keyOf(person), [person]);
      else group.push(person);
    }
    return groups;
  };
  const [byId, byName, byWrittenId] = [
    grouped(({ id }) => id),
    grouped(({ name }) => plainName(name)),
    grouped(({ id }) => plainName(id)),
  ];
  const likely = likelyAmong(people);
  const find = (attestedBy: string): Found<Known> => {
    const words = plainName(attestedBy);
    if (isOneself(attestedBy)) return { ...NOBODY, words, isSelf: true };
    const named = byId.get(attestedBy) ?? byName.get(words) ?? byWrittenId.get(words);
    if (named !== undefined) return { known: named, words, how: 'named', isSelf: false };
    if (isPlaceholder(attestedBy)) return { known: [], words, how: 'placeholder', isSelf: true };
    const meant = likely(attestedBy);
    const how = meant.length === 0 ? 'named' : 'likely';
    return { known: meant, words, how, isSelf: meant.length === 0 && namesOneself(wordsOfName(attestedBy)) };
  };
  const remembered = new Map<string, Found<Known>>();
  return ({ attestedBy }, person) => {
    if (attestedBy === undefined || attestedBy === person.id) return ONESELF;
    const found = remembered.get(attestedBy) ?? find(attestedBy);
    remembered.set(attestedBy, found);
    const { known, how, words } = found;
    const isSelf =
      found.isSelf ||
      known.some(({ id }) => id === person.id) ||
      words === plainName(person.name) ||
      words === plainName(person.id);
    return { isSelf, known: isSelf ? [] : how === 'likely' ? known.slice(0, MOST_LIKELY) : known, how };
  };
};

interface Found<Known> extends Attesters<Known> {
  readonly words: string;
}

const NOBODY = { known: [], how: 'named' } as const;
const ONESELF = { ...NOBODY, isSelf: true } as const;
