import { defineConfig } from 'vitest/config';
import { FILES_WITH_LONG } from './long.js';
import config from './vitest.config.js';

const { projects: _, ...shared } = config.test ?? {};

/** Only the tests marked as long. */
export default defineConfig({
  ...config,
  test: { ...shared, include: [...FILES_WITH_LONG], hookTimeout: 1_800_000 },
});
