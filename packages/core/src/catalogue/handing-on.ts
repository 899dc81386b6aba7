import { emits, sets, to } from './actions.js';

const phase = (is: 'open' | 'over') => sets('phase', is);
const out = { target: 'export-record', guard: 'transcripts' } as const;

/** Back to where the record is kept, or to rest. */
const back = (target: string) => [{ target, guard: 'is-open' }, { target: 'waiting' }] as const;
const over = [{ ...to('waiting', phase('over')), guard: 'transcripts' }, { target: 'closed' }] as const;

/**
 * How a record is transferred, in models that do so: while it is being kept, before it is begun, and after everything
 * is over, when the record rests and can only be transferred.
 *
 * @internal
 */
export const handingOn = {
  guards: {
    transcripts: { option: 'export-record' },
    'is-open': { fact: 'phase', is: 'open' },
    'is-over': { fact: 'phase', is: 'over' },
  },
  begun: to('set-baseline', phase('open')),
  asked: { 'transfer-requested': out, 'transfer-due': out },
  /** Everything is over: the record rests, or ends in models without transfers. */
  over,
  rested: [{ target: 'closed', guard: 'is-over' }, ...over],
  left: [{ ...to('.waiting', phase('over')), guard: 'transcripts' }, { target: '.closed' }],
  settled: { reconciled: back('interpret'), 'statement-added': back('watching'), 'record-withdrawn': back('watching') },
  exporting: { exported: back('watching'), 'entry-questioned': to('reconcile', emits('transfer-delayed')) },
} as const;
