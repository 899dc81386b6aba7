// The fastest peer, simjs 2.0.3. It is made for browsers and attaches itself to a window.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Script } from 'node:vm';

interface Request {
  done(callback: () => void): Request;
}

interface Entity {
  time(): number;
  setTimer(duration: number): Request;
  useFacility(facility: Facility, duration: number): Request;
}

interface Facility {
  readonly stats: { readonly durationSeries: { average(): number } };
  systemStats(): { readonly durationSeries: { average(): number } };
}

interface SimJs {
  readonly Sim: new () => { addEntity(entity: new () => Entity): Entity; simulate(end: number): void };
  readonly Entity: new (...parts: unknown[]) => Entity;
  readonly Facility: new (name: string, discipline: number, servers: number) => Facility;
  readonly Random: new (seed: number) => { exponential(rate: number): number; random(): number };
}

const load = (): SimJs => {
  const file = createRequire(import.meta.url).resolve('simjs');
  const code = readFileSync(file, 'utf8');
  const window: { Sim?: SimJs } = {};
  const run: (window: { Sim?: SimJs }) => void = new Script(`(function (window) { ${code}\n})`).runInThisContext();
  run(window);
  if (window.Sim === undefined) throw new Error('simjs did not load');
  return window.Sim;
};

const { Sim, Entity, Facility, Random } = load();

/** Customers at stations in a row, each with several servers; returns the mean time at the first station. */
export const queuesBySimJs = (
  customers: number,
  stations: number,
  servers: number,
  arrivalRate: number,
  serviceRate: number,
  again: number,
  seed: number,
): number => {
  const random = new Random(seed);
  const facilities = Array.from({ length: stations }, (_, index) => new Facility(`station ${index}`, 1, servers));
  let arrived = 0;
  class Source extends Entity {
    start(): void {
      this.next();
    }
    next(): void {
      if (arrived >= customers) return;
      this.setTimer(random.exponential(arrivalRate)).done(() => {
        arrived += 1;
        this.go(0);
        this.next();
      });
    }
    go(station: number): void {
      const facility = facilities[station];
      if (facility === undefined) return;
      this.useFacility(facility, random.exponential(serviceRate)).done(() =>
        this.go(again > 0 && random.random() < again ? station : station + 1),
      );
    }
  }
  const sim = new Sim();
  sim.addEntity(Source);
  sim.simulate(Number.MAX_SAFE_INTEGER);
  return facilities[0]?.systemStats().durationSeries.average() ?? 0;
};
