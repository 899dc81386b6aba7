import { emits, on, sets, to } from '../actions.js';
import { catalogueElement } from '../catalogue-element.js';
import { competencies, habits } from '../competencies/assess-progress.js';
import { assumed, reported, SCORING } from '../estimate.js';
import { resultDays } from '../settings.js';
import { ANYBODY, files, found, guess, PEOPLE, PEOPLE_OR_SYSTEM, passes, step } from '../step.js';

const again = to('waiting', emits('evidence-requested'));
const doubted = to('score', emits('integrity-concern'));
/** A score questioned on appeal goes back to whoever hears the appeal, and does not count as a new result. */
const heard = to('waiting', sets('review', 'none'), sets('on-appeal', false), emits('score-given-again'));
const done = (event: string) =>
  [{ ...heard, guard: 'under-appeal' }, to('waiting', sets('review', 'none'), emits(event))] as const;

/**
 * Assessing progress: formative checks that count no attempt; summative and performance-based assessment with second
 * scores. A piece in doubt waits for its exception case: new evidence is requested only if the case upholds the doubt;
 * otherwise the piece is scored.
 *
 * @public
 */
export const assessProgress = /* @__PURE__ */ catalogueElement({
  id: 'assess-progress',
  title: 'Assessing progress',
  summary:
    'Checks formatively on the way; plans how an objective is assessed, collects or observes the evidence and ' +
    'verifies it, scores it by rubric, calibrates by second scoring and moderation, and reports.',
  kind: 'learning',
  subject: 'learner-objective',
  receives: ['assess', 'assess-directly', 'score-again', 'concern-upheld', 'close'],
  ignores: ['concern-upheld'],
  guards: { 'review-owed': { fact: 'review', is: 'owed' }, 'under-appeal': { fact: 'on-appeal', is: true } },
  settings: { resultDays },
  machine: {
    initial: 'waiting',
    context: { review: 'none', 'on-appeal': false },
    on: { close: '.closed' },
    states: {
      waiting: on({
        assess: 'plan',
        'assess-directly': 'plan',
        'score-again': to('second-score', sets('on-appeal', true)),
      }),
      plan: on({ 'formative-planned': 'check', 'summative-planned': 'collect', 'performance-planned': 'observe' }),
      check: on({
        'ready-for-summative': 'collect',
        'ready-for-performance': 'observe',
        'keep-practising': to('waiting', emits('hint-given')),
        'misconception-found': to('waiting', emits('formative-result')),
      }),
      collect: on({ collected: 'verify', insufficient: again }),
      observe: on({ observed: 'score', 'scored-as-taken': 'report', absent: again, 'conditions-broken': doubted }),
      verify: on({ authentic: 'score', doubtful: 'ask-about-work', 'not-own-work': doubted }),
      'ask-about-work': on({ 'own-work': 'score', 'not-own-work': doubted }),
      score: on({
        scored: [{ target: 'second-score', guard: 'review-owed' }, { target: 'report' }],
        sampled: 'second-score',
        borderline: 'second-score',
        'near-cut': 'second-score',
        flagged: 'second-score',
        unscorable: done('evidence-requested'),
        'concern-upheld': 'waiting',
      }),
      'second-score': on({ agreed: to('report', sets('review', 'none')), disagreed: 'moderate' }),
      // After scoring again with a better rubric, the new score has not been reviewed: a second score is owed.
      moderate: on({
        settled: to('report', sets('review', 'none')),
        'rubric-at-fault': to('score', sets('review', 'owed'), emits('rubric-questioned')),
      }),
      report: on({ reported: done('result-ready') }),
      closed: { type: 'final' },
    },
  },
  steps: [
    step('plan', 'Plan the assessment', ANYBODY, {
      effort: assumed(1, 3, 10, 'choosing among the approaches that an objective allows; many programmes fix them'),
      ...passes(['learning-map', 'support-plan', 'evidence'], ['request']),
      shares: {
        'formative-planned': guess(0.5, 'every other piece of work is looked at on the way, not judged'),
        'performance-planned': guess(0.2, 'performances are for what a paper cannot show'),
      },
    }),
    step('check', 'Check formatively', ANYBODY, {
      effort: assumed(1, 4, 10, 'a look at work under way, by oneself, a peer, a teacher or an application'),
      ...passes(['evidence', 'request'], ['feedback']),
      shares: {
        'ready-for-summative': guess(0.25, 'a quarter of checks say that it is time to show it'),
        'ready-for-performance': guess(0.1, 'where it has to be shown live'),
        'misconception-found': guess(0.15, 'some errors take more than a hint'),
      },
    }),
    step('observe', 'Observe a performance', PEOPLE, {
      effort: assumed(20, 40, 90, 'an exhibition, defence, practical task or test from beginning to end'),
      ...passes(['request', 'support-plan'], ['evidence']),
      shares: {
        'scored-as-taken': guess(0, 'only a test whose key scores it while it is taken; a scenario says how many'),
        absent: guess(0.05, 'as for any appointment at school'),
        'conditions-broken': guess(0.01, 'people are watching'),
      },
    }),
    step('collect', 'Collect the evidence', ANYBODY, {
      effort: assumed(0, 1, 3, 'a file that comes in, and a look whether it is all there'),
      ...files(['request', 'evidence', 'support-plan'], ['evidence']),
      shares: { insufficient: guess(0.05, 'now and then a part is missing') },
    }),
    step('verify', 'Verify that it is the learner’s own', PEOPLE_OR_SYSTEM, {
      effort: assumed(1, 3, 15, 'a check of conditions and sources'),
      ...passes(['evidence'], ['evidence', 'exception-case']),
      shares: {
        doubtful: guess(0.05, 'doubts outnumber proof; Turnitin 2016: 7 % of papers with a match match three quarters'),
        'not-own-work': guess(0.005, 'plain cases; with those found by asking, 1.5 % together'),
      },
    }),
    step('ask-about-work', 'Ask the learner about the work', PEOPLE, {
      hears: ['learner'],
      effort: assumed(5, 10, 20, 'a talk about how the work came about'),
      ...passes(['evidence'], ['evidence', 'exception-case']),
      shares: { 'not-own-work': guess(0.2, 'four doubts in five are cleared up by asking') },
    }),
    step('score', 'Score against the rubric', PEOPLE_OR_SYSTEM, {
      effort: reported(3, 10, 25, `${SCORING}; 3 for a short piece is an assumption`),
      ...passes(['evidence'], ['assessment-result']),
      shares: {
        sampled: guess(0.05, 'as NAEP in large samples, 25 % in small (nces.ed.gov); of schools none is published'),
        borderline: guess(0.05, 'between two levels'),
        'near-cut': guess(0.03, 'ETS scores again near the cut; how many there are depends on the cut'),
        flagged: guess(0.02, 'something is odd about the piece'),
        unscorable: guess(0.02, 'a file that cannot be opened, a task misread'),
      },
    }),
    step('second-score', 'Score a second time, blind', PEOPLE, {
      effort: reported(3, 10, 25, `${SCORING}; as for the first score`),
      ...passes(['evidence'], ['assessment-result']),
      shares: { disagreed: found(0.25, 'NAEP asks 75 % exact agreement (4 or 5 points); Pearson found 67 to 77 %') },
    }),
    step('moderate', 'Moderate a disagreement', PEOPLE, {
      effort: assumed(5, 15, 30, 'two scorers and the anchor papers around one piece of work'),
      ...passes(['assessment-result', 'evidence'], ['assessment-result']),
      shares: { 'rubric-at-fault': guess(0.05, 'most disagreements are about the work') },
    }),
    step('report', 'Report the result', PEOPLE_OR_SYSTEM, {
      effort: assumed(1, 2, 5, 'entering levels and a sentence for each criterion'),
      ...passes(['assessment-result'], ['assessment-result']),
    }),
  ],
  competencies,
  habits,
});
