import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { ImplementationModel } from 'work-elements';

const root = fileURLToPath(new URL('../../../../', import.meta.url));

/** A server process that is restarted each time it is killed. */
export class Server {
  readonly #env: Readonly<Record<string, string>>;
  #process: ChildProcess | undefined;
  #address: Promise<string> | undefined;
  kills = 0;

  constructor(env: Readonly<Record<string, string>>) {
    this.#env = env;
  }

  start(): Promise<string> {
    const child = spawn(process.execPath, ['--import', 'tsx', `${root}/examples/service/start.ts`], {
      cwd: root,
      env: { ...process.env, TSX_TSCONFIG_PATH: `${root}/test/tsconfig.json`, PORT: '0', ...this.#env },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.#process = child;
    this.#address = new Promise((resolve, reject) => {
      child.stdout?.on('data', (data: Buffer) => {
        const [, address] = /journeys at (\S+),/.exec(String(data)) ?? [];
        if (address !== undefined) resolve(address);
      });
      child.on('exit', (code) => reject(new Error(`the server ended with ${code}`)));
    });
    this.#address.catch(() => {});
    return this.#address;
  }

  /** Kills it at once, whatever it is doing, and starts another. */
  async kill(): Promise<void> {
    const child = this.#process;
    if (child === undefined) return;
    this.kills += 1;
    child.kill('SIGKILL');
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    await this.start();
  }

  async stop(): Promise<void> {
    const child = this.#process;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGTERM');
    await once(child, 'exit');
  }

  /** Sends a request; undefined if there was no answer. */
  async ask(path: string, body?: unknown): Promise<{ readonly status: number; readonly body: unknown } | undefined> {
    try {
      const address = await this.#address;
      const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
      const answer = await fetch(`${address}${path}`, body === undefined ? {} : init);
      return { status: answer.status, body: await answer.json() };
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
      return undefined;
    }
  }
}

/** What the clients know from the answers to their requests. */
export interface Told {
  /** Ids of the accepted events, by journey. */
  readonly taken: Map<string, Set<string>>;
  /** Ids of the refused events. */
  readonly refused: Set<string>;
  /** Ids of the reassignments of all journeys, in order, each with the journeys that it could not move. */
  readonly reassigned: Map<string, Set<string>>;
  events: number;
}

interface Item {
  readonly id: string;
  readonly outcomes: readonly string[];
  readonly responsible: readonly string[];
}

const itemsIn = (body: unknown): readonly Item[] => {
  const work: unknown = Reflect.get(Object(body), 'work');
  return Array.isArray(work) ? work : [];
};

/** A client that works on whatever is open in random journeys, and repeats an event until it is answered. */
export const client = async (
  name: string,
  seed: number,
  servers: readonly Server[],
  journeys: readonly string[],
  told: Told,
  events: number,
): Promise<void> => {
  let state = seed;
  const random = (below: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * below);
  };
  const server = (): Server => {
    const picked = servers[random(servers.length)];
    if (picked === undefined) throw new Error('no servers');
    return picked;
  };
  for (let n = 0; told.events < events; n++) {
    const journey = journeys[random(journeys.length)] ?? '';
    const path = `/journeys/${journey}`;
    const seen = await server().ask(path);
    if (seen === undefined || seen.status !== 200) continue;
    const open = itemsIn(seen.body);
    const item = open[random(open.length)];
    const id = `${name}-${n}`;
    const common = { id, at: new Date(Date.UTC(2026, 8, 1) + told.events * 1000).toISOString() };
    const event =
      item === undefined || random(12) === 0
        ? { ...common, type: 'exception.raised', concerns: `learner-${journey}`, by: 'learner', reason: 'away' }
        : {
            ...common,
            type: 'work.ended',
            workItem: item.id,
            outcome: item.outcomes[random(item.outcomes.length)],
            by: item.responsible[0],
          };
    for (;;) {
      const answer = await server().ask(`${path}/events`, event);
      if (answer?.status === 200) {
        told.taken.get(journey)?.add(id);
        told.events += 1;
        break;
      }
      if (answer?.status === 422) {
        told.refused.add(id);
        break;
      }
    }
  }
};

/**
 * Moves all journeys back and forth between two models a number of times while clients work, each time until answered.
 */
export const reassigner = async (
  models: readonly [ImplementationModel, ImplementationModel],
  servers: readonly Server[],
  told: Told,
  times: number,
  events: number,
): Promise<void> => {
  const [first, second] = models;
  for (let n = 0; n < times; n++) {
    while (told.events < ((n + 1) * events) / (times + 1)) await new Promise((resolve) => setTimeout(resolve, 5));
    const [from, to] = n % 2 === 0 ? [first, second] : [second, first];
    const at = new Date(Date.UTC(2026, 8, 1) + told.events * 1000).toISOString();
    const id = `reassigned-${n}`;
    for (let answered = false; !answered; ) {
      const answer = await servers[n % servers.length]?.ask('/reassignments', { from, to, id, at });
      if (answer?.status !== 200) continue;
      const refused: unknown = Reflect.get(Object(answer.body), 'refused');
      const journeys = Array.isArray(refused)
        ? refused.map((each) => String(Reflect.get(Object(each), 'journey')))
        : [];
      told.reassigned.set(id, new Set(journeys));
      answered = true;
    }
  }
};
