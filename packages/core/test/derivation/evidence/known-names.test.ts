import { describe, expect, test } from 'vitest';
import { lineIssues } from '../../../src/derivation/evidence/check-evidence.js';
import { isOfCatalogue, namesBesideReady, namesOf } from '../../../src/derivation/evidence/known-names.js';
import { deriveProfile, models } from '../../../src/index.js';
import { bakery, kiosk } from '../support/bakery.js';

describe('known names', () => {
  test('of a model are those of its elements, steps, habits and hand-offs, besides the catalogue’s', () => {
    const { elements, work, habits, hasCompetency, competencies, atHand } = namesOf([bakery()], null);
    for (const id of ['bake', 'sell', 'carry', 'recommend']) expect([id, elements.has(id)]).toEqual([id, true]);
    for (const ref of ['bake', 'bake/mix', 'sell/count', 'recommend', 'recommend/propose'])
      expect([ref, work.has(ref)]).toEqual([ref, true]);
    expect([elements.has('bake/mix'), work.has('mix'), work.has('bake/count')]).toEqual([false, false, false]);
    for (const id of ['tastes-first', 'pays-in-time', 'offers-choices-not-verdicts'])
      expect([id, habits.has(id)]).toEqual([id, true]);
    // Of the element, of a hand-off, and of the catalogue, though nobody recommends in a bakery.
    for (const id of ['knead', 'hand-off-loaf-prepare', 'propose-options-with-reasons'])
      expect([id, hasCompetency(id), competencies().includes(id)]).toEqual([id, true, true]);
    expect([hasCompetency('hand-off-loaf-sell'), hasCompetency('use-scales-act')]).toEqual([false, false]);
    expect(atHand.map(({ id }) => id)).toEqual(['bakery']);
  });

  test('of a profile without its model are those for which its role needs something', () => {
    const { elements, work, habits, hasCompetency, models: known } = namesOf([], deriveProfile(bakery(), 'baker'));
    expect([elements.has('bake'), elements.has('sell'), elements.has('recommend')]).toEqual([true, false, true]);
    expect([work.has('bake'), work.has('bake/mix'), work.has('sell')]).toEqual([true, true, false]);
    expect([habits.has('tastes-first'), hasCompetency('knead'), hasCompetency('greet')]).toEqual([true, true, false]);
    expect([...known.keys()]).toEqual(['bakery']);
  });

  test('of several models of one id are those of the first', () => {
    const other = bakery({ id: 'kiosk' });
    expect(namesOf([kiosk(), other], null).models.get('kiosk')?.roles).toEqual(['clerk', 'advisor', 'guest']);
    expect(namesOf([other, kiosk()], null).models.get('kiosk')?.roles).toContain('porter');
  });

  test('beside the ready models, only the one that is given is in question', () => {
    const names = namesBesideReady(bakery());
    expect(names.atHand.map(({ id }) => id)).toEqual(['bakery']);
    expect([...names.models.keys()]).toEqual(
      expect.arrayContaining(['bakery', ...Object.values(models).map(({ id }) => id)]),
    );
    expect(namesBesideReady(models.validator).atHand.map(({ id }) => id)).toEqual(['validator']);
  });

  test('of the catalogue need no model', () => {
    expect([isOfCatalogue('recommend', 'element'), isOfCatalogue('bake', 'element')]).toEqual([true, false]);
    expect(isOfCatalogue('propose-options-with-reasons', 'competency')).toBe(true);
    expect([isOfCatalogue('knead', 'competency'), isOfCatalogue('recommend', 'competency')]).toEqual([false, false]);
  });

  test('are looked through for what is spelt like a name', () => {
    const known = { asOf: null, names: () => namesOf([bakery()], null) };
    expect(lineIssues({ kind: 'study', habit: 'taste-first' }, known, '')[0]?.message).toBe(
      '"taste-first" is not a habit; did you mean "tastes-first"?',
    );
  });
});
