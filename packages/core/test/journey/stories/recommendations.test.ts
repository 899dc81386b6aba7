import { describe, expect, test } from 'vitest';
import { type ImplementationModel, models } from '../../../src/index.js';
import { mapped, toEvidence } from './support/scenes.js';
import type { Story } from './support/story.js';

const practising = (model: ImplementationModel = models.flexBlend): Story => mapped(model).told(toEvidence.slice(0, 3));
/** A learner who waits for help that the helping role cannot give. */
const waits = (model?: ImplementationModel): Story =>
  practising(model).told(['practise -> stuck', 'support -> beyond-this-role']);
/** A learner who works on while an alert about the record is dealt with. */
const worksOn = (): Story =>
  practising()
    .signal('track-progress', 'check-in-due')
    .told(['check-in -> worry', 'alert -> alerted'])
    .told(['study -> studied', 'propose -> proposed']);

describe('recommending', () => {
  test('lets the learner keep the plan, and a learner who waited for it goes on', () => {
    const chosen = waits().told(['study -> studied', 'propose -> proposed']);
    expect(chosen.waiting('learner')).toEqual(['fractions recommend/choose']);
    expect(chosen.told(['learner: choose -> plan-preferred']).waiting()).toEqual([
      'fractions experience-activities/practise',
    ]);
  });

  test('proposes again where the learner declines', () => {
    const declined = waits().told(['study -> studied', 'propose -> proposed', 'learner: choose -> declined']);
    expect(declined.waiting()).toEqual(['fractions recommend/propose']);
  });

  test.each([
    ['no change is needed', ['study -> no-change-needed'], []],
    ['nothing suits', ['study -> studied', 'propose -> nothing-suitable'], ['develop-activities/analyse']],
    [
      'the map has to change',
      ['study -> studied', 'propose -> proposed', 'choose -> own-idea', 'arrange -> map-change-needed'],
      [],
    ],
  ])('leaves no learner waiting where %s', (_, lines, besides) => {
    expect(waits().told(lines).waitingFor('fractions').toSorted()).toEqual([
      ...besides,
      'experience-activities/practise',
    ]);
  });

  test('begins what was chosen: the learner who was stuck is introduced to it', () => {
    const arranged = waits().told([
      'study -> studied',
      'propose -> proposed',
      'choose -> accepted',
      'arrange -> arranged',
    ]);
    expect(arranged.waiting()).toEqual(['fractions deliver-activities/select']);
    expect(arranged.told(['select -> selected', 'introduce -> introduced']).waiting()).toEqual([
      'fractions experience-activities/orient',
    ]);
  });

  test('does not disturb a learner who works on and keeps the plan', () => {
    expect(worksOn().told(['choose -> plan-preferred']).waiting()).toEqual([
      'fractions experience-activities/practise',
    ]);
  });

  test('saves choosing an activity twice: what was chosen in the meantime is what is introduced', () => {
    const choosing = mapped(models.flexBlend)
      .signal('track-progress', 'check-in-due')
      .told(['check-in -> worry', 'alert -> alerted', 'study -> studied', 'propose -> proposed', 'choose -> accepted']);
    for (const lines of [[], ['select -> no-activity-fits'], ['select -> selected']]) {
      const arranged = choosing.told([...lines, 'arrange -> arranged']);
      expect(arranged.waitingFor('fractions').filter((each) => each.startsWith('deliver'))).toEqual([
        'deliver-activities/select',
      ]);
      const introduced = arranged.told(['select -> selected', 'introduce -> introduced']);
      expect(introduced.waitingFor('fractions').filter((each) => each.startsWith('deliver'))).toEqual([]);
    }
  });

  test('begins what was chosen also for a learner who works on', () => {
    const introduced = worksOn().told([
      'choose -> accepted',
      'arrange -> arranged',
      'select -> selected',
      'introduce -> introduced',
    ]);
    expect(introduced.waiting()).toEqual(['fractions experience-activities/orient']);
  });
});

describe('a placement', () => {
  const lines = ['study -> studied', 'propose -> proposed', 'choose -> accepted', 'arrange -> placement-found'];
  const checked = (): Story => waits(models.bigPicture).told(lines);

  test('begins only when the site has been checked, where the model asks for that', () => {
    expect(checked().waiting()).toEqual(['fractions recommend/check-site']);
    expect(checked().told(['check-site -> site-approved']).waiting()).toEqual(['fractions deliver-activities/select']);
  });

  test('that is refused leads to other options', () => {
    expect(checked().told(['check-site -> site-refused']).waiting()).toEqual(['fractions recommend/propose']);
  });

  test('begins at once where the model has no such check', () => {
    expect(waits().told(lines).waiting()).toEqual(['fractions deliver-activities/select']);
  });
});
