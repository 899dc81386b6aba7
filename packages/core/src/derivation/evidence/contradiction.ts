import type { Evidence, Person } from '../../vocabulary/evidence.js';
import { bearsOn, placed, reaches } from './bears.js';
import { isGeneral, lineIssues, namesMissingModel } from './check-evidence.js';
import type { KnownWords } from './evidence-reading.js';
import type { KnownNames } from './known-names.js';
import type { ModelReach } from './role-reach.js';

/** Names in a line that have no work in common, in words. @internal */
export interface Contradiction {
  readonly message: string;
  readonly hint: string;
}

type About = Pick<Evidence, 'element' | 'role' | 'model' | 'competency' | 'area'>;

/** The result for each line, by the names in it. */
const remembered = new WeakMap<KnownNames, Map<string, Contradiction | null>>();

/**
 * Why the names in a line rule each other out, so that it counts nowhere: neither for a competency that a role needs in
 * the models in question or the one it names, nor for one that answers a guiding question. Null if some work fits all
 * names, if a name is unknown, or if the line shows a habit, which counts for nothing anyway.
 *
 * @internal
 */
export const contradictionIn = (line: Evidence, names: KnownNames): Contradiction | null => {
  if (line.habit !== undefined || partsOf(line).length === 0) return null;
  const known = remembered.get(names) ?? new Map<string, Contradiction | null>();
  remembered.set(names, known);
  const { element, role, model, competency, area } = line;
  const key = JSON.stringify([element, role, model, competency, area]);
  const before = known.get(key);
  if (before !== undefined) return before;
  const found = contradictionOf(line, names);
  known.set(key, found);
  return found;
};

/** The lines of somebody’s evidence whose names rule each other out. @internal */
export const contradictions = (
  { evidence }: Pick<Person, 'evidence'>,
  { names }: Pick<KnownWords, 'names'>,
): readonly (Contradiction & { readonly line: number })[] =>
  evidence.flatMap((each, line) => {
    if (isGeneral(each)) return [];
    const found = contradictionIn(each, names());
    return found === null ? [] : [{ ...found, line }];
  });

const contradictionOf = (line: Evidence, names: KnownNames): Contradiction | null => {
  const words = { asOf: null, names: () => names };
  if (namesMissingModel(line, words) || lineIssues(line, words, '').length > 0) return null;
  if (isAboutSomething(line, names, names.atHand)) return null;
  const parts = partsOf(line);
  const anywhere = [...names.models.values()];
  // A name on its own may belong to some work, even if not in the models in question.
  const alone = parts.find((part) => !isAboutSomething({ kind: line.kind, ...part.about }, names, anywhere));
  if (alone?.about.role !== undefined)
    return {
      message: `${alone.words} is responsible for no work that takes a competency, so the line counts for nothing`,
      hint: 'name another role, or the work that the line is about',
    };
  if (alone !== undefined)
    return {
      message: `no role needs anything about ${alone.words}, so the line counts for nothing`,
      hint: 'name something that a role needs, or leave it out',
    };
  if (parts.length < 2) return null;
  const isElsewhere = isAboutSomething(line, names, anywhere);
  const among = isElsewhere ? names.atHand : anywhere;
  const pair = parts.flatMap((one, index) =>
    parts
      .slice(index + 1)
      .filter((other) => !isAboutSomething({ kind: line.kind, ...one.about, ...other.about }, names, among))
      .map((other) => [one, other]),
  )[0];
  const them = (pair ?? parts).map((part) => part.words);
  return {
    message:
      `${them.slice(0, -1).join(', ')} and ${them.at(-1)} have no work in common` +
      `${isElsewhere ? inWords(among) : ''}, so the line counts for nothing`,
    hint: 'correct one of them, or leave it out',
  };
};

const inWords = ([only, ...others]: readonly ModelReach[]): string =>
  only === undefined || others.length > 0 ? ' in these models' : ` in "${only.id}"`;

/** What a line names, with the words for each part; a role and its model are one part. */
const partsOf = ({ element, role, model, competency, area }: Evidence) => {
  const parts: { readonly about: About; readonly words: string }[] = [];
  if (element !== undefined) parts.push({ about: { element }, words: `the element "${element}"` });
  if (role !== undefined)
    parts.push(
      model === undefined
        ? { about: { role }, words: `the role "${role}"` }
        : { about: { role, model }, words: `the role "${role}" in "${model}"` },
    );
  else if (model !== undefined) parts.push({ about: { model }, words: `the model "${model}"` });
  if (competency !== undefined) parts.push({ about: { competency }, words: `the competency "${competency}"` });
  if (area !== undefined) parts.push({ about: { area }, words: `the area "${area}"` });
  return parts;
};

/**
 * Whether a line is about something that answers a guiding question, or that some role needs in the model it names, or
 * else in these models.
 */
const isAboutSomething = (line: Evidence, names: KnownNames, among: readonly ModelReach[]): boolean => {
  const known = { names: () => names };
  if ([...placed().values()].some((each) => reaches(line, each, known))) return true;
  const models = line.model === undefined ? among : [names.models.get(line.model)];
  return models.some((model) =>
    model?.profiles().some((profile) => profile.competencies.some((derived) => bearsOn(line, profile, derived, known))),
  );
};
