import { expect, test } from 'vitest';
import { elementNamed } from '../../src/catalogue/element-named.js';
import { workElement } from '../../src/index.js';
import { isNamedBy } from '../../src/machine/named-machine.js';

const { machine, definition } = workElement('recommend');

test('a machine is named by the configuration that it is made of, and by no other', () => {
  expect(isNamedBy(machine, definition.machine)).toBe(true);
  expect(isNamedBy(machine, workElement('decide-advancement').definition.machine)).toBe(false);
  const { waiting: _, ...others } = definition.machine.states ?? {};
  expect(isNamedBy(machine, { ...definition.machine, states: others })).toBe(false);
  expect(isNamedBy(machine, {})).toBe(false);
});

test('an element does not give a machine under the names of another', () => {
  const { machine: other } = workElement('decide-advancement').definition;
  const named = elementNamed({ id: 'mixed-up', steps: [], machine: other }, () => workElement('recommend'));
  expect(() => named.machine).toThrow('the machine of "mixed-up" has other states than its definition');
});
