import { readdirSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { commonTokens, declareClassPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin';
import {
  type DryRunResult,
  DryRunStatus,
  determineHitLimitReached,
  type MutantRunOptions,
  type MutantRunResult,
  type TestResult,
  type TestRunner,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { createVitest, type Vitest } from 'vitest/node';
import { folders } from '../folders.js';
import { asksEnd, OUTSIDE, type Ran, type Request } from './messages.js';
import { processorTime } from './processor-time.js';

/** The name of this runner in Stryker. */
export const NAME = 'one-thread';

const { slowest = 0, enough = 0 } = folders[process.env.MUTANTS_FOLDER ?? ''] ?? {};

type Tests = ReturnType<typeof asksEnd>;

const idOf = (file: string, test: string): string => `${file}#${test}`;

const resultOf = (file: string, { name, failed, took, message }: Ran['results'][number]): TestResult => {
  const base = { id: idOf(file, name), name: `${file} ${name}`, fileName: file, timeSpentMs: took };
  return failed
    ? { ...base, status: TestStatus.Failed, failureMessage: message }
    : { ...base, status: TestStatus.Success };
};

/** Test names by file. */
const byFile = (ids: readonly string[]): ReadonlyMap<string, string[]> => {
  const files = new Map<string, string[]>();
  for (const id of ids) {
    const [file = '', ...name] = id.split('#');
    const names = files.get(file) ?? [];
    names.push(name.join('#'));
    files.set(file, names);
  }
  return files;
};

const isTestOf = (source: string, file: string): boolean => basename(file, '.test.ts') === source;

/** The scripts in a folder, without tests. */
const scriptsIn = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.test.ts'))
    .map(({ parentPath, name }) => resolve(parentPath, name));

/**
 * Runs tests for Stryker in one thread that loads modules once, whereas Stryker’s own runner starts Vitest and loads
 * them again for every mutant. If a killing test also fails without the mutant, because its effects were cached
 * somewhere, the mutant is tried again in a new thread.
 */
class OneThread implements TestRunner {
  static readonly inject = tokens(commonTokens.options);

  #vitest: Vitest | undefined;
  #tests: Tests | undefined;
  #used = false;

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init(): Promise<void> {
    this.#vitest = await createVitest('test', {
      config: 'test/mutants/vitest.config.ts',
      runner: resolve('test/mutants/runner/vitest-runner.ts'),
      pool: 'threads',
      maxWorkers: 1,
      watch: false,
      reporters: [],
      onConsoleLog: () => false,
    });
    await this.#begin();
  }

  async #begin(): Promise<Tests> {
    const vitest = this.#vitest;
    if (vitest === undefined) throw new Error('init() comes first');
    const tests = asksEnd();
    const [first] = vitest.config.include;
    void vitest.start([first ?? '']);
    await tests.next();
    const [, workspace] = /^(packages\/[\w-]+\/)/.exec(first ?? '') ?? [];
    await this.#ask(tests, {
      kind: 'load',
      modules: [...scriptsIn(`${workspace}src`), ...scriptsIn(`${workspace}test`)],
    });
    this.#tests = tests;
    this.#used = false;
    return tests;
  }

  async #end(): Promise<void> {
    this.#tests?.send({ kind: 'stop' });
    this.#tests?.close();
    this.#tests = undefined;
    await this.#vitest?.waitForTestRunEnd();
  }

  async #ask(tests: Tests, request: Request): Promise<Ran> {
    tests.send(request);
    const answer = await tests.next();
    if (answer.kind !== 'ran') throw new Error('the thread began anew');
    return answer;
  }

  async dryRun(): Promise<DryRunResult> {
    const tests = this.#tests ?? (await this.#begin());
    const all: { readonly result: TestResult; readonly reached: Record<string, number> }[] = [];
    let atLoading = {};
    for (const file of this.#vitest?.config.include ?? []) {
      const { results, reached } = await this.#ask(tests, { kind: 'learn', file: resolve(file) });
      const { '': loading = {}, [OUTSIDE]: outside = {}, ...inTests } = reached;
      atLoading = loading;
      for (const each of results) {
        const result = resultOf(file, each);
        // What fails without any mutant, fast or slow, must be told.
        if (each.failed || each.took <= slowest) all.push({ result, reached: { ...outside, ...inTests[each.name] } });
      }
    }
    // Stryker asks for the tests of a mutant in this order.
    all.sort((one, other) => one.result.timeSpentMs - other.result.timeSpentMs);
    const perTest = Object.fromEntries(all.map(({ result, reached }) => [result.id, reached]));
    return {
      status: DryRunStatus.Complete,
      tests: all.map(({ result }) => result),
      mutantCoverage: { static: atLoading, perTest },
    };
  }

  async mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
    for (;;) {
      const fresh = !this.#used;
      const { result, undone } = await this.#try(options);
      if (undone) return result;
      await this.#end();
      if (fresh) return result;
    }
  }

  /** The result for a mutant, and whether the tests that killed it pass without it. */
  async #try({ testFilter = [], hitLimit, activeMutant }: MutantRunOptions) {
    const tests = this.#tests ?? (await this.#begin());
    this.#used = true;
    const all: TestResult[] = [];
    const nearest = basename(activeMutant.fileName, '.ts');
    const files = [...byFile(testFilter)].toSorted(
      ([one], [other]) => Number(isTestOf(nearest, other)) - Number(isTestOf(nearest, one)),
    );
    const began = processorTime();
    for (const [file, wanted] of files) {
      if (processorTime() - began > enough) break;
      const asked = { kind: 'try', file: resolve(file), hitLimit } as const;
      const { results, hits } = await this.#ask(tests, { ...asked, tests: wanted, mutant: activeMutant.id });
      // A failure outside tests fails all of them, but Stryker expects the name of one.
      const [first = ''] = wanted;
      all.push(...results.map((each) => resultOf(file, each.name === OUTSIDE ? { ...each, name: first } : each)));
      const stuck = determineHitLimitReached(hits, hitLimit);
      const failed = results.find((result) => result.failed);
      if (stuck === undefined && failed === undefined) continue;
      const again = failed === undefined || failed.name === OUTSIDE ? wanted : [failed.name];
      const without = await this.#ask(tests, { ...asked, tests: again });
      return {
        result: toMutantRunResult(stuck ?? { status: DryRunStatus.Complete, tests: all }, false),
        undone: without.results.every((result) => !result.failed),
      };
    }
    return { result: toMutantRunResult({ status: DryRunStatus.Complete, tests: all }), undone: true };
  }

  async dispose(): Promise<void> {
    await this.#end();
    await this.#vitest?.close();
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, NAME, OneThread)];
