import {
  advanceJourney,
  type ImplementationModel,
  type Journey,
  type JourneyEventInput,
  type JourneyStart,
  journeyLog,
  objectiveStatuses,
  openWork,
  startJourney,
  type WorkItem,
} from '../../../../src/index.js';

type Happening<Event = JourneyEventInput> = Event extends JourneyEventInput ? Omit<Event, 'id' | 'at'> : never;

interface Telling {
  /** When it happens. */
  readonly at?: string;
  /** The objective, case or learner that the work is about, if the step is open for several. */
  readonly about?: string;
  /** The artifacts that are submitted with the last line. */
  readonly artifacts?: readonly { readonly artifact: string; readonly ref: string }[];
}

const START = '2026-09-01T08:00:00Z';

/** A journey that is told line by line, and can be asked what the people in it see. Each line returns a new story. */
export class Story {
  readonly journey: Journey;
  readonly #events: number;

  private constructor(journey: Journey, events: number) {
    this.journey = journey;
    this.#events = events;
  }

  static of(model: ImplementationModel, objectives: JourneyStart['objectives'] = ['fractions']): Story {
    return new Story(startJourney(model, { learner: 'ada', objectives, at: START }), 0);
  }

  /**
   * Somebody ends open work: `validator: score -> scored`, or `score -> scored` for any responsible role. A step id
   * that several elements have is prefixed with the element.
   */
  told(lines: readonly string[], telling: Telling = {}): Story {
    const { artifacts, ...rest } = telling;
    return lines.reduce<Story>(
      (story, line, index) =>
        story.#line(line, artifacts !== undefined && index === lines.length - 1 ? { ...rest, artifacts } : rest),
      this,
    );
  }

  /** Something happens to the journey from outside. */
  happens(event: Happening, at = START): Story {
    const { journey } = advanceJourney(this.journey, { ...event, id: `e${this.#events}`, at });
    return new Story(journey, this.#events + 1);
  }

  /** The clock or the organisation sends an element one of its events. */
  signal(element: string, event: string, at = START): Story {
    return this.happens({ type: 'signal.received', element, event, by: 'clock' }, at);
  }

  /** The story with a changed journey, such as one under another assignment. */
  under(change: (journey: Journey) => Journey): Story {
    return new Story(change(this.journey), this.#events);
  }

  /** The work in an inbox, or in all of them, as `subject element/step`. */
  waiting(role?: string): readonly string[] {
    return openWork(this.journey, role).map(({ subject, element, step }) => `${subject.id} ${element}/${step}`);
  }

  /** The work about one objective, case or learner, as `element/step`. */
  waitingFor(subject: string): readonly string[] {
    return openWork(this.journey).flatMap((item) =>
      item.subject.id === subject ? [`${item.element}/${item.step}`] : [],
    );
  }

  /** The open work item of a step. */
  item(step: string, about?: string): WorkItem {
    const all = openWork(this.journey);
    const [item, other] = all.filter((each) => named(each, step) && (about === undefined || each.subject.id === about));
    if (item === undefined) throw new Error(`nobody has "${step}" to do, but ${this.waiting().join(', ')}`);
    if (other !== undefined) throw new Error(`"${step}" is open twice: name its element, or what it is about`);
    return item;
  }

  get status(): Readonly<Record<string, string>> {
    return objectiveStatuses(this.journey);
  }

  /**
   * The work that has been ended, as `element/step outcome`, oldest first; only that of one element if one is given.
   */
  done(element = ''): readonly string[] {
    return journeyLog(this.journey).flatMap(({ activity, lifecycle, outcome }) =>
      lifecycle === 'complete' && outcome !== undefined && activity.startsWith(element)
        ? [`${activity} ${outcome}`]
        : [],
    );
  }

  /** The log entries about anything other than work, as `activity subject`, oldest first. */
  get news(): readonly string[] {
    return journeyLog(this.journey).flatMap(({ activity, subject }) =>
      activity.includes('/') ? [] : [`${activity} ${subject}`],
    );
  }

  /** The number of times that an exception case has suspended something. */
  get suspensions(): number {
    return journeyLog(this.journey).filter(({ lifecycle }) => lifecycle === 'suspend').length;
  }

  #line(line: string, { about, at = START, artifacts }: Telling): Story {
    const [, role, step = '', outcome = ''] = /^(?:([a-z-]+): )?([a-z/-]+) -> ([a-z-]+)$/.exec(line) ?? [];
    if (step === '') throw new Error(`expected a line such as "validator: score -> scored", found "${line}"`);
    const { id, responsible } = this.item(step, about);
    const by = role ?? responsible[0] ?? '';
    return this.happens(
      { type: 'work.ended', workItem: id, outcome, by, ...(artifacts === undefined ? {} : { artifacts }) },
      at,
    );
  }
}

const named = ({ element, step }: WorkItem, name: string): boolean => name === step || name === `${element}/${step}`;
