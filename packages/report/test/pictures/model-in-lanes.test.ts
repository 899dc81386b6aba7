import { expect, test } from 'vitest';
import { learningProcess, models, processOf } from 'work-elements';
import { processHtml, processSvg } from '../../src/index.js';
import { readPage } from '../support/read-page.js';

const { validator, specialistTeam } = models;

test('lanes by element take the model of the process, and name it', () => {
  const process = processOf(specialistTeam);
  const [own, any] = [
    processSvg(process, { lanes: 'element', model: specialistTeam }),
    processSvg(process, { lanes: 'element' }),
  ].map((svg) => readPage(svg));
  const said = (page: Document | undefined): string => page?.body.textContent ?? '';
  expect(said(own)).toContain('The process of Specialist-Team');
  const drawn = (page: Document | undefined): readonly string[] =>
    [...(page?.querySelectorAll('[data-band], [data-lane]') ?? [])].map(({ outerHTML }) =>
      outerHTML.replaceAll(/ (?:x|y|x1|x2|y1|y2|d|transform)="[^"]*"/g, ''),
    );
  expect(drawn(own).length).toBeGreaterThan(10);
  expect(drawn(own)).toEqual(drawn(any));
  const page = readPage(processHtml(process, { lanes: 'element', model: specialistTeam }));
  expect(page.querySelector('h1')?.textContent).toBe('The process of Specialist-Team');
});

test.each(['element', 'role'] as const)('in lanes by %s the process has to be that of the model', (lanes) => {
  const process = { ...learningProcess, elements: learningProcess.elements.slice(1) };
  expect(() => processSvg(process, { lanes, model: validator })).toThrow(
    'process.elements: expected the elements of the process of the model "validator", found different ones',
  );
});

test('roles are unfolded in lanes by role alone', () => {
  const process = processOf(validator);
  expect(processSvg(process, { lanes: 'role', model: validator, unfold: ['teacher'] })).toContain('Teacher');
  expect(() => processSvg(process, { lanes: 'element', model: validator, unfold: ['teacher'] })).toThrow(
    'unfold[0]: "teacher"',
  );
});
