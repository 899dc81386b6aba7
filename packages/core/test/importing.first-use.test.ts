import { expect, test, vi } from 'vitest';

const built = vi.hoisted(() => ({ machines: 0 }));

vi.mock('xstate', async (original) => {
  const xstate = await original<typeof import('xstate')>();
  const setup: typeof xstate.setup = (...given) => {
    built.machines += 1;
    return xstate.setup(...given);
  };
  return { ...xstate, setup };
});

test('importing the package builds no machine and reads no model; each is built when first used, once', async () => {
  const { models, workElement, workElements } = await import('../src/index.js');
  expect(workElements.map(({ steps }) => steps.length > 0)).not.toContain(false);
  expect(built.machines).toBe(0);
  expect(workElement('recommend').machine.id).toBe('recommend');
  expect(workElement('recommend').machine).toBe(workElement('recommend').machine);
  expect(built.machines).toBe(1);

  const read = Object.getOwnPropertyDescriptors(models);
  expect(Object.values(read).map(({ get }) => typeof get)).toEqual(Object.keys(models).map(() => 'function'));
  expect(models.validator).toBe(models.validator);
});
