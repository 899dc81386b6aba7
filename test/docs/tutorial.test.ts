import { describe, expect, test } from 'vitest';
import { Folder } from '../../packages/cli/test/support/run-command.js';
import { tutorialSteps } from './tutorial.js';
import { wordsOf } from './words.js';

const steps = tutorialSteps();

test('the tutorial goes from an empty folder to a comparison that can be printed', () => {
  const commands = steps.flatMap((step) => (step.kind === 'command' ? [step.command.split(' ')[0]] : []));
  expect(commands[0]).toBe('init');
  expect(commands.at(-1)).toBe('compare-scenarios');
  expect(steps.filter((step) => step.kind === 'command').every(({ output }) => output !== null)).toBe(true);
});

describe('its commands, run in order in one folder, print what it shows', () => {
  const folder = new Folder();

  test.each(steps.map((step) => [step.kind === 'file' ? `writes ${step.file}` : step.command, step] as const))(
    '%s',
    async (_, step) => {
      if (step.kind === 'file') {
        folder.write(step.file, step.text);
        expect(folder.read(step.file)).toBe(step.text);
        return;
      }
      const { out, err, code } = await folder.run(wordsOf(step.command));
      expect(code).toBe(step.command.includes('slip') ? 1 : 0);
      const shown = step.output ?? '';
      if (shown.endsWith('…\n')) expect(err + out).toContain(shown.slice(0, -2));
      else expect(err + out).toBe(shown);
      for (const [, page] of step.command.matchAll(/(?:--html|--output) (\S+\.html)/g))
        expect(folder.read(page ?? '')).toContain('<!doctype html>');
    },
  );
});
