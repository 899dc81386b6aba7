import type { HostObserver, Issue, MoveId, RouteId } from 'work-elements/interpreter';
import type { Ints } from '../arrays/ids.js';
import { missing } from '../arrays/ints.js';
import type { Scenario } from '../scenario/parse-scenario.js';
import { refuseRun } from './refuse-run.js';
import type { StatisticsCollector } from './statistics-collector.js';
import type { World } from './world.js';

/** Counts the signals along each route. @internal */
export class Observer implements HostObserver {
  readonly #statistics: StatisticsCollector;
  readonly #scenario: Scenario;
  readonly #notYet: Ints<MoveId>;

  constructor(world: World) {
    this.#statistics = world.statistics;
    this.#scenario = world.prepared.scenario;
    this.#notYet = world.prepared.tables.notYet;
  }

  moved(move: MoveId): void {
    const times = this.#notYet[move] ?? missing(move);
    if (times > 0) this.#statistics.countNotYet(times);
  }

  signalled(route: RouteId): void {
    this.#statistics.signal(route);
  }

  outside(): void {
    // The organisation is not simulated.
  }

  refuse(issue: Issue): never {
    return refuseRun(this.#scenario, { ...issue, path: `model.process.${issue.path}` });
  }
}
