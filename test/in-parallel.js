// Runs scripts of the workspace in parallel, and fails if one of them does. Output of the last is shown live, that of
// the others when they end.
import { spawn } from 'node:child_process';

const run = (script, index, { length }) =>
  new Promise((resolve) => {
    const seen = index === length - 1 ? 'inherit' : 'pipe';
    const child = spawn('npm', ['run', '--silent', script], {
      shell: process.platform === 'win32',
      stdio: ['inherit', seen, seen],
    });
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => said.push(data));
    child.on('close', (code) => {
      process.stdout.write(Buffer.concat(said));
      resolve(code ?? 1);
    });
  });

const codes = await Promise.all(process.argv.slice(2).map(run));
process.exitCode = Math.max(...codes);
