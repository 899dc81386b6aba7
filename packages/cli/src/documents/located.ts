import { type Diagnostic, InputError, type Issue, issuePlaces } from 'work-elements';
import { inCommandWords } from './command-words.js';
import { findingOf, type Problem, problemOf, Unusable } from './problem.js';
import type { Source } from './source.js';

/** Problems found while reading a document, with their positions in its text. */
export const locatedIssues = ({ file, text }: Source, issues: readonly Issue[]): readonly Problem[] => {
  const places = issuePlaces(text, issues);
  return issues.map(({ path, code, message }, index) => ({
    // The line is shown separately.
    ...problemOf(
      file,
      code,
      inCommandWords(code === 'unreadable' ? message.replace(/; the line is: .*$/s, '') : message),
    ),
    ...placeOf(places[index]),
    path,
  }));
};

/** The findings of a check, with their positions in the text. */
export const locatedDiagnostics = ({ file, text }: Source, found: readonly Diagnostic[]): readonly Problem[] => {
  const places = issuePlaces(text, found);
  return found.map(({ path, policy, severity, message, hint }, index) => ({
    ...findingOf(file, policy, message, hint),
    ...placeOf(places[index]),
    severity,
    path,
  }));
};

const placeOf = (place: ReturnType<typeof issuePlaces>[number] | undefined): Partial<Problem> =>
  place === null || place === undefined
    ? {}
    : { line: place.line, column: place.column, text: place.text, length: place.length };

/** Reads something from a source; issues that the library raises are located in its text. */
export const reading = <Result>(source: Source, read: (text: string) => Result): Result => {
  try {
    return read(source.text);
  } catch (error) {
    if (error instanceof InputError) throw new Unusable(locatedIssues(source, error.issues));
    throw error;
  }
};

/** Reads several items, and reports the problems of all of them together. */
export const readingAll = async <Item, Result>(
  items: readonly Item[],
  read: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> => {
  const results: Result[] = [];
  const problems: Problem[] = [];
  for (const item of items) {
    try {
      results.push(await read(item));
    } catch (error) {
      if (!(error instanceof Unusable)) throw error;
      problems.push(...error.problems);
    }
  }
  if (problems.length > 0) throw new Unusable(problems);
  return results;
};
