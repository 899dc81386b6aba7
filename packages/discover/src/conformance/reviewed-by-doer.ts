import { type Judgement, judgedAmong, judgementOf, type Process } from 'work-elements';
import type { WorkEvent } from './work-events.js';

/**
 * A review by whoever had done the piece or, for a score given again on appeal, by somebody who had scored or decided
 * on the same objective. A journey warns of it.
 *
 * @public
 */
export interface ReviewedByDoer {
  readonly case: string;
  /** The objective; null where the log names none, and all such steps of the case are taken to be about one. */
  readonly subject: string | null;
  readonly person: string;
  /** The step that the person ended first, and the one in which they reviewed it. */
  readonly work: readonly [did: string, reviewed: string];
  /** A line that shows each. */
  readonly lines: readonly [number, number];
  /** Whether the log shows somebody else, in a role that reviews, who had done none of it. */
  readonly others: boolean;
}

/** Returns how one step judges another, memoised. */
const judgements = (process: Process) => {
  const known = new Map<string, Judgement>();
  return (work: string, done: string, outcome: string | null): Judgement => {
    const key = `${work} ${done} ${outcome ?? ''}`;
    const judgement = known.get(key) ?? judgementOf(process, work, done, outcome ?? undefined);
    known.set(key, judgement);
    return judgement;
  };
};

/** Finds the reviews of a log by whoever had done the piece, case by case. @internal */
export class OwnReviews {
  readonly #judgementOf: (work: string, done: string, outcome: string | null) => Judgement;
  readonly #steps: ReadonlySet<string>;
  readonly #responsible: (step: string) => readonly string[];
  readonly #doersOf = new Map<string, Set<string>>();
  readonly #found: (Omit<ReviewedByDoer, 'others'> & { readonly barred: ReadonlySet<string> })[] = [];

  constructor(process: Process, responsible: (step: string) => readonly string[]) {
    this.#responsible = responsible;
    this.#judgementOf = judgements(process);
    const steps = process.elements.flatMap(({ id, steps }) => steps.map((step) => `${id}/${step.id}`));
    this.#steps = new Set(
      steps.filter((work) => steps.some((done) => this.#judgementOf(work, done, null) === 'piece')),
    );
  }

  /** Reads the work of a case. */
  see(work: readonly WorkEvent[]): void {
    for (const [index, { case: name, step, subject, doer, role, line }] of work.entries()) {
      // A role that stands in for a nameless doer is nobody in particular.
      if (doer === null || doer === role) continue;
      if (role !== null) this.#doersOf.set(role, (this.#doersOf.get(role) ?? new Set()).add(doer));
      if (!this.#steps.has(step)) continue;
      const before = work.slice(0, index).filter((each) => each.subject === subject);
      const judged = judgedAmong(before, (each) => this.#judgementOf(step, each.step, each.outcome));
      const own = judged.find((each) => each.doer === doer);
      if (own === undefined) continue;
      const barred = new Set(judged.flatMap((each) => (each.doer === null ? [] : [each.doer])));
      this.#found.push({
        case: name,
        subject,
        person: doer,
        work: [own.step, step],
        lines: [own.line, line],
        barred,
      });
    }
  }

  /** What was found in all cases, once all have been read. */
  get found(): readonly ReviewedByDoer[] {
    return this.#found.map(({ barred, ...each }) => {
      const able = this.#responsible(each.work[1]).flatMap((role) => [...(this.#doersOf.get(role) ?? [])]);
      return { ...each, others: able.some((doer) => !barred.has(doer)) };
    });
  }
}
