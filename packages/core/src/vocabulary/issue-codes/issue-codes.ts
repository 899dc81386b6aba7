import type { IssueNote } from './issue-note.js';
import { journeyNotes } from './journey-notes.js';
import { modelNotes } from './model-notes.js';
import { nameNotes } from './name-notes.js';
import { readingNotes } from './reading-notes.js';
import { rubricNotes } from './rubric-notes.js';
import { savedNotes } from './saved-notes.js';

const notes = { ...readingNotes, ...nameNotes, ...modelNotes, ...journeyNotes, ...savedNotes, ...rubricNotes };

type CoreNotes = Readonly<Record<keyof typeof notes, IssueNote>>;

/**
 * Every code that this package gives an {@link Issue}, with what it means, how it comes about, and what to do. The
 * packages that build on it have tables of their own.
 *
 * @example
 * ```ts
 * import { issueCodes, safeParseModel } from 'work-elements';
 *
 * const parsed = safeParseModel({ id: 'hill', title: 'Hill', rolls: [] });
 * if (!parsed.success) console.log(parsed.issues.map(({ code }) => code)); // ['missing', 'unknown-key']
 * console.log(issueCodes['unknown-key'].remedy); // … remove the key
 * ```
 *
 * @public
 */
export const issueCodes: CoreNotes = notes;

/**
 * The codes that the compiler knows. A package that refuses inputs with codes of its own adds its table by declaration
 * merging, so that {@link IssueCode} has those of the packages that a program imports.
 *
 * @example
 * ```ts
 * import { InputError, type IssueNotes } from 'work-elements';
 *
 * const rosterCodes = {
 *   'no-room': { means: 'A lesson has no room.', cause: 'Nobody has booked one.', remedy: 'Book a room.' },
 * } satisfies IssueNotes;
 *
 * type RosterCodes = typeof rosterCodes;
 * declare module 'work-elements' {
 *   interface IssueCodes extends RosterCodes {}
 * }
 *
 * const error = new InputError('roster', [
 *   { path: 'lessons[0]', code: 'no-room', message: 'expected a room, found none' },
 * ]);
 * console.log(error.issues[0]?.code); // no-room
 * ```
 *
 * @public
 */
export interface IssueCodes extends CoreNotes {}

/**
 * What kind of problem an {@link Issue} is, for programs: one of the codes of this package, or of a package on top of
 * it that the program imports.
 *
 * @public
 */
export type IssueCode = keyof IssueCodes;
