import type { Person } from '../vocabulary/evidence.js';
import { wordsBesideTitles } from './attester-words.js';
import { areOfTwo, type NameMarks, nameMarks } from './name-marks.js';

/** Somebody who is likely the same person as somebody earlier, with the name spelt differently. @internal */
export interface LikelyTwin {
  /** The index of the person. */
  readonly person: number;
  readonly message: string;
  readonly hint: string;
}

/** A key for a name, the same with or without capitals, accents or a title, and with the family name first or last. */
const keyOf = (name: string): string => wordsBesideTitles(name).toSorted().join(' ');

interface First extends Pick<Person, 'id' | 'name'> {
  readonly marks: NameMarks;
}

/**
 * People whose names differ from an earlier person’s only in spelling. People with exactly the same name are
 * distinguished by their ids; father and son, Mr. and Mrs. Lee, or Teacher 1 and Coach 1 by their names.
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
        hint: 'if they are one person, write the name the same way; if not, write more of it',
      },
    ];
  });
};
