import { INSTRUMENTER_CONSTANTS, type InstrumenterContext } from '@stryker-mutator/api/core';
import { type File, type Suite, startTests, type Task, type Test } from '@vitest/runner';
import { TestRunner, vi } from 'vitest';
import { beginFile, beginLoading, beginTest, endTest, loaded } from './forgetting.js';
import { type Answer, OUTSIDE, type Ran, type Request, testsEnd } from './messages.js';
import { processorTime } from './processor-time.js';

/** {@link InstrumenterContext}, but writable. */
type Mutants = { -readonly [Key in keyof InstrumenterContext]: InstrumenterContext[Key] | undefined };

declare global {
  /** Where mutants read which of them is active, and count how often they are reached. */
  var __stryker__: Mutants;
}

const NAMESPACE: '__stryker__' = INSTRUMENTER_CONSTANTS.NAMESPACE;

const mutants: Mutants = { mutantCoverage: { static: {}, perTest: {} } };
globalThis[NAMESPACE] = mutants;
beginLoading();

const nameOf = (task: Task): string =>
  task.suite === undefined ? task.name : `${nameOf(task.suite)} ${task.name}`.trim();

const testsOf = (suite: Suite): readonly Test[] =>
  suite.tasks.flatMap((task) => (task.type === 'suite' ? testsOf(task) : [task]));

/** Errors outside tests. */
const errorsOf = (suite: Suite): readonly string[] => [
  ...(suite.result?.errors ?? []).map(({ message }) => message),
  ...suite.tasks.flatMap((task) => (task.type === 'suite' ? errorsOf(task) : [])),
];

/** Runs the tests of one file at a time, in a thread that has loaded all modules and is reused for every mutant. */
class FileRunner extends TestRunner {
  #wanted: ReadonlySet<string> | undefined;
  #failed = false;
  #began = 0;
  /** The milliseconds of processor time that each test used in the last run. */
  readonly took = new Map<string, number>();

  /** Runs all or some tests of a file, up to the first failure. */
  async run(file: string, wanted?: readonly string[]): Promise<readonly File[]> {
    this.#wanted = wanted && new Set(wanted);
    this.#failed = false;
    beginFile();
    const files = await startTests([file], this);
    vi.resetConfig();
    vi.restoreAllMocks();
    return files;
  }

  /** The test file is loaded anew, but not what it imports. */
  override importFile(path: string): unknown {
    return super.importFile(path, 'setup');
  }

  onCollected(files: readonly File[]): void {
    for (const test of files.flatMap(testsOf)) if (this.#wanted?.has(nameOf(test)) === false) test.mode = 'skip';
  }

  override async onBeforeRunTask(test: Test): Promise<void> {
    if (this.#wanted !== undefined && this.#failed) test.mode = 'skip';
    await super.onBeforeRunTask(test);
    beginTest();
    this.#began = processorTime();
    mutants.currentTestId = nameOf(test);
  }

  override onAfterRunTask(test: Test): void {
    super.onAfterRunTask(test);
    this.took.set(nameOf(test), processorTime() - this.#began);
    this.#failed ||= test.result?.state === 'fail';
    endTest();
    mutants.currentTestId = OUTSIDE;
  }
}

/** Runs tests on request until it is stopped. */
export default class LoopRunner extends TestRunner {
  async onBeforeCollect(): Promise<void> {
    const runner = new FileRunner(this.config);
    Object.defineProperty(runner, 'moduleRunner', { value: Reflect.get(this, 'moduleRunner') });
    runner.__setTraces(Reflect.get(this, '_otel'));
    const asked = testsEnd();
    asked.send({ kind: 'ready' });
    for (;;) {
      const request = await asked.next();
      if (request.kind === 'stop') break;
      if (request.kind === 'load') {
        for (const path of request.modules) await this.importFile(path, 'collect');
        loaded();
        asked.send(ran([]));
      } else asked.send(await answer(runner, request));
    }
    asked.close();
    throw new Error('stopped');
  }
}

const answer = async (runner: FileRunner, request: Extract<Request, { kind: 'learn' | 'try' }>): Promise<Answer> => {
  mutants.activeMutant = request.kind === 'try' ? request.mutant : undefined;
  mutants.hitCount = 0;
  mutants.hitLimit = request.kind === 'try' ? request.hitLimit : undefined;
  mutants.currentTestId = OUTSIDE;
  const files = await runner.run(request.file, request.kind === 'try' ? request.tests : undefined);
  mutants.activeMutant = undefined;
  mutants.currentTestId = undefined;
  const results = files.flatMap((file) => {
    const [error] = errorsOf(file);
    // The file cannot be loaded, or its hooks fail.
    if (error !== undefined) return [{ name: OUTSIDE, failed: true, took: 0, message: error }];
    const tests = testsOf(file).filter(({ mode }) => mode === 'run' || mode === 'queued');
    return tests.map((test) => ({
      name: nameOf(test),
      failed: test.result?.state === 'fail',
      took: runner.took.get(nameOf(test)) ?? 0,
      message: test.result?.errors?.[0]?.message ?? '',
    }));
  });
  return ran(results);
};

const ran = (results: Ran['results']): Ran => {
  const { static: atLoading = {}, perTest = {} } = mutants.mutantCoverage ?? {};
  const reached = { ...perTest, '': { ...atLoading } };
  // Each module keeps a reference to its counters, so they are emptied rather than replaced.
  for (const test of Object.keys(perTest)) delete perTest[test];
  return { kind: 'ran', results, hits: mutants.hitCount ?? 0, reached };
};
