// The page of the team of specialists: importing the library, the first page, and one after it, each time in a process
// of its own, medians of CPU time.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const TURNS = 9;
const report = fileURLToPath(new URL('../../packages/report/dist/index.js', import.meta.url));
const core = fileURLToPath(new URL('../../packages/core/dist/node/index.js', import.meta.url));

const program = `
const { modelHtml } = await import(${JSON.stringify(report)});
const { models } = await import(${JSON.stringify(core)});
const model = models.specialistTeam;
const taken = (run) => {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};
const imported = process.cpuUsage();
const first = taken(() => modelHtml(model));
const second = taken(() => modelHtml(model));
const size = Buffer.byteLength(modelHtml(model)) / 1024;
console.log(JSON.stringify([(imported.user + imported.system) / 1000, first, second, size]));
`;

const runs = Array.from({ length: TURNS }, (): readonly number[] =>
  JSON.parse(execFileSync(process.execPath, ['--input-type=module', '--eval', program], { encoding: 'utf8' })),
);
const median = (column: number): number =>
  runs.map((run) => run[column] ?? Number.NaN).toSorted((one, other) => one - other)[(TURNS - 1) / 2] ?? Number.NaN;

console.log(`\nThe page of the team of specialists, CPU medians of ${TURNS} processes of their own`);
const rows = [
  ['starting Node and importing the library', 'ms'],
  ['the first page (asked: less than 300)', 'ms'],
  ['the page once more', 'ms'],
  ['its size (asked: less than 300)', 'KB'],
] as const;
for (const [index, [name, unit]] of rows.entries())
  console.log(`  ${name.padEnd(48)} ${median(index).toFixed(0).padStart(6)} ${unit}`);
