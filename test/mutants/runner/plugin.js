// Loaded by Stryker’s processes, which cannot load TypeScript by themselves.
import { register } from 'tsx/esm/api';

register();
export const { strykerPlugins } = await import('./stryker-runner.ts');
