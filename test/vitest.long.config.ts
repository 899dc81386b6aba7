import { defineConfig } from 'vitest/config';
import config, { LONG } from './vitest.config.js';

const { projects: _, ...shared } = config.test ?? {};

/** The tests that take minutes: many seeds, whole districts. */
export default defineConfig({
  ...config,
  test: { ...shared, include: LONG, exclude: ['**/node_modules/**'], testTimeout: 1_800_000, hookTimeout: 1_800_000 },
});
