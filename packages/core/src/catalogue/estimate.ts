import type { Effort } from '../vocabulary/effort.js';

/** An estimate backed by a publication. @internal */
export const reported = (min: number, mode: number, max: number, source: string): Effort => ({
  min,
  mode,
  max,
  source,
});

/** An estimate without a publication, with the reason why it is plausible. @internal */
export const assumed = (min: number, mode: number, max: number, why: string): Effort => ({
  min,
  mode,
  max,
  source: `assumption: ${why}`,
});

/** The source of the figures on marking. @internal */
export const MARKING =
  'solvedconsulting.com, March 2025: about 1 minute for a grade alone, 5 with 3 to 5 sentences of feedback, 6 ' +
  'spoken (arithmetic, not a study)';

/** The source of the figures on scoring longer work. @internal */
export const SCORING =
  'blogs, not studies: easygraderhub 8 to 12 minutes an essay and 18 to 25 a paper, gradingpen 15 to 20, ' +
  'solvedconsulting 5 with a few sentences of feedback';
