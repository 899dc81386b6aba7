import type { ModelReading } from '../../model/model-reading.js';
import type { ElementTable } from '../../process/element-table.js';
import { type ProcessTable, processTable } from '../../process/process-table.js';
import { at } from '../../vocabulary/at.js';
import { CHECKSUM_LENGTH } from '../../vocabulary/checksum.js';
import { type Journey, type JourneyObjective, suspendersIn } from '../state/journey.js';
import { refuse } from '../state/journey-error.js';
import { AbsentObjective } from '../state/parts-not-here.js';
import { itemIdOf, type Run, type SavedItem, type SavedRun } from '../state/run.js';
import { runStateAt, stateIndexOf } from '../state/run-state.js';
import { todaysRun } from './former-state.js';
import { itemsOf } from './parts-of.js';
import { checksumAt, SAVED } from './read-parts.js';
import {
  type JourneyState,
  type LearnerPart,
  type ObjectivePart,
  type RecentPart,
  STAGE_LETTERS,
  STAGES,
} from './saved-journey.js';

/** Parts that have been read, with their checksums verified. @internal */
export interface ReadParts {
  readonly learner: LearnerPart;
  readonly objectives: readonly ObjectivePart[];
  readonly recent: RecentPart | undefined;
  /** The path of the objectives’ parts in the input, for errors. */
  readonly path: string;
}

/** Assembles a journey from its parts; its invariants are checked afterwards. @internal */
export const journeyOfParts = (
  reading: ModelReading,
  { learner, objectives, recent, path }: ReadParts,
): Omit<Journey, 'log' | 'logFrom'> => {
  const table = processTable(reading.process);
  const { ids } = learner.objectives;
  const cases = (learner.cases ?? []).map(({ id, concerns, reason, open, suspends, run }) => ({
    id,
    element: run.element,
    concerns,
    reason,
    open,
    suspends: suspends ?? true,
    run: runOf(table, ids, run),
  }));
  const suspending = (about: string | null): readonly string[] =>
    cases.length === 0 ? NOTHING : suspendersIn(cases, about);
  return {
    model: reading.model,
    status: learner.status,
    revision: learner.revision,
    learner: { id: learner.learner, suspendedBy: suspending(null), ...keptOf(table, ids, learner) },
    objectives: withParts(table, outlined(learner.objectives, suspending, path), objectives, learner.objectives, path),
    cases,
    recent: (recent?.events ?? []).map(([mark, opened, closed]) => ({ mark, opened, closed })),
    times: { ...learner.times, forgotten: recent === undefined ? learner.times.latest : recent.forgotten },
    counts: learner.counts,
    waitsFor: [],
    unnamed: learner.unnamed ?? false,
  };
};

const NO_POSITIONS: readonly number[] = [];
const NOTHING: readonly string[] = [];

type Outline = JourneyState['learner']['objectives'];

const outlined = (
  { ids, stages, requires, items, checksums }: Outline,
  suspending: (about: string) => readonly string[],
  path: string,
): readonly AbsentObjective[] => {
  if (stages.length !== ids.length || checksums.length !== ids.length * CHECKSUM_LENGTH) {
    refuse(SAVED, `${path}learner.objectives`, 'uneven', `${ids.length} ids need as many stages and checksums`);
  }
  const required = new Map(requires ?? []);
  const open = openByPosition(items, ids.length, path);
  return ids.map((id, position) => {
    const stage = STAGES[STAGE_LETTERS.indexOf(stages.charAt(position))];
    if (stage === undefined)
      return refuse(
        SAVED,
        `${path}learner.objectives.stages`,
        'unknown-stage',
        `no stage "${stages.charAt(position)}"`,
      );
    const named = (required.get(position) ?? NO_POSITIONS).map(
      (each) =>
        ids[each] ??
        refuse(SAVED, `${path}learner.objectives.requires`, 'unknown-objective', `there is no objective ${each}`),
    );
    return new AbsentObjective(position, {
      id,
      stage,
      requires: named,
      suspendedBy: suspending(id),
      items: open.get(position) ?? NOTHING,
      checksum: checksumAt(checksums, position),
    });
  });
};

const openByPosition = (
  items: Outline['items'],
  objectives: number,
  path: string,
): ReadonlyMap<number, readonly string[]> => {
  const open = new Map<number, string[]>();
  if (items === undefined) return open;
  if (items.ids.length !== items.of.length) {
    refuse(
      SAVED,
      `${path}learner.objectives.items`,
      'uneven',
      `${items.ids.length} ids need as many positions, found ${items.of.length}`,
    );
  }
  for (const [place, position] of items.of.entries()) {
    if (position >= objectives)
      refuse(SAVED, `${path}learner.objectives.items`, 'unknown-objective', `there is no objective ${position}`);
    const id = at(items.ids, place);
    const before = open.get(position);
    if (before === undefined) open.set(position, [id]);
    else before.push(id);
  }
  return open;
};

const withParts = (
  table: ProcessTable,
  outlines: readonly AbsentObjective[],
  parts: readonly ObjectivePart[],
  { ids, checksums: seals }: Outline,
  path: string,
): readonly JourneyObjective[] => {
  const objectives: JourneyObjective[] = [...outlines];
  const positions = parts.length < 4 ? undefined : new Map(outlines.map(({ id, position }) => [id, position]));
  for (const [index, part] of parts.entries()) {
    const where = `${path}objectives[${index}]`;
    const position =
      positions === undefined ? outlines.findIndex(({ id }) => id === part.id) : (positions.get(part.id) ?? -1);
    const outline = outlines[position];
    if (outline === undefined)
      return refuse(SAVED, `${where}.id`, 'unknown-objective', 'the learner’s part knows no such objective');
    if (checksumAt(seals, position) !== part.checksum) {
      refuse(SAVED, `${where}.checksum`, 'other-revision', 'this part and the learner’s are not of the same revision');
    }
    const objective: JourneyObjective = {
      id: outline.id,
      ...(part.title === undefined ? {} : { title: part.title }),
      requires: outline.requires,
      stage: outline.stage,
      suspendedBy: outline.suspendedBy,
      ...keptOf(table, ids, part),
    };
    const items = itemsOf(objective);
    if (items.length !== outline.items.length || items.some((id, place) => id !== outline.items[place])) {
      refuse(SAVED, `${where}.runs`, 'other-items', 'the open work of this part is not what the learner’s part says');
    }
    objectives[position] = objective;
  }
  return objectives;
};

const keptOf = (
  table: ProcessTable,
  ids: readonly string[],
  { runs, artifacts, doers, clock }: Pick<ObjectivePart, 'runs' | 'artifacts' | 'doers' | 'clock'>,
) => ({
  runs: Object.fromEntries((runs ?? []).map((run) => [run.element, runOf(table, ids, run)])),
  artifacts: artifacts ?? {},
  doers: doers ?? [],
  clock: clock ?? {},
});

const runOf = (
  table: ProcessTable,
  ids: readonly string[],
  { element: id, value, facts, concerning, items, waiting, by, person }: SavedRun,
): Run => {
  const element = table.element(id);
  const saved = { value, facts: facts ?? {}, items: (items ?? []).map((item) => itemOf(value, item)) };
  const today = element === undefined ? undefined : runToday(element, saved);
  return {
    // A state that is impossible today is reported when the journey is checked.
    ...(today ?? { ...saved, done: false }),
    concerning: concerning === undefined ? null : idAt(ids, concerning, id),
    waiting: (waiting ?? []).flatMap(([send, artifact, positions]) =>
      positions.map((about) => ({ send, artifact, concerning: about === null ? null : idAt(ids, about, id) })),
    ),
    lastBy: by === undefined ? null : { role: by, person: person ?? null },
  };
};

/** Most runs are in a state of today’s machine; others may be in a state of a former machine of the catalogue. */
const runToday = (element: ElementTable, saved: Pick<Run, 'value' | 'facts' | 'items'>) => {
  const state = stateIndexOf(element, saved);
  return state === undefined ? todaysRun(element, saved) : { ...runStateAt(element, state), items: saved.items };
};

const idAt = (ids: readonly string[], position: number, element: string): string =>
  ids[position] ?? refuse(SAVED, element, 'unknown-objective', `there is no objective ${position}`);

/**
 * An item saved without a step is in its machine’s state. If that is not a single state, the step is left empty, which
 * is refused later.
 */
const itemOf = (value: Run['value'], { id, step, ...rest }: SavedItem): Run['items'][number] => ({
  id: id ?? itemIdOf(rest.number),
  step: step ?? (typeof value === 'string' ? value : ''),
  ...rest,
});
