import { expectShape } from 'work-elements';

/** Refuses what is no log of a simulation, event by event, and options that are none. @throws InputError @internal */
export const refuseNoEvents = (events: unknown, what: string, options: unknown): void => {
  const parts = ['case', 'activity', 'lifecycle', 'time', 'subject'];
  expectShape(events, `events of ${what}`, { list: true, parts, from: 'the log of simulate' });
  expectShape(options, `options of ${what}`, {});
};
