import { parentPort } from 'node:worker_threads';
import highsModule from 'highs';
import { type HighsTask, type HighsTold, runHighs } from './run-highs.js';

// The thread in which HiGHS solves: its solving is synchronous, and would hold up whoever called it.
const tell = (told: HighsTold): void => parentPort?.postMessage(told);

// What an ES module gets is the loader itself, whatever the package's types say of it.
const loading = ('default' in highsModule ? highsModule.default : highsModule)();

parentPort?.on('message', async (task: HighsTask) => {
  try {
    tell({ answer: runHighs(await loading, task) });
  } catch (error) {
    tell({ error: error instanceof Error ? error.message : String(error) });
  }
});
