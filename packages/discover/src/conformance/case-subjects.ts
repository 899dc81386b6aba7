import type { JourneyStart, WorkItem } from 'work-elements';
import { Ids } from '../discover/ids.js';
import { eventAt } from '../log/event-log.js';
import type { WorkEvent, WorkReading } from './work-events.js';

const aboutObjective = ({ about }: Pick<WorkEvent, 'about'>): boolean =>
  about === 'learner-objective' || about === 'objective';

/** Events of an objective rather than of the learner, whatever they have as their subject. */
const TO_OBJECTIVES = /^objective\.|^(mastery\.claimed|recognition\.requested|appeal\.raised)$/;

/** Maps what the events of a case are about to the ids of a journey. @internal */
export class CaseSubjects {
  /** The objectives with which the journey starts. */
  readonly objectives: JourneyStart['objectives'];
  readonly #ids = new Map<string, string>();
  readonly #requires = new Map<string, readonly string[]>();
  readonly #opened = new Set<string>();

  constructor(reading: WorkReading, index: number) {
    const { log } = reading;
    const ids = new Ids();
    const learner = log.cases[index] ?? '';
    const add = (subject: string): string => {
      const known = this.#ids.get(subject);
      if (known !== undefined) return known;
      const id = ids.idFor(subject, 'objective');
      this.#ids.set(subject, id);
      return id;
    };
    // Our own logs show when an objective opened because another was advanced: in a journey, it requires that one.
    let advanced: { readonly subject: string; readonly time: string } | null = null;
    const added = new Set<string>();
    for (let event = log.caseStart[index] ?? 0; event < (log.caseStart[index + 1] ?? 0); event++) {
      const { activity, subject, time } = eventAt(log, event);
      if (subject === null) continue;
      const about = reading.aboutOf(activity);
      const isObjective =
        about === undefined
          ? TO_OBJECTIVES.test(activity) || (activity === 'exception.raised' && subject !== learner)
          : aboutObjective({ about });
      if (!isObjective) continue;
      if (activity === 'objective.added' && !this.#ids.has(subject)) added.add(subject);
      add(subject);
      if (activity === 'objective.advanced') advanced = { subject, time };
      if (activity !== 'objective.opened') continue;
      this.#opened.add(subject);
      if (advanced?.time === time) this.#requires.set(subject, [advanced.subject]);
    }
    const starting = [...this.#ids].filter(([subject]) => !added.has(subject));
    const known = starting.map(([subject, id]) => ({
      id,
      requires: this.#requiredFor(subject).filter((each) => starting.some(([, other]) => other === each)),
    }));
    this.objectives = known.length > 0 ? known : [{ id: ids.idFor('objective', 'objective') }];
  }

  #requiredFor(subject: string): readonly string[] {
    return (this.#requires.get(subject) ?? []).flatMap((each) => this.#ids.get(each) ?? []);
  }

  /**
   * What an objective added to the journey requires: the one after which it opened; nothing if it opened at once. One
   * that never opened requires the first objective that has not ended.
   */
  requiredFor(subject: string, live: readonly string[]): readonly string[] {
    const known = this.#requiredFor(subject);
    return known.length > 0 || this.#opened.has(subject) ? known : live.slice(0, 1);
  }

  /** Whether it is an objective of the case. */
  known(subject: string | null): boolean {
    return subject !== null && this.#ids.has(subject);
  }

  /** The journey’s id of an objective; that of the first where the log names none. */
  idOf(subject: string | null): string {
    const [first] = this.objectives;
    return this.#ids.get(subject ?? '') ?? (typeof first === 'string' ? first : (first?.id ?? ''));
  }

  /** Whether an item is about the same subject as an event. */
  isAbout({ subject }: WorkItem, work: Pick<WorkEvent, 'about' | 'subject'>): boolean {
    switch (subject.kind) {
      case 'objective':
        return aboutObjective(work) && (work.subject === null || subject.id === this.idOf(work.subject));
      case 'learner':
        return work.about === 'learner';
      case 'case':
        return work.about === 'case';
    }
  }

  /** The open items that an event can have ended; for exception cases, the one with the same id if there is one. */
  itemsFor(open: readonly WorkItem[], work: WorkEvent): readonly WorkItem[] {
    const fitting = open.filter((item) => `${item.element}/${item.step}` === work.step && this.isAbout(item, work));
    const same = fitting.filter(({ subject }) => subject.kind === 'case' && subject.id === work.subject);
    return same.length > 0 ? same : fitting;
  }
}
