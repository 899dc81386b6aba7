import type { Person } from '../vocabulary/evidence.js';
import { wordsBesideTitles } from './attester-words.js';
import { areOfTwo, type NameMarks, nameMarks } from './name-marks.js';

/** Somebody who is likely somebody before, under a name that is written otherwise. @internal */
export interface LikelyTwin {
  /** The index of the person. */
  readonly person: number;
  readonly message: string;
  readonly hint: string;
}

/** A name whichever way it is written: in any case, with accents or a title or without, the family name first or last. */
const keyOf = (name: string): string => wordsBesideTitles(name).toSorted().join(' ');

interface First extends Pick<Person, 'id' | 'name'> {
  readonly marks: NameMarks;
}

/**
 * People whose names differ from that of somebody before them in nothing but how they are written. Two people of the
 * very same name have been told apart by their ids, and father and son, Mr. and Mrs. Lee, or Teacher 1 and Coach 1 by
 * their names.
 *
 * @internal
 */
export const likelyTwins = (people: readonly Pick<Person, 'id' | 'name'>[]): readonly LikelyTwin[] => {
  const firsts = new Map<string, First[]>();
  return people.flatMap(({ id, name }, person): readonly LikelyTwin[] => {
    const [key, marks] = [keyOf(name), nameMarks(name)];
    const alike = firsts.get(key) ?? [];
    const first = alike.find((each) => !areOfTwo(each.marks, marks));
    if (first === undefined) firsts.set(key, [...alike, { id, name, marks }]);
    if (key === '' || first === undefined || first.name === name || first.id === id) return [];
    return [
      {
        person,
        message: `"${name}" is likely "${first.name}" under another spelling, and counts as somebody else`,
        hint: 'if they are one person, write the name alike; if not, write more of it',
      },
    ];
  });
};
