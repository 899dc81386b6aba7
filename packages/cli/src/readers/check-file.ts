import { limitsForPeople, readTextAs } from 'work-elements';
import type { Context } from '../context/context.js';
import { readBytes } from '../documents/bytes.js';
import { reading } from '../documents/located.js';
import { Unusable } from '../documents/problem.js';
import { sourceOf } from '../documents/source.js';
import { type Checked, checks, kindOf } from './document-checks.js';
import { refuseTable } from './refuse-table.js';
import { typographicQuotes } from './typographic-quotes.js';
import { withoutPeople } from './without-person.js';

/** The result of checking a file. */
export interface CheckedFile extends Checked {
  readonly file: string;
  /** Whether it can be used at all. */
  readonly usable: boolean;
  /** Remarks that are not problems, but worth a look. */
  readonly notes: readonly string[];
}

/** Checks a document, whose kind is detected by its keys. */
export const checkFile = async (context: Context, file: string): Promise<CheckedFile> => {
  let what = 'document';
  let told = withoutPeople(context, []);
  try {
    const bytes = await readBytes(context.terminal, file, 'either');
    await refuseTable({ file, bytes });
    const source = sourceOf(file, bytes);
    const check = reading(source, (text) =>
      readTextAs(
        text,
        'document',
        (data) => {
          const kind = kindOf(data);
          what = kind;
          told = withoutPeople(context, peopleIn(data));
          return checks[kind](data);
        },
        limitsForPeople,
      ),
    );
    const checked = await check(source, context);
    const problems = [...typographicQuotes(source), ...checked.problems].map(told);
    return { file, usable: true, notes: [], ...checked, problems };
  } catch (error) {
    if (!(error instanceof Unusable)) throw error;
    return { file, what, usable: false, problems: error.problems.map(told), notes: [] };
  }
};

/** The people of a document: its `people`, or the document itself if it is a list. */
const peopleIn = (data: unknown): unknown =>
  typeof data === 'object' && data !== null && 'people' in data ? data.people : data;
