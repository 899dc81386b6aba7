// Other methods, reimplemented from their published descriptions for comparison. Nothing of theirs is copied.

export type Table = ReadonlyMap<string, ReadonlyMap<number, number>>;

/** The merging half of Burattin, Sperduti and Veluscek (2013), at pm4py’s fixed threshold of 0.65. */
export const burattinMerging = (table: Table, threshold = 0.65): readonly (readonly string[])[] => {
  let roles = [...table].map(([name, counts]) => ({ names: [name], counts: new Map(counts) }));
  const likeness = (one: ReadonlyMap<number, number>, other: ReadonlyMap<number, number>): number => {
    const total = (counts: ReadonlyMap<number, number>): number =>
      [...counts.values()].reduce((sum, count) => sum + count, 0);
    let [least, most] = [0, 0];
    for (const person of new Set([...one.keys(), ...other.keys()])) {
      const [p, q] = [(one.get(person) ?? 0) / total(one), (other.get(person) ?? 0) / total(other)];
      least += Math.min(p, q);
      most += Math.max(p, q);
    }
    return least / most;
  };
  for (;;) {
    let best: { value: number; pair: readonly (typeof roles)[number][] } = { value: threshold, pair: [] };
    roles.forEach((one, index) => {
      for (const other of roles.slice(0, index)) {
        const value = likeness(one.counts, other.counts);
        if (value > best.value) best = { value, pair: [one, other] };
      }
    });
    const [one, other] = best.pair;
    if (one === undefined || other === undefined) return roles.map(({ names }) => names);
    for (const [person, count] of one.counts) other.counts.set(person, (other.counts.get(person) ?? 0) + count);
    other.names.push(...one.names);
    roles = roles.filter((each) => each !== one);
  }
};

/**
 * Simod’s resource pools (pix-framework): people whose activity counts correlate by more than 0.7 (Pearson) are linked,
 * and each connected component is a pool. An activity belongs to the pool that did most of it.
 */
export const correlatedPools = (table: Table, threshold = 0.7): readonly (readonly string[])[] => {
  const activities = [...table.keys()];
  const people = [...new Set([...table.values()].flatMap((counts) => [...counts.keys()]))];
  const profiles = people.map((person) => activities.map((name) => table.get(name)?.get(person) ?? 0));
  const mean = (list: readonly number[]): number => list.reduce((sum, each) => sum + each, 0) / list.length;
  const correlation = (one: readonly number[], other: readonly number[]): number => {
    const [a, b] = [mean(one), mean(other)];
    const products = one.reduce((sum, each, index) => sum + (each - a) * ((other[index] ?? 0) - b), 0);
    const spread = (list: readonly number[], m: number): number =>
      Math.sqrt(list.reduce((sum, each) => sum + (each - m) ** 2, 0));
    return products / (spread(one, a) * spread(other, b) || 1);
  };
  const pool = people.map((_, index) => index);
  const rootOf = (index: number): number => (pool[index] === index ? index : rootOf(pool[index] ?? index));
  profiles.forEach((one, index) => {
    profiles.slice(0, index).forEach((other, before) => {
      if (correlation(one, other) > threshold) pool[rootOf(index)] = rootOf(before);
    });
  });
  const groups = new Map<number, string[]>();
  for (const name of activities) {
    const counts = new Map<number, number>();
    for (const [person, count] of table.get(name) ?? []) {
      const root = rootOf(people.indexOf(person));
      counts.set(root, (counts.get(root) ?? 0) + count);
    }
    const [most] = [...counts].sort((one, other) => other[1] - one[1]);
    if (most !== undefined) groups.set(most[0], [...(groups.get(most[0]) ?? []), name]);
  }
  return [...groups.values()];
};

/** Simod’s fit: candidates by the method of moments; the one nearest to a random sample of the same size wins. */
export const momentFit = (
  durations: readonly number[],
  next: () => number,
): { readonly kind: string; readonly mean: number } => {
  const n = durations.length;
  const mean = durations.reduce((sum, each) => sum + each, 0) / n;
  const variance = durations.reduce((sum, each) => sum + (each - mean) ** 2, 0) / n;
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  const sigma = Math.sqrt(Math.log1p(variance / mean ** 2));
  const [low, high] = [Math.min(...durations), Math.max(...durations)];
  const candidates: readonly (readonly [kind: string, draw: () => number])[] = [
    ['exponential', () => -mean * Math.log(1 - next())],
    ['normal', () => mean + Math.sqrt(variance) * normal()],
    ['uniform', () => low + (high - low) * next()],
    ['lognormal', () => Math.exp(Math.log(mean) - sigma ** 2 / 2 + sigma * normal())],
  ];
  const sorted = [...durations].sort((one, other) => one - other);
  const distances = candidates.map(([kind, draw]) => {
    const sample = Array.from({ length: n }, draw).sort((one, other) => one - other);
    return { kind, distance: sorted.reduce((sum, each, index) => sum + Math.abs(each - (sample[index] ?? 0)), 0) / n };
  });
  const best = distances.reduce((one, other) => (other.distance < one.distance ? other : one));
  return { kind: best.kind, mean };
};

/** A completed event of a case. */
export interface Done {
  readonly step: string;
  readonly role: string;
  readonly person: string;
}

/**
 * pm4py’s handover of work with its default beta of 0: each event’s doer hands over to the next one’s, whatever the
 * subject.
 */
export const neighbours = (cases: readonly (readonly Done[])[]): readonly (readonly [from: Done, to: Done])[] =>
  cases.flatMap((events) =>
    events.flatMap((to, index) => {
      const from = events[index - 1];
      return from === undefined || from.person === to.person ? [] : [[from, to] as const];
    }),
  );

/** pm4py’s working together: cases with both, divided by the rows of the table, which are events. */
export const togetherByRows = (cases: readonly (readonly Done[])[], one: string, other: string): number => {
  const both = cases.filter((events) => [one, other].every((name) => events.some(({ person }) => person === name)));
  return both.length / cases.reduce((sum, events) => sum + events.length, 0);
};

/** pm4py’s subcontracting: of each contractor in a case, only the first occurrence counts. */
export const subcontractingOnce = (cases: readonly (readonly Done[])[]): number =>
  cases.reduce((sum, events) => {
    const contractors = new Set<string>();
    for (let index = 0; index + 2 < events.length; index++) {
      const [first, between, last] = events.slice(index, index + 3);
      if (first?.person === last?.person && between?.person !== first?.person) contractors.add(first?.person ?? '');
    }
    return sum + contractors.size;
  }, 0);
