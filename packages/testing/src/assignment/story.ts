import type { ImplementationModel, Journey, JourneyEventInput, JourneyStart, WorkItem } from 'work-elements';
import type { Doer } from './doers.js';
import { joined } from './titles.js';

/** An event of a journey, and its sentence in the story. @internal */
export interface Told {
  readonly event: JourneyEventInput;
  readonly line: string;
  /** The title of the work that it ends, in quotes. */
  readonly title?: string;
}

/** A person as named in a story. @internal */
export const nameOf = (model: ImplementationModel, { role, person }: Doer): string => {
  const title = model.roles.find(({ id }) => id === role)?.title ?? role;
  const name = model.people.find(({ id }) => id === person)?.name;
  return name === undefined || name === title ? title : `${name} (${title})`;
};

/** What an item is about, to append to a sentence; empty for work about the learner. @internal */
export const aboutOf = ({ subject }: WorkItem): string => (subject.kind === 'objective' ? ` for ${subject.id}` : '');

/** @internal */
export const workLine = (journey: Journey, item: WorkItem, outcome: string, doers: readonly Doer[]): string =>
  `${doers.map((doer) => nameOf(journey.model, doer)).join(' and ')}: “${item.title}”${aboutOf(item)}, which ` +
  `ends as “${outcome}”.`;

/** The sentence for an event that ends no work. @internal */
export const eventLine = ({ model }: Journey, event: JourneyEventInput): string => {
  const by = 'by' in event ? nameOf(model, { role: event.by, person: null }) : '';
  switch (event.type) {
    case 'exception.raised':
      return `${by} raises an exception about ${event.concerns}: ${event.reason}.`;
    case 'exception.withdrawn':
      return `${by} takes the exception ${event.case} back.`;
    case 'appeal.raised':
      return `${by} appeals the decision on ${event.objective}.`;
    case 'mastery.claimed':
      return `${by} claims mastery of ${event.objective}.`;
    case 'recognition.requested':
      return (
        `${by} asks that what was shown elsewhere count for ` +
        `${(event.objectives ?? [event.objective]).join(' and ')}.`
      );
    case 'evidence.shared':
      return `${by} hands in one piece of evidence for ${event.objectives.join(' and ')}.`;
    case 'objective.added':
      return `${by} adds the objective ${event.objective.id}.`;
    case 'objective.withdrawn':
      return `${by} withdraws the objective ${event.objective}.`;
    case 'signal.received':
      return `${event.by === 'clock' ? 'It is time' : `${event.by} says`}: ${event.element}/${event.event}.`;
    case 'journey.withdrawn':
      return `${by} ends the journey.`;
    default:
      return `${by === '' ? '' : `${by}: `}${event.type}.`;
  }
};

/**
 * A journey as a story: the events that matter for its end are told in full, and those that only lead there together.
 *
 * @internal
 */
export const storyOf = (
  start: JourneyStart,
  told: readonly Told[],
  restsOn: ReadonlySet<number>,
): readonly string[] => {
  const objectives = start.objectives.map((each) => (typeof each === 'string' ? each : each.id));
  const lines = [`${start.learner} starts towards ${joined(objectives)}.`];
  let between: string[] = [];
  told.forEach(({ event, line, title }, index) => {
    const counts = restsOn.has(index) || index === told.length - 1 || event.type !== 'work.ended';
    if (!counts) {
      between.push(title ?? '');
      return;
    }
    if (between.length > 0) lines.push(leadingOn(between));
    between = [];
    lines.push(line);
  });
  return lines;
};

const leadingOn = (titles: readonly string[]): string => {
  if (titles.length === 1) return `${titles[0] ?? ''} is done.`;
  if (titles.length < 4) return `${joined(titles)} are done.`;
  return `${titles.length} steps lead on, from ${titles[0] ?? ''} to ${titles.at(-1) ?? ''}.`;
};
