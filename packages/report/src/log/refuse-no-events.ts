import { expectShape } from 'work-elements';

/** Refuses anything that is not a simulation log, event by event, and invalid options. @throws InputError @internal */
export const refuseNoEvents = (events: unknown, what: string, options: unknown): void => {
  const parts = ['case', 'activity', 'lifecycle', 'time', 'subject'];
  expectShape(events, `events of ${what}`, { list: true, parts, from: 'the log of simulate' });
  expectShape(options, `options of ${what}`, {});
};
