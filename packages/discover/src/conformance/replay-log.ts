import { actorKindSchema, type ImplementationModel, parseModel, raci } from 'work-elements';
import { Ids } from '../discover/ids.js';
import { begin, turn } from '../progress/long-running.js';
import type { ConformanceOptions } from './conformance-options.js';
import type { Misfit } from './misfit.js';
import { type CaseReplay, replayCase } from './replay-case.js';
import type { WorkReading } from './work-events.js';

/**
 * The result of replaying each case of a log as a journey.
 *
 * @public
 */
export interface Replay {
  /** Cases of the log. */
  readonly cases: number;
  /** Cases in which every event fits. */
  readonly fit: number;
  /** Cases in which no step was done: they count neither as fitting nor as misfits. */
  readonly withoutWork: number;
  readonly misfits: readonly Misfit[];
  /**
   * Cases whose log does not say how steps ended, and which could not be decided within the allowed number of
   * situations.
   */
  readonly undecided: readonly string[];
  /** Steps done in the decided cases, and how many of them came before the first misfit. */
  readonly events: { readonly fit: number; readonly of: number };
  /** `events.fit / events.of`: 1 where everything fits, null where no case was decided. */
  readonly fitness: number | null;
}

/** Cases processed before yielding to the event loop. */
const TURN = 20;

/** @internal */
export const replayLog = async (
  reading: WorkReading,
  model: ImplementationModel,
  { situations = 1000, ...running }: ConformanceOptions,
): Promise<Replay> => {
  const { log } = reading;
  const staffed = withEverybody(model);
  const results: CaseReplay[] = [];
  const tick = begin(running, 'journeys', log.cases.length);
  for (let index = 0; index < log.cases.length; index++) {
    results.push(replayCase(reading, staffed, index, situations));
    if (index % TURN === TURN - 1) {
      await turn();
      running.signal?.throwIfAborted();
    }
    tick(index + 1);
  }
  const decided = results.filter(({ result }) => result !== 'undecided');
  const fit = decided.reduce((sum, { fitted }) => sum + fitted, 0);
  const of = decided.reduce((sum, { events }) => sum + events, 0);
  return {
    cases: results.length,
    fit: results.filter(({ result }) => result === 'fits').length,
    withoutWork: results.filter(({ result }) => result === 'empty').length,
    misfits: results.flatMap(({ misfit }) => (misfit === null ? [] : [misfit])),
    undecided: results.filter(({ result }) => result === 'undecided').map(({ case: name }) => name),
    events: { fit, of },
    fitness: of === 0 ? null : fit / of,
  };
};

/** The model with a role assigned to every step: a journey would stop at an unassigned one, while the log went on. */
const withEverybody = (model: ImplementationModel): ImplementationModel => {
  const open = raci(model).flatMap(({ element, step, responsible }) =>
    responsible.length === 0 ? [`${element}/${step}`] : [],
  );
  if (open.length === 0) return model;
  const id = new Ids(model.roles.map((role) => role.id)).idFor('somebody', 'somebody');
  const somebody = { id, title: 'Somebody', actors: actorKindSchema.options, responsible: open };
  return parseModel({ ...model, roles: [...model.roles, somebody] });
};
