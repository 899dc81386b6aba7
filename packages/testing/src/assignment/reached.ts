import { type ImplementationModel, type JourneyEventInput, processOf, processTable } from 'work-elements';

/**
 * What the journeys reached on which a law was tested: it was tested there, and nowhere else.
 *
 * @public
 */
export interface Reached {
  /** How many journeys were walked; 0 for a law that is not about journeys. */
  readonly journeys: number;
  /** The steps that were open at some time, as `element/step`, in the order of the process. */
  readonly steps: readonly string[];
  /** The steps of a journey that never were. */
  readonly unreached: readonly string[];
  /** How many events of each type the journeys took, such as `appeal.raised`; types without any are left out. */
  readonly events: Readonly<Record<string, number>>;
  /** The descriptions of the edits that were made. */
  readonly edits: readonly string[];
}

/** Why something did not fit, in words. @internal */
type Why = string;

/** What is counted while journeys are walked. @internal */
export interface Tally {
  journeys: number;
  readonly steps: Set<string>;
  readonly events: Map<string, number>;
  /** The edits that were tried: null for those made at least once, or else why not. */
  readonly edits: Map<string, Why | null>;
  /** How many events of the user’s journeys fit, and the first that did not. */
  fitted: number;
  misfit: { readonly event: JourneyEventInput; readonly why: Why } | null;
}

/** @internal */
export const newTally = (): Tally => ({
  journeys: 0,
  steps: new Set(),
  events: new Map(),
  edits: new Map(),
  fitted: 0,
  misfit: null,
});

/** @internal */
export const reachedBy = (model: ImplementationModel, { journeys, steps, events, edits }: Tally): Reached => {
  const all = processTable(processOf(model)).steps.map(({ ref }) => ref);
  return {
    journeys,
    steps: all.filter((ref) => steps.has(ref)),
    unreached: all.filter((ref) => !steps.has(ref)),
    events: Object.fromEntries([...events].toSorted(([one], [other]) => (one < other ? -1 : 1))),
    edits: [...edits].flatMap(([description, why]) => (why === null ? [description] : [])),
  };
};

/** What was passed in and had no effect, each as a sentence. @internal */
export const vainIn = ({ edits, fitted, misfit }: Tally): readonly string[] => [
  ...[...edits].flatMap(([description, why]) =>
    why === null
      ? []
      : [
          why === ''
            ? `The edit “${description}” changes nothing.`
            : `The edit “${description}” was never made: ${ended(why)}`,
        ],
  ),
  ...(misfit === null ? [] : [misfitText(fitted, misfit)]),
];

const misfitText = (fitted: number, { event, why }: NonNullable<Tally['misfit']>): string =>
  `${
    fitted === 0
      ? 'No event of the journeys passed fits, so nothing is known beyond their start; the first is '
      : 'Some events of the journeys passed do not fit, and are left out; the first is '
  }“${event.type}” (${event.id}): ${ended(why)}`;

const ended = (sentence: string): string => (/[.?!]$/.test(sentence) ? sentence : `${sentence}.`);
