// The second entry point, `work-elements/interpreter`: what executes a process, without what defines one, so that a
// worker thread can load it alone.

export { countsFromCondition, setsCondition } from './model/condition.js';
export { LIMITS } from './model/limits.js';
export { type BehindShares, behindShares, plannedDays, type SaidOutcomes } from './model/pace.js';
export { PUBLISHED } from './model/published.js';
export { countsFromMastery } from './model/retention.js';
export { SUPPORTS } from './model/supports.js';
export {
  ADVANCE,
  type FlatElement,
  type FlatProcess,
  type FlatStep,
  flatProcess,
  type Lane,
  NO_STEP,
  SEVERAL_STEPS,
} from './process/flat-process.js';
export type {
  Host,
  HostCases,
  HostObserver,
  HostPlaces,
  HostProgress,
  HostWork,
  Machines,
  Runs,
} from './process/host.js';
export { Interpreter, KEEP, NONE } from './process/interpreter.js';
export { type Judgement, judgedAmong } from './process/judged.js';
export type { ElementId, EventColumn, Flavour, MoveId, RouteId, StateId, StepId } from './process/numbers.js';
export { CASE, type InnerKind, LEARNER, OBJECTIVE } from './process/place-kind.js';
export { InputError, type Issue } from './vocabulary/input-error.js';
