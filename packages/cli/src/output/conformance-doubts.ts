import type { Conformance } from '@work-elements/discover';
import { shortened } from './lists.js';
import { number } from './numbers.js';

/** How many words of the log are listed. */
const MOST = 10;

/** Why a check of a log has no result. */
export const nothingDecided = ({ work }: Pick<Conformance, 'work'>): string =>
  work.events === 0
    ? 'Nothing was decided: no step of the model was done in this log; say with --map which step each activity is.'
    : 'Nothing was decided: nobody who did a step in this log has a known role; name the people in the model, ' +
      'or the column of their roles with --column role=….';

/** Why many of the deviations below may not be real. */
export const withoutSubject = ({ withoutSubject: unnamed, events }: Conformance['work']): string =>
  `${number(unnamed)} of ${number(events)} steps do not name their objective: all steps of a case are taken to be ` +
  'about one, and what disagrees below may be work on another. Name the column of the objective with ' +
  '--column subject=….';

/** A note that the log’s outcomes are not those of the process. */
export const otherOutcomes = ({ otherOutcomes: words }: Conformance['work']): string =>
  'In this process, read off a log, a step ends with what follows it; the log’s own outcomes are not used: ' +
  `${shortened(words, MOST)}.`;
