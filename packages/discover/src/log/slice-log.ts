import type { EventLog, LogColumns } from './event-log.js';

/** A log of the wanted events only; cases left without events are dropped. Lists of texts are shared. @internal */
export const sliceLog = (log: EventLog, wanted: (event: number) => boolean): EventLog => {
  const kept: number[] = [];
  const cases: string[] = [];
  const starts: number[] = [];
  const ofCase: number[] = [];
  for (let index = 0; index < log.cases.length; index++) {
    const before = kept.length;
    for (let event = log.caseStart[index] ?? 0; event < (log.caseStart[index + 1] ?? 0); event++) {
      if (!wanted(event)) continue;
      kept.push(event);
      ofCase.push(cases.length);
    }
    if (kept.length === before) continue;
    starts.push(before);
    cases.push(log.cases[index] ?? '');
  }
  const { columns } = log;
  const ints = (column: Int32Array): Int32Array => Int32Array.from(kept, (event) => column[event] ?? -1);
  const sliced: LogColumns = {
    case: Int32Array.from(ofCase),
    activity: ints(columns.activity),
    lifecycle: Uint8Array.from(kept, (event) => columns.lifecycle[event] ?? 0),
    resource: ints(columns.resource),
    role: ints(columns.role),
    subject: ints(columns.subject),
    outcome: ints(columns.outcome),
    instance: ints(columns.instance),
    time: Float64Array.from(kept, (event) => columns.time[event] ?? 0),
    offset: Int16Array.from(kept, (event) => columns.offset[event] ?? 0),
    line: ints(columns.line),
  };
  return { ...log, events: kept.length, cases, columns: sliced, caseStart: Int32Array.from([...starts, kept.length]) };
};
