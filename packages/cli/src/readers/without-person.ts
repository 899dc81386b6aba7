import type { Diagnostic } from 'work-elements';
import type { Context } from '../context/context.js';
import type { Problem } from '../documents/problem.js';
import { numberedName } from './named-people.js';

const SEE = 'run it without --without-names to see';
const DOUBTFUL = `it is doubtful who attests this; ${SEE} why`;
const TWIN = `this is likely somebody who is there already; ${SEE} who`;

/** What is said in the place of messages that name people. */
const UNNAMED: ReadonlyMap<string, string> = new Map([
  ['doubtful-attester', DOUBTFUL],
  ['likely-same-person', TWIN],
]);

/**
 * What a check found in a team, without names: of a doubtful attester, or somebody who is likely somebody else, that
 * there is one; of everything else what holds of the numbered team.
 */
export const foundWithoutNames = <Found extends Diagnostic>(
  found: readonly Found[],
  numbered: readonly Found[],
): readonly Found[] => {
  const isOfNames = ({ policy, path }: Found): boolean =>
    policy === 'people' || (policy === 'attestation' && path.endsWith('.attestedBy'));
  return [
    ...numbered.filter((each) => !isOfNames(each)),
    ...found
      .filter(isOfNames)
      .map((each) => ({ ...each, message: each.policy === 'people' ? TWIN : DOUBTFUL, hint: 'say who is meant' })),
  ];
};

/**
 * How problems of a document are told: where names are to be left out, without its lines, and with numbers in the place
 * of the ids and names that its people have in the data.
 */
export const withoutPeople = ({ given }: Context, people: unknown): ((problem: Problem) => Problem) => {
  if (!given.flag('withoutNames')) return (problem) => problem;
  const numbers = (Array.isArray(people) ? people : []).flatMap((person: unknown, index) =>
    ['id', 'name'].flatMap((key) => {
      const word: unknown = typeof person === 'object' && person !== null ? Reflect.get(person, key) : undefined;
      return typeof word === 'string' && word !== '' ? [[word, numberedName(index)] as const] : [];
    }),
  );
  // Of two that begin alike, the longer one first.
  const longest = numbers.toSorted(([one], [other]) => other.length - one.length);
  const numbered = (text: string): string =>
    longest.reduce((said, [word, number]) => said.replaceAll(JSON.stringify(word), `"${number}"`), text);
  return (problem) => ({
    ...problem,
    text: null,
    message: numbered(UNNAMED.get(problem.code) ?? beforeWhatIsWritten(problem)),
    hint: problem.hint === null ? null : numbered(problem.hint),
  });
};

/** What is wrong in somebody’s own words, without them and what is made of them. */
const beforeWhatIsWritten = ({ path, message }: Problem): string =>
  OWN_WORDS.test(path) ? message.replace(/(?:, found |; write ).*$/s, '') : message;

const OWN_WORDS = /\.(?:id|name|attestedBy|note|source)$/;

/**
 * A problem as it is told: where names are to be left out, of somebody who is doubtful that there is one, and where,
 * but neither who nor the line.
 */
export const withoutPerson = ({ given }: Context, problem: Problem): Problem =>
  given.flag('withoutNames')
    ? { ...problem, text: null, message: UNNAMED.get(problem.code) ?? problem.message }
    : problem;
