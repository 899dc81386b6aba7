import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';

const folder = resolve(process.cwd(), 'examples');
for (const name of readdirSync(folder).filter((each) => each.endsWith('.ts') && !each.endsWith('.test.ts')))
  test(`examples/${name}`, async () => {
    await import(/* @vite-ignore */ resolve(folder, name));
  });
