import type { JourneyStart, WorkItem } from 'work-elements';
import { Ids } from '../discover/ids.js';
import { eventAt } from '../log/event-log.js';
import type { WorkEvent, WorkReading } from './work-events.js';

const aboutObjective = ({ about }: WorkEvent): boolean => about === 'learner-objective' || about === 'objective';

/** What the events of a case are about, in the ids of a journey. @internal */
export class CaseSubjects {
  /** The objectives with which the journey starts. */
  readonly objectives: JourneyStart['objectives'];
  readonly #ids = new Map<string, string>();

  constructor({ log }: WorkReading, index: number, work: readonly WorkEvent[]) {
    const ids = new Ids();
    const requires = new Map<string, string[]>();
    const add = (subject: string): string => {
      const known = this.#ids.get(subject);
      if (known !== undefined) return known;
      const id = ids.idFor(subject, 'objective');
      this.#ids.set(subject, id);
      return id;
    };
    for (const each of work) if (aboutObjective(each) && each.subject !== null) add(each.subject);
    // Our own logs say when an objective opened because another was advanced: in a journey, it requires that one.
    let advanced: { readonly subject: string; readonly time: string } | null = null;
    for (let event = log.caseStart[index] ?? 0; event < (log.caseStart[index + 1] ?? 0); event++) {
      const { activity, subject, time } = eventAt(log, event);
      if (subject === null) continue;
      if (activity === 'mastery.claimed') add(subject);
      if (activity === 'objective.advanced') advanced = { subject, time };
      if (activity === 'objective.opened') {
        add(subject);
        if (advanced?.time === time) requires.set(subject, [advanced.subject]);
      }
    }
    const known = [...this.#ids].map(([subject, id]) => ({ id, requires: (requires.get(subject) ?? []).map(add) }));
    this.objectives = known.length > 0 ? known : [{ id: ids.idFor('objective', 'objective') }];
  }

  /** Whether it is an objective of the case. */
  known(subject: string | null): boolean {
    return subject !== null && this.#ids.has(subject);
  }

  /** The journey’s id of an objective; that of the only one where the log names none. */
  idOf(subject: string | null): string {
    const [first] = this.objectives;
    return this.#ids.get(subject ?? '') ?? (typeof first === 'string' ? first : (first?.id ?? ''));
  }

  /** Whether an item is about what an event is about. */
  isAbout({ subject }: WorkItem, work: WorkEvent): boolean {
    switch (subject.kind) {
      case 'objective':
        return aboutObjective(work) && (work.subject === null || subject.id === this.idOf(work.subject));
      case 'learner':
        return work.about === 'learner';
      case 'case':
        return work.about === 'case';
    }
  }

  /** The open items that an event can have ended; of exception cases the one of the same id, where there is one. */
  itemsFor(open: readonly WorkItem[], work: WorkEvent): readonly WorkItem[] {
    const fitting = open.filter((item) => `${item.element}/${item.step}` === work.step && this.isAbout(item, work));
    const same = fitting.filter(({ subject }) => subject.kind === 'case' && subject.id === work.subject);
    return same.length > 0 ? same : fitting;
  }
}
