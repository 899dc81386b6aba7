import type { Reason } from './reason.js';

/** Why surviving mutants of the process are left. */
export const processReasons: readonly Reason[] = [
  ...['appeal-steps', 'element-table', 'left-open'].map(
    (source): Reason => ({
      file: `process/${source}.ts`,
      code: 'if (known !== undefined) return known;',
      replacement: /^false$/,
      kind: 'equivalent',
      because: 'What is not remembered is found again, and comes to the same: a cache changes only the time taken.',
    }),
  ),
  {
    file: 'process/appeal-steps.ts',
    code: 'if (element === undefined) continue;',
    replacement: /^false$/,
    kind: 'equivalent',
    because: 'A process whose entries lead to an element that does not exist has been refused before.',
  },
  {
    file: 'process/element-table.ts',
    code: 'taken[0]?.event',
    replacement: /^taken\[0\]\.event$/,
    kind: 'equivalent',
    because: 'The list has just been found to have one item.',
  },
  {
    file: 'process/left-open.ts',
    code: 'tables.elements[to]?.events ?? []',
    replacement: /Stryker was here/,
    kind: 'equivalent',
    because: 'Only the organisation has no element here; nothing of it is left open, so that no event is tried.',
  },
  {
    file: 'process/interpreter.ts',
    code: 'kind === CASE ? CASE : missing(kind)',
    replacement: /^true$/,
    kind: 'not worth a test',
    because: 'Only broken tables have no kind for an element.',
  },
  {
    file: 'process/interpreter.ts',
    code: 'if (column >= 0) this.take(',
    replacement: /^true$/,
    kind: 'equivalent',
    because: 'A machine takes no event that it does not know, which is asked again there.',
  },
  {
    file: 'process/interpreter.ts',
    code: 'if (column < 0 || (tables.isFinal[state]',
    replacement: /^false$|&&/,
    kind: 'equivalent',
    because: 'A final state has no moves; and where there is no event, none is asked for.',
  },
  {
    file: 'process/interpreter.ts',
    code: 'if (runs.hasWork(run)) this.#work.withdrawSuperseded',
    replacement: /^true$/,
    kind: 'equivalent',
    because: 'It only spares a call that would find nothing to do.',
  },
  {
    file: 'process/interpreter.ts',
    code: '!== NO_STEP) this.#work.openSteps',
    replacement: /^true$/,
    kind: 'equivalent',
    because: 'It only spares a call that would find nothing to do.',
  },
  {
    file: 'process/interpreter.ts',
    code: 'if (kind !== CASE) this.#retry',
    replacement: /^true$/,
    kind: 'equivalent',
    because: 'Nothing waits for a case: it takes the signal that opens it at once, and no other comes.',
  },
  {
    file: 'process/interpreter.ts',
    code: 'if (deliveries.count > asked)',
    replacement: /^false$|>=/,
    kind: 'not worth a test',
    because:
      'How many signals are sent before somebody looks for loops is held by limits-of-signals.test.ts, which ' +
      'sends more of them than the quick tests of a mutant may.',
  },
  {
    file: 'process/interpreter.ts',
    code: 'asked = Math.min(2 * asked',
    replacement: /Math\.max|2 \/ asked/,
    kind: 'not worth a test',
    because:
      'How soon somebody looks again is held by limits-of-signals.test.ts, which sends more signals than the ' +
      'quick tests of a mutant may.',
  },
  {
    file: 'process/interpreter.ts',
    code: 'if (intAt(this.#tables.isFinal, runs.state(run)) === 1) return;',
    replacement: /^false$/,
    kind: 'equivalent',
    because: 'A signal to a run that has ended is dropped when it is delivered, before anybody keeps it.',
  },
  {
    file: 'process/interpreter.ts',
    code: 'if (named.length > 1',
    replacement: />=/,
    kind: 'equivalent',
    because: 'Where one objective is named, the work is about that one.',
  },
  {
    file: 'process/interpreter.ts',
    code: 'if (about !== NONE) {',
    replacement: /^false$|^\{\}$/,
    kind: 'equivalent',
    because:
      'What waits elsewhere was offered when it came and whenever something changed there, and is not taken ' +
      'now either.',
  },
  {
    file: 'process/interpreter.ts',
    code: 'if (objective >= 0) this.retryAll',
    replacement: /^true$/,
    kind: 'not worth a test',
    because: 'Only a simulation forgets objectives, and its tests are not among those of this folder.',
  },
  {
    file: 'process/interpreter.ts',
    code: 'if (rounds <= MOST_ROUNDS && count',
    replacement: /count < MOST_SIGNALS/,
    kind: 'not worth a test',
    because:
      'Whether a million is the last number that is taken, or the first that is refused, is nothing to a reader.',
  },
  {
    file: 'process/interpreter.ts',
    code: 'if (rounds <= MOST_ROUNDS && count',
    replacement: /.*/,
    kind: 'not worth a test',
    because:
      'Where these limits are is held by limits-of-signals.test.ts and most-deliveries.test.ts, which send ' +
      'more signals than the quick tests of a mutant may.',
  },
  {
    file: 'process/interpreter.ts',
    code: 'if (rounds > 0) this.#refuseLoop',
    replacement: /.*/,
    kind: 'not worth a test',
    because:
      'What is refused is held by limits-of-signals.test.ts and most-deliveries.test.ts, which send more ' +
      'signals than the quick tests of a mutant may.',
  },
  {
    file: 'process/interpreter.ts',
    code: "MOST_SIGNALS.toLocaleString('en-US')",
    replacement: /^""$/,
    kind: 'not worth a test',
    because: 'The message is held word by word by most-deliveries.test.ts, which sends more than a million signals.',
  },
  {
    file: 'process/interpreter.ts',
    code: 'signals follow from one event',
    replacement: /^``$/,
    kind: 'not worth a test',
    because: 'The message is held word by word by most-deliveries.test.ts, which sends more than a million signals.',
  },
  {
    file: 'process/interpreter.ts',
    code: 'many times, or put a step in between',
    replacement: /^""$/,
    kind: 'not worth a test',
    because: 'The message is held word by word by most-deliveries.test.ts, which sends more than a million signals.',
  },
  {
    file: 'process/interpreter.ts',
    code: "code: 'too-many-signals', message",
    replacement: /^""$|^\{\}$/,
    kind: 'not worth a test',
    because: 'Most-deliveries.test.ts holds what the reader is told, by more than a million signals.',
  },
  {
    file: 'process/interpreter.ts',
    code: 'if (state >= 0 && (this.#tables.isFinal[state]',
    replacement: /^false$|> 0/,
    kind: 'equivalent',
    because:
      'What has ended takes nothing, and nothing is kept for it; and no element of the process begins in its end.',
  },
  {
    file: 'process/interpreter.ts',
    code: 'if (signal < 0 || this.#places.isHeld',
    replacement: /^false$/,
    kind: 'equivalent',
    because: 'Where nothing waits, there is nothing to go through.',
  },
  {
    file: 'process/interpreter.ts',
    code: 'return this.#takes(state < 0',
    replacement: /<=/,
    kind: 'equivalent',
    because: 'State 0 is the initial one of the first element.',
  },
  {
    file: 'process/interpreter.ts',
    code: 'column >= 0 &&',
    replacement: /^true$|\|\|/,
    kind: 'equivalent',
    because: 'Every signal under way has an event that its element knows; only a beginning or an entry may have none.',
  },
  {
    file: 'process/interpreter.ts',
    code: '(tables.isFinal[state] ?? missing(state)) === 0 &&',
    replacement: /^true$/,
    kind: 'equivalent',
    because: 'A final state has no moves.',
  },
  {
    file: 'process/interpreter.ts',
    code: 'if (kind !== LEARNER || state < 0 || column < 0) return false;',
    replacement: /^false$/,
    kind: 'equivalent',
    because: 'Every signal under way has an event that its element knows; only a beginning or an entry may have none.',
  },
  {
    file: 'process/flat-process.ts',
    code: 'to < 0 || event === null ? -1',
    replacement: /^false$/,
    kind: 'equivalent',
    because: 'No event of an element is null, so that it is not found either.',
  },
  {
    file: 'process/flat-process.ts',
    code: "process.advancement?.from ?? ''",
    replacement: /Stryker/,
    kind: 'equivalent',
    because: 'No element has such an id.',
  },
  {
    file: 'process/flat-process.ts',
    code: 'initial: firstState + initial',
    replacement: /-/,
    kind: 'equivalent',
    because: 'The initial state of every machine is number 0.',
  },
  {
    file: 'process/left-open.ts',
    code: 'lane.to === to ? [lane.column] : []',
    replacement: /Stryker was here/,
    kind: 'equivalent',
    because: 'The columns are only asked for numbers, and a text is none.',
  },
  {
    file: 'process/deliveries.ts',
    code: 'before >= 0 && !this.#isSame',
    replacement: /> 0/,
    kind: 'equivalent',
    because: 'It is asked of a signal that came before, at which the causes end.',
  },
];
