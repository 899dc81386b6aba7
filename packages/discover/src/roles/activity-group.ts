/** Activities treated as one group, with who did them. @internal */
export interface ActivityGroup {
  /** The activities’ names, in order. */
  readonly activities: readonly string[];
  /** The number of events of each person, by the person’s index. */
  readonly counts: ReadonlyMap<number, number>;
  readonly events: number;
  /** The people who did a good part of it. */
  readonly core: ReadonlySet<number>;
  /** The core, and anyone who did more of it than noise explains. */
  readonly members: ReadonlySet<number>;
}

/**
 * A group of activities, and who belongs to it.
 *
 * With n events, H the entropy of the people’s shares and exp(H) the effective number of people, the core is everyone
 * with a share of at least q / exp(H). What people outside did is taken to be noise spread evenly over the staff: with
 * an average of λ events each, anyone who did more than λ + 3√λ + 1 is not noise and joins too. Repeated until nobody
 * joins.
 *
 * @internal
 */
export const groupOf = (
  activities: readonly string[],
  counts: ReadonlyMap<number, number>,
  staff: number,
  q: number,
): ActivityGroup => {
  let events = 0;
  for (const count of counts.values()) events += count;
  let entropy = 0;
  for (const count of counts.values()) entropy -= (count / events) * Math.log(count / events);
  const least = (q / Math.exp(entropy)) * events;
  const core = new Set([...counts].flatMap(([person, count]) => (count >= least ? [person] : [])));
  return { activities, counts, events, core, members: membersOf(counts, core, staff) };
};

const membersOf = (
  counts: ReadonlyMap<number, number>,
  core: ReadonlySet<number>,
  staff: number,
): ReadonlySet<number> => {
  const members = new Set(core);
  for (let size = 0; size !== members.size; ) {
    size = members.size;
    let outside = 0;
    for (const [person, count] of counts) if (!members.has(person)) outside += count;
    const others = staff - members.size;
    if (outside === 0 || others <= 0) break;
    const noise = outside / others;
    for (const [person, count] of counts) if (count > noise + 3 * Math.sqrt(noise) + 1) members.add(person);
  }
  return members;
};

/** Merges two groups. @internal */
export const joined = (one: ActivityGroup, other: ActivityGroup, staff: number, q: number): ActivityGroup => {
  const counts = new Map(one.counts);
  for (const [person, count] of other.counts) counts.set(person, (counts.get(person) ?? 0) + count);
  return groupOf([...one.activities, ...other.activities].sort(), counts, staff, q);
};

/** The share of the work by a group’s core that was done by members of another group. @internal */
export const coverBy = (one: ActivityGroup, other: ActivityGroup): number => coreShare(one, other.members);

/** The share of the work by a group’s core that was done by anyone who did some of another group’s work. @internal */
export const coverByDoers = (one: ActivityGroup, other: ActivityGroup): number => coreShare(one, other.counts);

const coreShare = ({ core, counts }: ActivityGroup, people: { has(person: number): boolean }): number => {
  let all = 0;
  let inside = 0;
  for (const person of core) {
    const count = counts.get(person) ?? 0;
    all += count;
    if (people.has(person)) inside += count;
  }
  return all === 0 ? 0 : inside / all;
};

/**
 * How alike two groups are in who did them: Σ min(p, q) / Σ max(p, q) over people, with p and q their shares (Burattin,
 * Sperduti and Veluscek: Business models enhancement through discovery of roles. CIDM 2013).
 *
 * @internal
 */
export const shareLikeness = (one: ActivityGroup, other: ActivityGroup): number => {
  let least = 0;
  let most = 0;
  for (const [person, count] of one.counts) {
    const p = count / one.events;
    const q = (other.counts.get(person) ?? 0) / other.events;
    least += Math.min(p, q);
    most += Math.max(p, q);
  }
  for (const [person, count] of other.counts) if (!one.counts.has(person)) most += count / other.events;
  return most === 0 ? 0 : least / most;
};
