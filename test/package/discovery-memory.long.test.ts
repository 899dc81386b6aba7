// @module-tag long
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const here = fileURLToPath(new URL('.', import.meta.url));

// The built package in a process of its own, on a log with 40 people, 50 steps and forty events per case.
const measured = (events: number): { readonly kept: number; readonly buffers: number; readonly roles: number } => {
  const code = `
    import { discoverModel, readLogCsv } from '@work-elements/discover';
    const rows = async function* () {
      yield 'case,activity,timestamp,resource\\n';
      for (let index = 0; index < ${events}; index += 1000) {
        let piece = '';
        for (let event = index; event < index + 1000; event++) {
          const step = event % 40;
          const time = new Date(1.78e12 + event * 1000).toISOString();
          const person = Math.floor(step / 10) * 10 + (event * 7) % 10;
          piece += \`case-\${Math.floor(event / 40)},step-\${step},\${time},person-\${person}\\n\`;
        }
        yield piece;
      }
    };
    const log = await readLogCsv(rows());
    const used = () => {
      gc();
      const { heapUsed, arrayBuffers } = process.memoryUsage();
      return { heapUsed, arrayBuffers };
    };
    discoverModel(log, { process: 'discover' });
    const before = used();
    const discovery = discoverModel(log, { process: 'discover' });
    const { arrayBuffers } = process.memoryUsage();
    const after = used();
    console.log(JSON.stringify({
      kept: after.heapUsed - before.heapUsed + after.arrayBuffers - before.arrayBuffers,
      buffers: arrayBuffers - before.arrayBuffers,
      roles: discovery.model.roles.length,
      events: log.events,
    }));
  `;
  // Even objects of 50 bytes per event would not fit next to the log’s names.
  const limits = ['--expose-gc', '--max-old-space-size=64', '--input-type=module'];
  return JSON.parse(execFileSync(process.execPath, [...limits, '--eval', code], { cwd: here, encoding: 'utf8' }));
};

test('discovery uses memory for people and activities, and none per event', () => {
  const [few, many] = [measured(100_000), measured(1_000_000)];
  expect(many.roles).toBe(few.roles);
  // What the reader of the log left may be collected in between, so that less is kept than before.
  expect(many.kept).toBeLessThan(Math.max(0, few.kept) + 1e6);
  expect(many.buffers).toBeLessThan(Math.max(0, few.buffers) + 1e6);
});
