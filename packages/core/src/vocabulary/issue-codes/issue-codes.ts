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
 * Every code that this package gives an {@link Issue}, with what it means, what causes it, and what to do. Packages
 * that build on this one have tables of their own.
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
 * The codes that the compiler knows. A package with codes of its own adds its table by declaration merging, so that
 * {@link IssueCode} includes those of every package that a program imports.
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
 * What kind of problem an {@link Issue} is, for programs: a code of this package, or of an imported package that builds
 * on it.
 *
 * @public
 */
export type IssueCode = keyof IssueCodes;
