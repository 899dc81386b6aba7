import { parentPort } from 'node:worker_threads';
import highsModule from 'highs';
import { type HighsTask, type HighsTold, runHighs } from './run-highs.js';

// The thread in which HiGHS runs: its solving is synchronous and would block the caller.
const tell = (told: HighsTold): void => parentPort?.postMessage(told);

// At run time, importing the package from an ES module yields the loader itself, whatever the package’s types say.
const loading = ('default' in highsModule ? highsModule.default : highsModule)();

parentPort?.on('message', async (task: HighsTask) => {
  try {
    tell({ answer: runHighs(await loading, task) });
  } catch (error) {
    tell({ error: error instanceof Error ? error.message : String(error) });
  }
});
