import { XMLValidator } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import { learningProcess, models, workElement, workElements } from 'work-elements';
import { elementSvg } from '../../src/index.js';
import { readPage } from '../support/read-page.js';

/** The elements covered in every run. */
const QUICK: readonly string[] = ['map-objectives', 'assess-progress', 'decide-advancement'];

for (const element of workElements)
  test(`with its process, what ${element.id} sends is followed by the elements that take it`, {
    tags: QUICK.includes(element.id) ? [] : ['long'],
  }, () => {
    const svg = elementSvg(element, { process: learningProcess });
    const said = (readPage(svg).querySelector('svg')?.textContent ?? '').replaceAll(/[\s-]/g, '');
    const titleOf = new Map(learningProcess.elements.map(({ id, title }) => [id, title.replaceAll(/[\s-]/g, '')]));
    const taken = learningProcess.routes.filter(({ from, on }) => from === element.id && element.emits.includes(on));
    for (const { on, to } of taken) {
      const takers = new Set(taken.filter((route) => route.on === on).map((route) => route.to)).size;
      const named = takers > 3 ? `${takers}elements` : `[^▸•]*${titleOf.get(to)}`;
      expect(said).toMatch(new RegExp(`▸${on.replaceAll('-', '')}→${named}`));
    }
    expect(elementSvg(element)).not.toContain('→');
    expect(XMLValidator.validate(svg)).toBe(true);
  });

test('a process of another kind is refused', () => {
  const element = workElement('assess-progress');
  expect(() => elementSvg(element, { process: models.validator as never })).toThrow('pass processOf(model)');
});
