import { describe, expect, test } from 'vitest';
import { models } from '../../../src/index.js';
import { mapped, recorded } from './support/scenes.js';

const atTheChoice = () => mapped(models.flexBlend);

describe('delivering', () => {
  test('teaches first where teaching is needed, then introduces the activity', () => {
    const taught = atTheChoice().told(['select -> teaching-first', 'teach -> taught', 'introduce -> introduced']);
    expect(taught.waiting('learner')).toEqual(['fractions experience-activities/orient']);
  });

  test('puts a learner who is in the wrong group into another', () => {
    const regrouped = atTheChoice().told(['select -> teaching-first', 'teach -> regroup']);
    expect(regrouped.waiting()).toEqual(['fractions deliver-activities/select']);
    expect(regrouped.told(['select -> teaching-first', 'teach -> taught']).waiting()).toEqual([
      'fractions deliver-activities/introduce',
    ]);
  });

  test.each([
    ['teaching', ['select -> teaching-first', 'teach -> prerequisite-found']],
    ['the introduction', ['select -> selected', 'introduce -> learner-not-ready']],
  ])('that finds in %s that something is missing has the map revised, and goes on with something else', (_, lines) => {
    const missing = atTheChoice().told(lines);
    expect(missing.waiting()).toEqual(['fractions deliver-activities/select', 'ada map-objectives/revise']);
    const revised = missing.told(['revise -> revised', 'agree -> agreed', ...recorded]);
    expect(revised.waiting()).toEqual(['fractions deliver-activities/select']);
  });

  test('lets the learner prefer another activity', () => {
    expect(atTheChoice().told(['select -> selected', 'introduce -> prefers-another']).waiting()).toEqual([
      'fractions deliver-activities/select',
    ]);
  });

  test('has an activity found or adapted where none fits, and the learner does not wait for the season', () => {
    const needed = atTheChoice().told(['select -> no-activity-fits']);
    expect(needed.waiting()).toEqual(['fractions develop-activities/analyse']);
    for (const outcome of ['existing-activity-fits', 'adapted-for-now'])
      expect(needed.told([`analyse -> ${outcome}`]).waiting()).toEqual(['fractions deliver-activities/select']);
  });
});
