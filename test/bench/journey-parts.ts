// The cost of an event for an application that stores journeys apart from their logs: load the affected parts, advance,
// and serialise what to store. CPU medians, without the database.
import {
  advanceJourney,
  type Journey,
  type JourneyEventInput,
  journeyParts,
  models,
  openWork,
  PartsNotHere,
  restoreJourney,
  saveJourney,
  startJourney,
} from 'work-elements';

const AT = Date.UTC(2026, 8, 1);
const at = (n: number): string => new Date(AT + n * 60_000).toISOString();

const started = (objectives: number): Journey => {
  const ids = Array.from({ length: objectives }, (_, n) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`);
  return startJourney(models.validator, { learner: 'ada', objectives: ids, at: at(0) });
};

/** The next event of the happy path: open work is taken in turn, so that all objectives advance. */
const nextEvent = (journey: Journey, n: number): JourneyEventInput | undefined => {
  const open = openWork(journey);
  const item = open[n % Math.max(1, open.length)];
  const [outcome] = item?.outcomes ?? [];
  const [by] = item?.responsible ?? [];
  if (item === undefined || outcome === undefined || by === undefined) return undefined;
  return { id: `event-${n}`, at: at(n + 1), type: 'work.ended', workItem: item.id, outcome, by };
};

const driven = (objectives: number, events: number): Journey => {
  let journey = started(objectives);
  for (let n = 0; journey.revision < events; n++) {
    const event = nextEvent(journey, n);
    if (event === undefined) throw new Error(`over after ${journey.revision} events`);
    journey = advanceJourney(journey, event).journey;
  }
  return journey;
};

/**
 * Median CPU times of each kind of work, in microseconds; they take turns, so that all see the same load on the
 * machine.
 */
const cpuMedians = <Name extends string>(
  works: Readonly<Record<Name, () => void>>,
  turns: number,
): ((name: Name) => number) => {
  const taken = new Map<string, number[]>();
  for (let turn = 0; turn < turns; turn++) {
    for (const [name, work] of Object.entries<() => void>(works)) {
      const before = process.cpuUsage();
      for (let inner = 0; inner < 5; inner++) work();
      const { user, system } = process.cpuUsage(before);
      taken.set(name, [...(taken.get(name) ?? []), (user + system) / 5]);
    }
  }
  return (name) => (taken.get(name) ?? []).sort((one, other) => one - other)[Math.floor(turns / 2)] ?? Number.NaN;
};

/**
 * Loads, advances and stores in parts, as the store does: first the learner’s part and the one that the event is about.
 */
const inParts = (journey: Journey): (() => void) => {
  const stored = journeyParts(journey);
  // An event that affects one objective: it ends the last open item about one.
  const item = openWork(journey).findLast(({ subject, step }) => subject.kind === 'objective' && step !== 'inform');
  const position = journey.objectives.findIndex(({ id }) => id === item?.subject.id);
  const event: JourneyEventInput = {
    id: 'next',
    at: at(1_000_000),
    type: 'work.ended',
    workItem: item?.id ?? '',
    outcome: item?.outcomes[0] ?? '',
    by: item?.responsible[0] ?? '',
  };
  return () => {
    const parts = new Set([position]);
    for (;;) {
      const objectives = [...parts].map((each) => stored.objectives[each]?.text);
      const before = restoreJourney(journey.model, { learner: stored.learner, objectives }, { parts: 'some' });
      try {
        const { journey: after, log } = advanceJourney(before, event, { known: () => undefined });
        JSON.stringify(log);
        journeyParts(after, { since: before });
        return;
      } catch (error) {
        if (!(error instanceof PartsNotHere)) throw error;
        for (const each of error.objectives) parts.add(each);
      }
    }
  };
};

const whole = (journey: Journey): (() => void) => {
  const text = JSON.stringify(saveJourney(journey));
  return () => {
    const before = restoreJourney(journey.model, text);
    const event = nextEvent(before, 0);
    if (event === undefined) return;
    const { journey: after } = advanceJourney(before, { ...event, id: 'next', at: at(1_000_000) });
    JSON.stringify(saveJourney(after));
  };
};

const five = driven(5, 60);
const fifty = driven(50, 600);
const many = driven(200, 2400);
const early = driven(200, 200);
const late = driven(200, 2000);
console.log('\nLoad, advance and store of one event, CPU medians, the database left out');
const works = {
  '50 objectives, 600 events: whole': whole(fifty),
  '50 objectives, 600 events: in parts': inParts(fifty),
  '5 objectives, 60 events: in parts': inParts(five),
  '200 objectives, 2,400 events: in parts': inParts(many),
  '200 objectives, after the 200th event: in parts': inParts(early),
  '200 objectives, after the 2,000th event: in parts': inParts(late),
};
cpuMedians(works, 10);
const median = cpuMedians(works, 101);
const row = (what: keyof typeof works): number => {
  console.log(`  ${what.padEnd(52)} ${median(what).toFixed(0).padStart(8)} µs`);
  return median(what);
};
const wholeFifty = row('50 objectives, 600 events: whole');
const partsFifty = row('50 objectives, 600 events: in parts');
const partsFive = row('5 objectives, 60 events: in parts');
const partsMany = row('200 objectives, 2,400 events: in parts');
const partsEarly = row('200 objectives, after the 200th event: in parts');
const partsLate = row('200 objectives, after the 2,000th event: in parts');
console.log(
  `  whole against parts, 50 objectives: ${(wholeFifty / partsFifty).toFixed(1)} times (at least 5 is promised)`,
);
console.log(`  200 objectives against 5: ${(partsMany / partsFive).toFixed(2)} times (at most 3 is promised)`);
console.log(
  `  the 2,000th event against the 200th: ${(partsLate / partsEarly).toFixed(2)} times (at most 1.2 is promised)`,
);

const kilobytes = (text: string): string => `${(text.length / 1000).toFixed(1)} KB`;
for (const [what, journey] of [
  ['5 objectives, 60 events', five],
  ['50 objectives, 600 events', fifty],
] as const) {
  const { learner, objectives, recent } = journeyParts(journey);
  const parts = kilobytes(learner + objectives.map(({ text }) => text).join(''));
  const log = kilobytes(JSON.stringify(saveJourney(journey).log));
  console.log(`  ${what}: parts ${parts}, the newest events ${kilobytes(recent)}, log ${log}`);
}
