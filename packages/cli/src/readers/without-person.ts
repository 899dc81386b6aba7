import type { Diagnostic } from 'work-elements';
import type { Context } from '../context/context.js';
import type { Problem } from '../documents/problem.js';
import { numberedName } from './named-people.js';

const SEE = 'run it without --without-names to see';
const DOUBTFUL = `it is doubtful who attests this; ${SEE} why`;
const TWIN = `this is likely somebody who is there already; ${SEE} who`;

/** Messages used in place of those that name people. */
const UNNAMED: ReadonlyMap<string, string> = new Map([
  ['doubtful-attester', DOUBTFUL],
  ['likely-same-person', TWIN],
]);

/**
 * The findings of a check without names: those about a doubtful attester or a likely duplicate only say that there is
 * one; all others are taken from the check of the numbered team.
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
 * How problems of a document are reported. Where names are to be left out, its lines are, too, and people’s ids and
 * names are replaced by numbers.
 */
export const withoutPeople = ({ given }: Context, people: unknown): ((problem: Problem) => Problem) => {
  if (!given.flag('withoutNames')) return (problem) => problem;
  const numbers = (Array.isArray(people) ? people : []).flatMap((person: unknown, index) =>
    ['id', 'name'].flatMap((key) => {
      const word: unknown = typeof person === 'object' && person !== null ? Reflect.get(person, key) : undefined;
      return typeof word === 'string' && word !== '' ? [[word, numberedName(index)] as const] : [];
    }),
  );
  // Longer words come first, in case one contains another.
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

/** The message of a problem, without the content of a field that somebody wrote or anything suggested from it. */
const beforeWhatIsWritten = ({ path, message }: Problem): string =>
  OWN_WORDS.test(path) ? message.replace(/(?:, found |; write ).*$/s, '') : message;

const OWN_WORDS = /\.(?:id|name|attestedBy|note|source)$/;

/**
 * A problem as it is reported. Where names are to be left out, it has neither the line nor a message that names people.
 */
export const withoutPerson = ({ given }: Context, problem: Problem): Problem =>
  given.flag('withoutNames')
    ? { ...problem, text: null, message: UNNAMED.get(problem.code) ?? problem.message }
    : problem;
