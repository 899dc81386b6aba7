import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withScenarios } from './support/scenarios.js';

const bin = join(import.meta.dirname, '../dist/bin.js');

/** The result of a process in which a preloaded script presses Ctrl-C. */
const interrupted = (args: readonly string[], preload: string) =>
  new Promise<{ code: number | null; signal: string | null; out: string }>((done) => {
    const child = spawn(
      process.execPath,
      ['--import', `data:text/javascript,${encodeURIComponent(preload)}`, bin, ...args],
      {
        cwd: withScenarios().path,
      },
    );
    let out = '';
    child.stdout.on('data', (data) => {
      out += data;
    });
    child.on('close', (code, signal) => done({ code, signal, out }));
  });

/** Presses Ctrl-C as soon as the process listens for it. */
const PRESSES = `process.on('newListener', (name) => {
  if (name === 'SIGINT') setTimeout(() => process.kill(process.pid, 'SIGINT'), 1);
});`;

test.each([
  [['simulate', 'now.yaml', '--replications', '2000']],
  [['explain', 'now.yaml', '--json']],
  [['check', '-']],
])('Ctrl-C while the command is loaded ends with 130, and claims nothing: %j', async (args) => {
  expect(await interrupted(args, PRESSES)).toEqual({ code: 130, signal: null, out: '' });
});
