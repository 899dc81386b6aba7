import { InputError, type Issue } from 'work-elements';

/**
 * A queue with several servers: Poisson arrivals, exponential service, first come first served (M/M/c).
 *
 * @public
 */
export interface ErlangQueue {
  /** Number of servers, an integer from 1. */
  readonly servers: number;
  /** Arrivals per unit of time. */
  readonly arrivalRate: number;
  /** Customers that one server completes per unit of time. */
  readonly serviceRate: number;
}

/** Steady-state results for such a queue. @public */
export interface ErlangResult {
  /** Share of the servers’ time in use; above 1 if they are overloaded. */
  readonly utilisation: number;
  /** Probability that an arrival has to wait; 1 if the servers are overloaded. */
  readonly waitProbability: number;
  /** Mean wait before service, in the time unit of the rates; `Infinity` if the servers are overloaded. */
  readonly meanWait: number;
}

/**
 * Erlang’s C formula: the wait in a queue with several servers.
 *
 * Computed with the recurrence of Erlang’s B formula (A. K. Erlang, 1917; Cooper, *Introduction to Queueing Theory*,
 * 2nd ed., 1981, chapter 3), which needs no factorials and so stays accurate for thousands of servers.
 *
 * @param queue - Servers and rates.
 * @throws `InputError` listing every invalid number.
 *
 * @example
 * ```ts
 * import { erlangC } from '@work-elements/simulate';
 *
 * const { utilisation, meanWait } = erlangC({ servers: 5, arrivalRate: 4, serviceRate: 1 });
 * console.log(utilisation, meanWait.toFixed(4)); // 0.8 0.5541
 * ```
 *
 * @public
 */
export const erlangC = (queue: ErlangQueue): ErlangResult => {
  const { servers, arrivalRate, serviceRate } = Object(queue);
  const issues: readonly Issue[] = [
    ...(Number.isInteger(servers) && servers >= 1 ? [] : [bad('servers', 'a whole number from 1', servers)]),
    ...(Number.isFinite(arrivalRate) && arrivalRate >= 0 ? [] : [bad('arrivalRate', 'a rate from 0', arrivalRate)]),
    ...(Number.isFinite(serviceRate) && serviceRate > 0 ? [] : [bad('serviceRate', 'a rate above 0', serviceRate)]),
  ];
  if (issues.length > 0) throw new InputError('queue', issues);
  const load = arrivalRate / serviceRate;
  const utilisation = load / servers;
  if (utilisation >= 1) return { utilisation, waitProbability: 1, meanWait: Number.POSITIVE_INFINITY };
  let blocked = 1;
  for (let busy = 1; busy <= servers; busy++) blocked = (load * blocked) / (busy + load * blocked);
  const waitProbability = blocked / (1 - utilisation * (1 - blocked));
  return { utilisation, waitProbability, meanWait: waitProbability / (servers * serviceRate - arrivalRate) };
};

const bad = (path: string, expected: string, found: unknown): Issue => ({
  path,
  code: 'invalid-value',
  message: `expected ${expected}, found ${typeof found === 'number' ? found : typeof found}`,
});
