// The main job on the command line, with the models and a scenario in this folder: check them, say role by role what
// each does and needs and why, compare a single teacher with a team of specialists, simulate a school for a year, and
// find its roles again in its own log. `npm start` runs it; `npm start -- --full` prints every competency.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const models = readdirSync(`${root}/examples/models`).map((file) => `examples/models/${file}`);
const school = 'examples/scenarios/rural-school.yaml';
const log = 'examples/output/rural-school.csv';

const commands: readonly (readonly string[])[] = [
  ['check', ...models, school],
  ...models.map((model) => ['profile', model, ...process.argv.slice(2)]),
  ['compare', 'single-teacher', 'specialist-team'],
  ['simulate', school, '--replications', '20', '--html', 'examples/output/rural-school.html', '--log', log],
  ['discover', log, '--learner', 'learner'],
];

mkdirSync(`${root}/examples/output`, { recursive: true });
for (const command of commands) {
  console.log(`\n$ work-elements ${command.join(' ')}`);
  const { status } = spawnSync(process.execPath, ['packages/cli/dist/bin.js', ...command], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) process.exitCode = status ?? 1;
}
