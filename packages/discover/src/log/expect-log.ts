import { expectShape } from 'work-elements';
import type { EventLog } from './event-log.js';

/** Refuses what is plainly not an event log. @internal */
export const expectLog = (log: EventLog): void =>
  expectShape(log, 'event log', {
    parts: ['events', 'cases', 'activities', 'columns', 'caseStart'],
    from: 'collectEvents, readXes or readLogCsv',
  });
