import { describe, expect, test } from 'vitest';
import { models } from '../../../src/index.js';
import { assessed, decision, mapped, recorded } from './support/scenes.js';
import { Story } from './support/story.js';

const advancedOnOne = (): Story =>
  assessed(models.summitLearning, ['fractions', { id: 'ratios', requires: ['fractions'] }]).told([
    ...decision('advance'),
  ]);

describe('the map', () => {
  test('that has no pathway for a learner suspends nobody: the organisation is told, and the learner begins', () => {
    const story = Story.of(models.validator).told([
      'review-prior-learning -> reviewed',
      'draft -> no-pathway',
      'agree -> agreed',
    ]);
    expect(story.suspensions).toBe(0);
    expect(story.news).toContain('manage-organization.framework-questioned ada');
    expect(story.status).toEqual({ fractions: 'in-progress' });
  });

  test('holds an objective that the learner proposes, and the organisation is asked for its rubric', () => {
    const story = Story.of(models.bigPicture).told([
      'review-prior-learning -> reviewed',
      'draft -> own-objective-proposed',
    ]);
    expect(story.news).toContain('manage-organization.framework-questioned ada');
    const agreed = story
      .told(['agree -> agreed', 'set-baseline -> baseline-set'])
      .happens({ type: 'objective.added', objective: { id: 'beekeeping' }, by: 'learner' })
      .told(['revise -> revised', 'agree -> agreed', ...recorded]);
    expect(agreed.waitingFor('beekeeping')).toEqual(['deliver-activities/select']);
  });

  test('says what comes next after mastery, and the learner chooses', () => {
    const story = advancedOnOne();
    expect(story.item('choose-next').responsible).toContain('learner');
    const chosen = story.told(['choose-next -> next-chosen', ...recorded]);
    expect(chosen.waiting()).toEqual(['ratios deliver-activities/select']);
  });

  test('is asked for a deeper level of what is mastered', () => {
    const deeper = advancedOnOne().told(['choose-next -> deeper-level-chosen']);
    expect(deeper.news.at(-1)).toBe('manage-organization.framework-questioned fractions');
    const added = deeper
      .told(recorded)
      .happens({ type: 'objective.added', objective: { id: 'fractions-4' }, by: 'learner' })
      .told(['revise -> revised', 'agree -> agreed']);
    expect(added.waitingFor('fractions-4')).toEqual(['deliver-activities/select']);
  });

  test('is revised where the next objective asks for it', () => {
    const story = advancedOnOne().told(['choose-next -> map-change-wanted', 'revise -> map-stands', ...recorded]);
    expect(story.waiting()).toEqual(['ratios deliver-activities/select']);
  });

  test('waits with what comes next until the learner has agreed a change', () => {
    const changing = mapped(models.summitLearning, ['fractions', 'ratios']).signal(
      'map-objectives',
      'revision-requested',
    );
    expect(changing.waitingFor('ada')).toEqual(['map-objectives/revise']);
    const advanced = changing
      .happens({ type: 'recognition.requested', objective: 'fractions', by: 'learner' })
      .told(['recognise -> recognised', 'decide-advancement/inform -> informed', ...recorded]);
    expect(advanced.waitingFor('ada')).toEqual(['map-objectives/revise']);
    expect(advanced.told(['revise -> map-stands']).waitingFor('ada')).toEqual(['map-objectives/choose-next']);
  });
});
