import { expect } from 'vitest';
import {
  type ImplementationModel,
  journeyLog,
  models,
  openWork,
  processOf,
  type WorkItem,
} from '../../../../src/index.js';
import type { Story } from './story.js';
import { withChoice } from './with-choice.js';

/** A model with one teacher and every option, at settings whose limits are soon reached. */
const everything = withChoice(models.singleTeacher, {
  settings: { attempts: 1, piecesOfEvidence: 2, missedAppointments: 1 },
  options: [
    'recommend/check-site',
    'experience-activities/peer-review',
    'track-progress/check-retention',
    'track-progress/export-record',
  ],
});

/** All ready models, and one with every option. */
export const allModels: readonly (readonly [string, ImplementationModel])[] = [
  ['with every option', everything],
  ...Object.entries(models),
];

/** Until all objectives have ended there is open work, and somebody who can end it. */
export const expectWork = ({ journey }: Story): void => {
  const open = openWork(journey);
  if (journey.status === 'under-way') expect(open).not.toEqual([]);
  for (const { outcomes, responsible } of open)
    expect([outcomes.length > 0, responsible.length > 0]).toEqual([true, true]);
};

/** Outcomes of scoring after which a person has to review the piece. */
const LOOKED_AT = ['sampled', 'flagged', 'borderline', 'near-cut'];

/** No piece was reported before a required review. */
export const expectNothingUnseen = ({ journey }: Story): void => {
  const unseen = new Set<string>();
  for (const { activity, lifecycle, subject, outcome = '' } of journeyLog(journey)) {
    if (activity === 'assess-progress/score' && LOOKED_AT.includes(outcome)) unseen.add(subject);
    if (activity === 'assess-progress/second-score' && lifecycle === 'complete') unseen.delete(subject);
    // A piece that is then scored with a better rubric is unreviewed, until another piece replaces it.
    if (activity === 'assess-progress/moderate' && outcome === 'rubric-at-fault') unseen.add(subject);
    if (activity === 'assess-progress/score' && outcome === 'unscorable') unseen.delete(subject);
    if (activity === 'assess-progress/report') expect([...unseen]).not.toContain(subject);
  }
};

/** The last “not yet” that a model allows opens a case at once; nothing is scored or decided before it is closed. */
export const expectAttemptsKept = ({ journey }: Story): void => {
  const { value } =
    processOf(journey.model).elements.find(({ id }) => id === 'give-remedial-feedback')?.settings.attempts ?? {};
  const limit = typeof value === 'number' ? value : Number.POSITIVE_INFINITY;
  const notYets = new Map<string, number>();
  const decided = new Map<string, string>();
  for (const { activity, lifecycle, subject, outcome = '' } of journeyLog(journey)) {
    if (lifecycle !== 'complete' && activity !== 'exception.opened') continue;
    const before = notYets.get(subject) ?? 0;
    if (activity === 'exception.opened' && before >= limit) notYets.set(subject, 0);
    else if (before >= limit) expect(activity).not.toMatch(/^(assess-progress|decide-advancement)/);
    if (activity === 'decide-advancement/decide') decided.set(subject, outcome);
    if (activity !== 'decide-advancement/inform') continue;
    // The learner is also informed of the answer to an appeal, which is not another decision.
    if (decided.get(subject) === 'not-yet') notYets.set(subject, before + 1);
    decided.delete(subject);
  }
  for (const count of notYets.values()) expect(count).toBeLessThan(limit);
};

/** All promises that the log of a journey must keep. */
export const expectLogKept = (story: Story): void => {
  expectNothingUnseen(story);
  expectAttemptsKept(story);
};

/** All objectives are advanced, and no work is left. */
export const expectEnd = (story: Story | undefined): void => {
  expect(story?.journey.status).toBe('settled');
  expect(story?.waiting()).toEqual([]);
  expect(Object.values(story?.status ?? {}).filter((status) => status !== 'advanced')).toEqual([]);
};

/** More work than any journey takes to its end when all goes well. */
const LONGEST = 1000;

/**
 * Ends all open work with its first outcome, oldest first, until none is left; returns the story after each, beginning
 * with the given one.
 */
export const finish = (story: Story): readonly Story[] => {
  const stories = [story];
  for (let now = story; stories.length < LONGEST; stories.push(now)) {
    const [item] = openWork(now.journey);
    const [outcome] = item?.outcomes ?? [];
    if (item === undefined || outcome === undefined) return stories;
    now = ended(now, item, outcome);
  }
  return stories;
};

export const ended = (story: Story, { id, responsible: [by = ''] }: WorkItem, outcome: string): Story =>
  story.happens({ type: 'work.ended', workItem: id, outcome, by });
