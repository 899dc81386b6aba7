import { expect, test } from 'vitest';
import { parseModel, type TeamInput, teamHandoffs } from '../../../src/index.js';
import { schoolsIn } from '../support/newspaper.js';

const element = (id: string, consumes: readonly string[], produces: readonly string[]) => ({
  id,
  title: id,
  machine: {
    initial: 'waiting',
    states: { waiting: { on: { begin: 'work' } }, work: { on: { finish: 'done' } }, done: { type: 'final' } },
  },
  steps: [{ id: 'work', consumes, produces }],
});

/** A writer hands a text to an editor, who hands it to a printer: two hand-offs. */
const press = parseModel({
  id: 'press',
  title: 'Press',
  process: {
    elements: [element('write', [], ['text']), element('edit', ['text'], ['page']), element('print', ['page'], [])],
    routes: [
      { from: 'write', on: 'finish', to: 'edit', send: 'begin', artifact: 'text' },
      { from: 'edit', on: 'finish', to: 'print', send: 'begin', artifact: 'page' },
    ],
  },
  roles: [
    { id: 'writer', title: 'Writer', actors: ['onsite-educator'], responsible: ['write'] },
    { id: 'editor', title: 'Editor', actors: ['onsite-educator'], responsible: ['edit'], scope: 'district' },
    { id: 'printer', title: 'Printer', actors: ['onsite-educator'], responsible: ['print'], scope: 'district' },
  ],
});
const counted = (places: TeamInput['places']) => teamHandoffs({ model: 'press', places }, [press]);

test('a hand-off to a role that schools share is across, and one between two shared roles is counted once', () => {
  expect(counted(schoolsIn('river', 'hill', 'mill'))).toEqual({
    within: 1,
    across: 2,
    schools: [
      { place: 'hill', within: 1, across: 1 },
      { place: 'mill', within: 1, across: 1 },
    ],
  });
});

test('a role that serves only one school is never across, wherever it is held', () => {
  const within = { within: 2, across: 0, schools: [{ place: 'hill', within: 2, across: 0 }] };
  expect(counted(schoolsIn('river', 'hill'))).toEqual(within);
  expect(counted([{ id: 'hill', title: 'Hill' }])).toEqual(within);
});

test('models that are none are refused, with the function', () => {
  expect(() => Reflect.apply(teamHandoffs, null, [{}, null])).toThrow('teamHandoffs: models');
});
