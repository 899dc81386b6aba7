import { appealSteps, hearsAppealAgainst, type Process } from 'work-elements';
import type { WorkEvent } from './work-events.js';

/**
 * An appeal heard by somebody who had decided on the same objective. A journey refuses it.
 *
 * @public
 */
export interface HeardByDecider {
  readonly case: string;
  /** The objective; null where the log names none, and all such steps of the case are taken to be about one. */
  readonly subject: string | null;
  readonly person: string;
  /** The step that the person ended first, and the one in which they heard the appeal. */
  readonly work: readonly [decided: string, heard: string];
  /** A line that shows each. */
  readonly lines: readonly [number, number];
}

/**
 * The appeals of a case that were heard by whoever had decided, each once.
 *
 * @internal
 */
export const heardByDeciders = (work: readonly WorkEvent[], process: Process): readonly HeardByDecider[] => {
  const { hearing } = appealSteps(process);
  return work.flatMap((heard, index): readonly HeardByDecider[] => {
    const { doer, subject, step } = heard;
    // A role that stands in for a nameless doer is nobody in particular.
    if (!hearing.has(step) || doer === null || doer === heard.role) return [];
    const decided = work
      .slice(0, index)
      .find((each) => each.doer === doer && each.subject === subject && hearsAppealAgainst(process, step, each.step));
    if (decided === undefined) return [];
    return [{ case: heard.case, subject, person: doer, work: [decided.step, step], lines: [decided.line, heard.line] }];
  });
};
