/** A bug that was once made, or could have been, without a test that noticed it. */
export interface PlantedBug {
  readonly bug: string;
  /** The source file, relative to the root of the workspace. */
  readonly file: string;
  /** The text to replace, which occurs exactly once. */
  readonly right: string;
  readonly wrong: string;
  /** The tests of which at least one fails when it is planted. */
  readonly test: string;
}

const core = 'packages/core/src';
const simulate = 'packages/simulate/src';

/** Bugs that a review planted by hand; most of them survived then. */
export const plantedBugs: readonly PlantedBug[] = [
  {
    bug: 'an exception can be raised on a withdrawn objective',
    file: `${core}/journey/events/exceptions.ts`,
    right: `stage === 'advanced' || stage === 'withdrawn'`,
    wrong: `stage === 'advanced'`,
    test: 'packages/core/test/journey/events/exceptions.test.ts',
  },
  {
    bug: 'withdrawing a journey leaves open the cases about the learner',
    file: `${core}/journey/engine/lifecycle.ts`,
    right: `    this.#abandonCases(() => true);\n`,
    wrong: '',
    test: 'packages/core/test/journey/misplaced.test.ts',
  },
  {
    bug: 'artifacts of before are forgotten when another is made',
    file: `${core}/journey/events/keep-artifacts.ts`,
    right: '{ ...before, ...Object.fromEntries(newest) }',
    wrong: '{ ...Object.fromEntries(newest) }',
    test: 'packages/core/test/journey/events/keep-artifacts.test.ts',
  },
  {
    bug: 'what is still to be read is forgotten when more comes of the same kind',
    file: `${core}/journey/events/keep-artifacts.ts`,
    right: 'besides ? (before[artifact] ?? []) : []',
    wrong: '[]',
    test: 'packages/core/test/journey/events/keep-artifacts.test.ts',
  },
  {
    bug: 'the person never reaches the log',
    file: `${core}/journey/engine/chronicle.ts`,
    right: 'resource: resource ?? null',
    wrong: 'resource: null',
    test: 'packages/core/test/journey/events/exceptions.test.ts',
  },
  {
    bug: 'the person who does something else than ending work never reaches the log',
    file: `${core}/journey/events/refusal.ts`,
    right: 'resource: person ?? null',
    wrong: 'resource: null',
    test: 'packages/core/test/journey/events/exceptions.test.ts',
  },
  {
    bug: 'readiness takes the highest level instead of the lowest',
    file: `${core}/derivation/assess-readiness.ts`,
    right: '(level < lowest ? level : lowest)',
    wrong: '(level > lowest ? level : lowest)',
    test: 'packages/core/test/derivation/assess-readiness.test.ts',
  },
  {
    bug: 'readiness is judged by what the role needs less fully, too',
    file: `${core}/derivation/assess-readiness.ts`,
    right: 'judged.filter(({ derived }) => derived.level >= 3)',
    wrong: 'judged.filter(({ derived }) => derived.level >= 1)',
    test: 'packages/core/test/derivation/assess-readiness.test.ts',
  },
  {
    bug: 'the plan does what rests on more of the work last',
    file: `${core}/derivation/assess-readiness.ts`,
    right: 'other.derived.because.length - one.derived.because.length',
    wrong: 'one.derived.because.length - other.derived.because.length',
    test: 'packages/core/test/derivation/assess-readiness.test.ts',
  },
  {
    bug: 'the plan is in the order of the profile',
    file: `${core}/derivation/assess-readiness.ts`,
    right: 'KIND_ORDER[one.derived.competency.kind] - KIND_ORDER[other.derived.competency.kind] ||',
    wrong: '',
    test: 'packages/core/test/derivation/assess-readiness.test.ts',
  },
  {
    bug: 'a badge asks in full for what a role is only consulted about',
    file: `${core}/derivation/badge.ts`,
    right: 'each.level >= 3 || each.because.some(isFull) ? rung.level',
    wrong: 'each.level >= 2 || each.because.some(isFull) ? rung.level',
    test: 'packages/core/test/derivation/badge.test.ts',
  },
  {
    bug: 'a badge asks less for what the role needs fully',
    file: `${core}/derivation/badge.ts`,
    right: 'each.level >= 3 || each.because.some(isFull) ? rung.level',
    wrong: 'each.level > 3 ? rung.level',
    test: 'packages/core/test/derivation/badge.test.ts',
  },
  {
    bug: 'whoever answers for a system needs the level of those who only do the work',
    file: `${core}/derivation/needs/needs-of-supervision.ts`,
    right: `: model.levels.accountable;`,
    wrong: `: model.levels.supervised;`,
    test: 'packages/core/test/derivation/needs/supervision.test.ts',
  },
  {
    bug: 'whoever ends what a system proposes needs the level of those who answer',
    file: `${core}/derivation/needs/needs-of-supervision.ts`,
    right: `suggests ? levelIn(reading, row, role, 'responsible') :`,
    wrong: '',
    test: 'packages/core/test/derivation/needs/supervision.test.ts',
  },
  {
    bug: 'an assignment of an element that no step follows is kept',
    file: `${core}/model/edit/reassign.ts`,
    right: '  dropShadowed(draft, reading, letter, element);\n',
    wrong: '',
    test: 'packages/core/test/model/edit/reassign.test.ts',
  },
  {
    bug: 'an assignment of an element is dropped that a step still follows',
    file: `${core}/model/edit/reassign.ts`,
    right: '  if (!steps.every((ref) => own.has(ref))) return;\n',
    wrong: '',
    test: 'packages/core/test/model/edit/reassign.test.ts',
  },
  {
    bug: 'errors tell of the shallowest alternative instead of the deepest',
    file: `${core}/vocabulary/schema-issues.ts`,
    right: 'depth(branch) > depth(best) ||',
    wrong: 'depth(branch) < depth(best) ||',
    test: 'packages/core/test/vocabulary/schema-issues.test.ts',
  },
  {
    bug: 'ten times as many signals are sent before it is asked whether they go round',
    file: `${core}/process/interpreter.ts`,
    right: 'const UNASKED = 10_000;',
    wrong: 'const UNASKED = 100_000;',
    test: 'packages/core/test/process/most-deliveries.test.ts',
  },
  {
    bug: 'it is asked of a tenth as many signals whether they go round',
    file: `${core}/process/interpreter.ts`,
    right: 'const UNASKED = 10_000;',
    wrong: 'const UNASKED = 1_000;',
    test: 'packages/core/test/process/most-deliveries.test.ts',
  },
  {
    bug: 'signals that are many are refused as if they went round',
    file: `${core}/process/interpreter.ts`,
    right: 'if (rounds <= MOST_ROUNDS && count <= MOST_SIGNALS) return;',
    wrong: '',
    test: 'packages/core/test/process/most-deliveries.test.ts',
  },
  {
    bug: 'signals that are too many are said to go round',
    file: `${core}/process/interpreter.ts`,
    right: 'if (rounds > 0) this.#refuseLoop(this.#deliveries.loop(at));',
    wrong: 'this.#refuseLoop(this.#deliveries.loop(at));',
    test: 'packages/core/test/process/most-deliveries.test.ts',
  },
  {
    bug: 'work may be opened again a tenth as often without time passing',
    file: `${simulate}/engine/open-work.ts`,
    right: 'const MOST_REOPENINGS = 100_000;',
    wrong: 'const MOST_REOPENINGS = 10_000;',
    test: 'packages/simulate/test/engine/open-work.test.ts',
  },
  {
    bug: 'how long a step takes a role wins over how long it takes a person',
    file: `${simulate}/scenario/effort.ts`,
    right: '(each.person === undefined ? 0 : 4) + (each.role === undefined ? 0 : 2)',
    wrong: '(each.person === undefined ? 0 : 2) + (each.role === undefined ? 0 : 4)',
    test: 'packages/simulate/test/scenario/effort.test.ts',
  },
  {
    bug: 'days of partners are counted as hours',
    file: `${simulate}/engine/build-workforce.ts`,
    right: 'performer.turnaroundDays * DAY',
    wrong: 'performer.turnaroundDays * 60',
    test: 'packages/simulate/test/report-by-hand.test.ts',
  },
  {
    bug: 'hours waited are given in minutes',
    file: `${simulate}/report/headline.ts`,
    right: 'const PER_HOUR = 60;',
    wrong: 'const PER_HOUR = 1;',
    test: 'packages/simulate/test/report-by-hand.test.ts',
  },
  {
    bug: 'learners who are settled and learners who have left are swapped',
    file: `${simulate}/report/measure.ts`,
    right: 'settled: statistics.settled,\n    left: statistics.left,',
    wrong: 'settled: statistics.left,\n    left: statistics.settled,',
    test: 'packages/simulate/test/report-by-hand.test.ts',
  },
  {
    bug: 'the queue at the end is the longest that there was',
    file: `${simulate}/report/measure.ts`,
    right: 'queueAtEnd: total(lines.map((line) => at(statistics.queue, line)))',
    wrong: 'queueAtEnd: total(lines.map((line) => at(statistics.queueMost, line)))',
    test: 'packages/simulate/test/report-by-hand.test.ts',
  },
  {
    bug: 'exceptions of the warm-up are counted',
    file: `${simulate}/engine/statistics-collector.ts`,
    right: `    this.raised = 0;\n    this.closed = 0;\n    this.raisedBy.clear();\n`,
    wrong: '',
    test: 'packages/simulate/test/report-by-hand.test.ts',
  },
  {
    bug: 'a term loses its last day',
    file: `${simulate}/time/calendar.ts`,
    right: 'from <= date && date <= to',
    wrong: 'from <= date && date < to',
    test: 'packages/simulate/test/time/calendar.test.ts',
  },
];
