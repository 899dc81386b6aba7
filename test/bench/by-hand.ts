// What a computer can do: queues as a plain JavaScript loop with a typed binary heap, without entities, logs, calendars
// or a process.

/** A binary heap of times and numbers in typed arrays. */
class Heap {
  readonly times: Float64Array;
  readonly ids: Int32Array;
  length = 0;

  constructor(capacity: number) {
    this.times = new Float64Array(capacity);
    this.ids = new Int32Array(capacity);
  }

  push(time: number, id: number): void {
    const { times, ids } = this;
    let at = this.length++;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if ((times[parent] ?? 0) <= time) break;
      times[at] = times[parent] ?? 0;
      ids[at] = ids[parent] ?? 0;
      at = parent;
    }
    times[at] = time;
    ids[at] = id;
  }

  pop(): void {
    const { times, ids } = this;
    const last = --this.length;
    const time = times[last] ?? 0;
    const id = ids[last] ?? 0;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= last) break;
      if (child + 1 < last && (times[child + 1] ?? 0) < (times[child] ?? 0)) child++;
      if ((times[child] ?? 0) >= time) break;
      times[at] = times[child] ?? 0;
      ids[at] = ids[child] ?? 0;
      at = child;
    }
    times[at] = time;
    ids[at] = id;
  }
}

/** Uniform numbers from 0 to 1 by xorshift, the cheapest adequate generator. */
const uniform = (seed: number): (() => number) => {
  let state = seed | 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return ((state >>> 0) + 0.5) / 4294967296;
  };
};

/** The mean wait of a number of customers at a queue with several servers and random arrivals and services. */
export const queueByHand = (
  customers: number,
  servers: number,
  arrivalRate: number,
  serviceRate: number,
  seed: number,
): number => {
  const random = uniform(seed);
  const heap = new Heap(servers + 2);
  let waiting = new Float64Array(1024);
  let first = 0;
  let length = 0;
  let free = servers;
  let arrived = 0;
  let waited = 0;
  let done = 0;
  heap.push(-Math.log(random()) / arrivalRate, 0);
  while (heap.length > 0) {
    const now = heap.times[0] ?? 0;
    const isArrival = heap.ids[0] === 0;
    heap.pop();
    if (isArrival) {
      arrived += 1;
      if (arrived < customers) heap.push(now - Math.log(random()) / arrivalRate, 0);
      if (free > 0) {
        free -= 1;
        heap.push(now - Math.log(random()) / serviceRate, 1);
      } else {
        if (length === waiting.length) {
          const longer = new Float64Array(2 * length);
          for (let index = 0; index < length; index++) longer[index] = waiting[(first + index) % length] ?? 0;
          waiting = longer;
          first = 0;
        }
        waiting[(first + length) % waiting.length] = now;
        length += 1;
      }
    } else {
      done += 1;
      if (length > 0) {
        waited += now - (waiting[first] ?? 0);
        first = (first + 1) % waiting.length;
        length -= 1;
        heap.push(now - Math.log(random()) / serviceRate, 1);
      } else free += 1;
    }
  }
  return waited / done;
};

/** The mean wait of a number of customers at five stations in a row, some of whom repeat a station. */
export const tandemByHand = (
  customers: number,
  servers: number,
  arrivalRate: number,
  serviceRate: number,
  again: number,
  seed: number,
): number => {
  const STATIONS = 5;
  const random = uniform(seed);
  const heap = new Heap(STATIONS * servers + 2);
  const queues = Array.from({ length: STATIONS }, () => ({
    waiting: new Float64Array(1024),
    first: 0,
    length: 0,
    free: servers,
  }));
  let arrived = 0;
  let waited = 0;
  let visits = 0;
  const enter = (station: number, now: number): void => {
    const queue = queues[station];
    if (queue === undefined) return;
    visits += 1;
    if (queue.free > 0) {
      queue.free -= 1;
      heap.push(now - Math.log(random()) / serviceRate, station + 1);
      return;
    }
    if (queue.length === queue.waiting.length) {
      const longer = new Float64Array(2 * queue.length);
      for (let index = 0; index < queue.length; index++)
        longer[index] = queue.waiting[(queue.first + index) % queue.length] ?? 0;
      queue.waiting = longer;
      queue.first = 0;
    }
    queue.waiting[(queue.first + queue.length) % queue.waiting.length] = now;
    queue.length += 1;
  };
  heap.push(-Math.log(random()) / arrivalRate, 0);
  while (heap.length > 0) {
    const now = heap.times[0] ?? 0;
    const station = (heap.ids[0] ?? 0) - 1;
    heap.pop();
    if (station < 0) {
      arrived += 1;
      if (arrived < customers) heap.push(now - Math.log(random()) / arrivalRate, 0);
      enter(0, now);
      continue;
    }
    const queue = queues[station];
    if (queue === undefined) continue;
    if (queue.length > 0) {
      waited += now - (queue.waiting[queue.first] ?? 0);
      queue.first = (queue.first + 1) % queue.waiting.length;
      queue.length -= 1;
      heap.push(now - Math.log(random()) / serviceRate, station + 1);
    } else queue.free += 1;
    if (random() < again) enter(station, now);
    else if (station + 1 < STATIONS) enter(station + 1, now);
  }
  return waited / visits;
};
