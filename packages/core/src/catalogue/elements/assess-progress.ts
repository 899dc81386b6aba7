import { emits, sets } from '../actions.js';
import { defineElement } from '../define-element.js';
import { assumed, MARKING, reported } from '../estimate.js';

/** Assessing progress: formative, summative or performance-based, with a second scorer and moderation where it matters. @public */
export const assessProgress = /* @__PURE__ */ defineElement({
  id: 'assess-progress',
  title: 'Assessing progress',
  summary:
    'Plans how an objective is assessed, collects and verifies evidence, scores it by rubric, calibrates by second scoring and moderation, and reports.',
  kind: 'learning',
  subject: 'learner-objective',
  receives: ['assess', 'assess-directly', 'close'],
  guards: {
    formative: { fact: 'approach', is: 'formative' },
    'performance-based': { fact: 'approach', is: 'performance' },
  },
  machine: {
    initial: 'waiting',
    context: { approach: 'none' },
    on: { close: '.closed' },
    states: {
      waiting: { on: { assess: 'plan', 'assess-directly': 'plan' } },
      plan: {
        on: {
          'summative-planned': { target: 'collect', actions: sets('approach', 'summative') },
          'performance-planned': { target: 'collect', actions: sets('approach', 'performance') },
          'formative-planned': { target: 'collect', actions: sets('approach', 'formative') },
        },
      },
      collect: {
        on: {
          collected: [{ target: 'score', guard: 'formative' }, { target: 'verify' }],
          insufficient: { target: 'waiting', actions: [sets('approach', 'none'), emits('evidence-requested')] },
        },
      },
      verify: {
        on: { authentic: 'score', 'not-own-work': { target: 'collect', actions: emits('integrity-concern') } },
      },
      score: {
        on: {
          scored: [{ target: 'second-score', guard: 'performance-based' }, { target: 'report' }],
          borderline: 'second-score',
          unscorable: 'collect',
        },
      },
      'second-score': { on: { agreed: 'report', disagreed: 'moderate' } },
      moderate: { on: { settled: 'report', 'rubric-at-fault': { target: 'score', actions: emits('rubric-questioned') } } },
      report: {
        on: {
          reported: [
            { target: 'waiting', guard: 'formative', actions: [sets('approach', 'none'), emits('formative-result')] },
            { target: 'waiting', actions: [sets('approach', 'none'), emits('result-ready')] },
          ],
        },
      },
      closed: { type: 'final' },
    },
  },
  steps: [
    {
      id: 'plan',
      title: 'Plan the assessment',
      performers: ['onsite-educator', 'online-educator', 'partner'],
      effort: assumed(2, 5, 15, 'choosing among the approaches that an objective allows'),
      consumes: ['learning-map', 'evidence'],
      produces: ['request'],
    },
    {
      id: 'collect',
      title: 'Collect the evidence',
      performers: ['onsite-educator', 'online-educator', 'learner', 'information-system', 'partner'],
      effort: assumed(2, 10, 60, 'gathering what was handed in, or sitting through a performance'),
      consumes: ['request', 'evidence'],
      produces: ['evidence'],
    },
    {
      id: 'verify',
      title: 'Verify that it is the learner’s own',
      performers: ['onsite-educator', 'online-educator', 'information-system', 'partner'],
      effort: assumed(1, 3, 15, 'a check of conditions and sources, a talk where in doubt'),
      consumes: ['evidence'],
      produces: ['evidence', 'exception-case'],
    },
    {
      id: 'score',
      title: 'Score against the rubric',
      performers: ['onsite-educator', 'online-educator', 'information-system', 'partner'],
      effort: reported(1, 5, 20, `${MARKING}; the upper end is an assumption for performances`),
      consumes: ['evidence'],
      produces: ['assessment-result'],
    },
    {
      id: 'second-score',
      title: 'Score a second time, blind',
      performers: ['onsite-educator', 'online-educator', 'partner'],
      effort: reported(1, 5, 20, `${MARKING}; as for the first score`),
      consumes: ['evidence'],
      produces: ['assessment-result'],
    },
    {
      id: 'moderate',
      title: 'Moderate a disagreement',
      performers: ['onsite-educator', 'online-educator', 'partner'],
      effort: assumed(5, 15, 30, 'two scorers and the anchor papers around one piece of work'),
      consumes: ['assessment-result', 'evidence'],
      produces: ['assessment-result'],
    },
    {
      id: 'report',
      title: 'Report the result',
      performers: ['onsite-educator', 'online-educator', 'information-system', 'partner'],
      effort: assumed(1, 2, 5, 'entering levels and a sentence for each criterion'),
      consumes: ['assessment-result'],
      produces: ['assessment-result'],
    },
  ],
  competencies: [
    {
      id: 'explain-rubric-levels',
      kind: 'know',
      statement: 'Explains what separates neighbouring levels of the rubric, with an anchor piece of work for each.',
      areas: ['learning-infrastructure'],
    },
    {
      id: 'know-fit-of-assessment-approaches',
      kind: 'know',
      statement: 'States for an objective whether formative, summative or performance-based assessment would show it, and why.',
      areas: ['learning-infrastructure', 'personalization-and-proficiency'],
      steps: ['plan', 'collect'],
    },
    {
      id: 'elicit-sufficient-evidence',
      kind: 'know-how',
      statement: 'Asks for the smallest set of evidence that covers every criterion, and says what is missing when it is not enough.',
      areas: ['learning-infrastructure'],
      steps: ['plan', 'collect'],
    },
    {
      id: 'verify-authorship-fairly',
      kind: 'know-how',
      statement: 'Establishes whether work is the learner’s own by asking about it, without accusing, and records the grounds.',
      areas: ['learning-infrastructure', 'engagement-and-communication'],
      steps: ['verify'],
    },
    {
      id: 'score-within-one-level',
      kind: 'do',
      statement: 'Scores a sample of work within one rubric level of a second scorer, and cites the passage behind each score.',
      areas: ['learning-infrastructure'],
      steps: ['score', 'second-score'],
    },
    {
      id: 'score-without-knowing-the-learner',
      kind: 'do',
      statement: 'Gives the same level to the same work whether or not the learner’s name is on it.',
      areas: ['learning-infrastructure'],
      steps: ['second-score'],
    },
    {
      id: 'moderate-to-shared-standard',
      kind: 'do',
      statement: 'Brings two scorers who differ to one level by the rubric alone, and adds the case to the anchors.',
      areas: ['learning-infrastructure', 'continuous-improvement'],
      steps: ['moderate'],
    },
    {
      id: 'report-by-criterion',
      kind: 'do',
      statement: 'Reports a result by criterion within two school days, so that a reader can see what was met and what was not.',
      areas: ['learning-infrastructure', 'engagement-and-communication'],
      steps: ['report'],
    },
  ],
  habits: ['Recalibrates on anchor papers before scoring.', 'Scores one criterion across all work before the next.'],
});
