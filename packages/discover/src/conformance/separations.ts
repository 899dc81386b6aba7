import { type ImplementationModel, separations } from 'work-elements';
import type { WorkEvent } from './work-events.js';

/**
 * Two pieces of work on one subject that one person did although the model keeps them apart.
 *
 * @public
 */
export interface BrokenSeparation {
  readonly case: string;
  /** The objective; null where the log names none, and the whole case is meant. */
  readonly subject: string | null;
  readonly person: string;
  /** The two pieces of work, as named by the policy. */
  readonly work: readonly [string, string];
  /** A line that shows each. */
  readonly lines: readonly [number, number];
}

const partOf = (step: string, ref: string): boolean => step === ref || step.startsWith(`${ref}/`);

/** Whether work is kept apart per objective rather than for the learner as a whole. */
const bySubject = ({ about }: WorkEvent): boolean => about === 'learner-objective' || about === 'objective';

/**
 * The separations that people broke in a case: per objective where both pieces of work are about one, otherwise over
 * the whole case.
 *
 * @internal
 */
export const brokenSeparations = (
  work: readonly WorkEvent[],
  model: Pick<ImplementationModel, 'policies'>,
): readonly BrokenSeparation[] =>
  separations(model).flatMap((apart) => {
    const found = new Map<string, BrokenSeparation>();
    // The first event of each piece of work, by person, and by person and subject.
    const first = new Map<string, WorkEvent>();
    for (const event of work) {
      const own = apart.findIndex((ref) => partOf(event.step, ref));
      if (own < 0 || event.doer === null || event.doer === event.role) continue;
      apart.forEach((ref, index) => {
        if (index === own || event.doer === null) return;
        const inSubject = first.get(JSON.stringify([index, event.doer, event.subject]));
        const anywhere = first.get(JSON.stringify([index, event.doer]));
        const other = bySubject(event)
          ? (inSubject ?? (anywhere !== undefined && !bySubject(anywhere) ? anywhere : undefined))
          : anywhere;
        if (other === undefined) return;
        const subject = bySubject(event) && bySubject(other) ? event.subject : null;
        const [one, two] = index < own ? [other, event] : [event, other];
        const names = [apart[Math.min(index, own)] ?? ref, apart[Math.max(index, own)] ?? ref] as const;
        const key = JSON.stringify([subject, event.doer, names]);
        if (!found.has(key))
          found.set(key, { case: event.case, subject, person: event.doer, work: names, lines: [one.line, two.line] });
      });
      for (const key of [
        [own, event.doer, event.subject],
        [own, event.doer],
      ]) {
        const text = JSON.stringify(key);
        if (!first.has(text)) first.set(text, event);
      }
    }
    return [...found.values()];
  });
