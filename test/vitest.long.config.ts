import { defineConfig } from 'vitest/config';
import config, { LONG } from './vitest.config.js';

/** The tests that take minutes: many seeds, whole districts. */
export default defineConfig({
  ...config,
  test: { ...config.test, include: LONG, exclude: ['**/node_modules/**'], testTimeout: 1_800_000, hookTimeout: 1_800_000 },
});
