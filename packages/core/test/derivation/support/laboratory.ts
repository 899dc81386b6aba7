import { type ElementInput, type ImplementationModel, parseModel } from '../../../src/index.js';

const closed = { type: 'final' as const };
const raises = { target: 'closed', actions: { type: 'emit' as const, params: { event: 'incident' } } };
const produces = ['exception-case', 'incident-note'];

/** Somebody inspects a laboratory and, in models with the option, somebody else inspects it again. */
export const lookedAtTwice: ElementInput = {
  id: 'lab',
  title: 'Laboratory',
  machine: {
    initial: 'waiting',
    states: {
      waiting: { on: { begin: 'look' } },
      look: { on: { safe: 'closed', unsafe: [{ guard: 'twice', target: 'look-again' }, raises] } },
      'look-again': { on: { safe: 'closed', 'still-unsafe': raises } },
      closed,
    },
  },
  guards: { twice: { option: 'look-again' } },
  steps: [
    { id: 'look', produces },
    { id: 'look-again', optional: 'Few have two who know laboratories.', consumes: produces, produces },
  ],
};

/**
 * Somebody inspects a laboratory; a case is opened after as many unsafe findings as a model sets, by default never.
 */
export const lookedAtOften: ElementInput = {
  id: 'lab',
  title: 'Laboratory',
  machine: {
    initial: 'waiting',
    context: { seen: 1 },
    states: {
      waiting: { on: { begin: 'look' } },
      look: {
        on: {
          unsafe: [
            { guard: 'often', ...raises },
            { target: 'look', actions: { type: 'count', params: { fact: 'seen', upTo: { setting: 'sightings' } } } },
          ],
          safe: 'closed',
        },
      },
      closed,
    },
  },
  guards: { often: { fact: 'seen', atLeast: { setting: 'sightings' } } },
  settings: {
    sightings: {
      value: 'unlimited',
      mayBeUnlimited: true,
      unit: 'sightings',
      meaning: 'After how many of them a case is opened.',
      source: 'assumption: whoever looks settles it, unless the institution says otherwise',
    },
  },
  steps: [{ id: 'look', produces }],
};

/** A model in which the office is informed of every inspection of a laboratory. */
export const told = (
  element: ElementInput,
  choices: Pick<Partial<ImplementationModel>, 'options' | 'settings'> = {},
): ImplementationModel =>
  parseModel({
    id: 'told',
    title: 'Told',
    roles: [
      { id: 'technician', title: 'Technician', actors: ['onsite-educator'], responsible: ['lab'] },
      { id: 'office', title: 'Office', actors: ['onsite-educator'], informed: ['lab/look'] },
    ],
    elements: [element],
    routes: [{ from: 'lab', on: 'incident', to: 'handle-exceptions', send: 'raise', artifact: 'exception-case' }],
    ...choices,
  });
