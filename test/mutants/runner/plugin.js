// Stryker’s processes load this; what is written in TypeScript they cannot load by themselves.
import { register } from 'tsx/esm/api';

register();
export const { strykerPlugins } = await import('./stryker-runner.ts');
