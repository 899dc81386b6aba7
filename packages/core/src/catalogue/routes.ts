import type { Route } from '../vocabulary/element-definition.js';

/** The routing table of the learning process: the only place where elements meet. @internal */
export const learningRoutes = [
  // From the map to work on its objectives.
  { from: 'map-objectives', on: 'map-agreed', to: 'deliver-activities', send: 'open', artifact: 'learning-map' },
  { from: 'map-objectives', on: 'map-agreed', to: 'track-progress', send: 'begin', artifact: 'learning-map' },
  { from: 'map-objectives', on: 'map-revised', to: 'deliver-activities', send: 'open', artifact: 'learning-map' },
  { from: 'map-objectives', on: 'map-revised', to: 'track-progress', send: 'record', artifact: 'learning-map' },
  { from: 'map-objectives', on: 'map-confirmed', to: 'deliver-activities', send: 'open', artifact: 'learning-map' },
  { from: 'map-objectives', on: 'pathway-missing', to: 'manage-organization', send: 'framework-questioned', artifact: 'request' },
  { from: 'map-objectives', on: 'objective-proposed', to: 'manage-organization', send: 'framework-questioned', artifact: 'request' },
  {
    from: 'map-objectives',
    on: 'evaluation-needed',
    to: 'handle-exceptions',
    send: 'raise',
    artifact: 'exception-case',
    suspends: false,
  },

  // Activities, where none fits.
  { from: 'deliver-activities', on: 'activity-needed', to: 'develop-activities', send: 'request', artifact: 'request' },
  { from: 'develop-activities', on: 'activity-published', to: 'deliver-activities', send: 'activity-published', artifact: 'activity' },
  { from: 'develop-activities', on: 'activity-infeasible', to: 'deliver-activities', send: 'activity-unavailable', artifact: 'request' },

  // The learner at work.
  { from: 'deliver-activities', on: 'activity-started', to: 'experience-activities', send: 'start', artifact: 'activity' },
  { from: 'experience-activities', on: 'help-requested', to: 'deliver-activities', send: 'support-requested', artifact: 'request' },
  { from: 'deliver-activities', on: 'support-given', to: 'experience-activities', send: 'resume', artifact: 'feedback' },
  { from: 'deliver-activities', on: 'support-escalated', to: 'recommend', send: 'help-out', artifact: 'request' },
  { from: 'deliver-activities', on: 'prerequisite-missing', to: 'map-objectives', send: 'revision-requested', artifact: 'progress-record' },
  { from: 'experience-activities', on: 'evidence-submitted', to: 'assess-progress', send: 'assess', artifact: 'evidence' },

  // Assessment and what follows from it.
  { from: 'assess-progress', on: 'evidence-requested', to: 'experience-activities', send: 'evidence-requested', artifact: 'request' },
  { from: 'assess-progress', on: 'hint-given', to: 'experience-activities', send: 'feedback-given', artifact: 'feedback' },
  { from: 'assess-progress', on: 'formative-result', to: 'experience-activities', send: 'not-yet', artifact: 'feedback' },
  { from: 'assess-progress', on: 'formative-result', to: 'give-remedial-feedback', send: 'hint-needed', artifact: 'feedback' },
  { from: 'assess-progress', on: 'formative-result', to: 'track-progress', send: 'record', artifact: 'feedback' },
  { from: 'assess-progress', on: 'result-ready', to: 'decide-advancement', send: 'consider', artifact: 'assessment-result' },
  { from: 'assess-progress', on: 'result-ready', to: 'track-progress', send: 'record', artifact: 'assessment-result' },
  { from: 'assess-progress', on: 'score-given-again', to: 'decide-advancement', send: 'hear-again', artifact: 'assessment-result' },
  { from: 'assess-progress', on: 'score-given-again', to: 'track-progress', send: 'record', artifact: 'assessment-result' },
  { from: 'assess-progress', on: 'integrity-concern', to: 'handle-exceptions', send: 'raise', artifact: 'exception-case' },
  {
    from: 'assess-progress',
    on: 'rubric-questioned',
    to: 'manage-organization',
    send: 'framework-questioned',
    artifact: 'assessment-result',
  },

  // The decision.
  { from: 'decide-advancement', on: 'advanced', to: 'track-progress', send: 'record', artifact: 'advancement-decision' },
  { from: 'decide-advancement', on: 'advanced', to: 'map-objectives', send: 'choose-next', artifact: 'advancement-decision' },
  { from: 'decide-advancement', on: 'advanced', to: 'develop-activities', send: 'close', artifact: 'advancement-decision' },
  { from: 'decide-advancement', on: 'advanced', to: 'deliver-activities', send: 'close', artifact: 'advancement-decision' },
  { from: 'decide-advancement', on: 'advanced', to: 'experience-activities', send: 'close', artifact: 'advancement-decision' },
  { from: 'decide-advancement', on: 'advanced', to: 'assess-progress', send: 'close', artifact: 'advancement-decision' },
  { from: 'decide-advancement', on: 'advanced', to: 'give-remedial-feedback', send: 'close', artifact: 'advancement-decision' },
  { from: 'decide-advancement', on: 'advanced', to: 'recommend', send: 'close', artifact: 'advancement-decision' },
  { from: 'decide-advancement', on: 'condition-set', to: 'track-progress', send: 'record', artifact: 'advancement-decision' },
  { from: 'decide-advancement', on: 'not-yet-decided', to: 'experience-activities', send: 'not-yet', artifact: 'advancement-decision' },
  {
    from: 'decide-advancement',
    on: 'not-yet-decided',
    to: 'give-remedial-feedback',
    send: 'feedback-needed',
    artifact: 'advancement-decision',
  },
  { from: 'decide-advancement', on: 'not-yet-decided', to: 'track-progress', send: 'record', artifact: 'advancement-decision' },
  {
    from: 'decide-advancement',
    on: 'more-evidence-needed',
    to: 'experience-activities',
    send: 'evidence-requested',
    artifact: 'advancement-decision',
  },
  { from: 'decide-advancement', on: 'assessment-needed', to: 'assess-progress', send: 'assess-directly', artifact: 'request' },
  { from: 'decide-advancement', on: 'appeal-answered', to: 'track-progress', send: 'record', artifact: 'advancement-decision' },
  {
    from: 'decide-advancement',
    on: 'score-questioned-on-appeal',
    to: 'assess-progress',
    send: 'score-again',
    artifact: 'assessment-result',
  },
  { from: 'decide-advancement', on: 'decision-referred', to: 'handle-exceptions', send: 'refer-decision', artifact: 'exception-case' },

  // Feedback and the next attempt.
  { from: 'give-remedial-feedback', on: 'feedback-given', to: 'experience-activities', send: 'feedback-given', artifact: 'feedback' },
  {
    from: 'give-remedial-feedback',
    on: 'instruction-needed',
    to: 'experience-activities',
    send: 'instruction-coming',
    artifact: 'feedback',
  },
  { from: 'give-remedial-feedback', on: 'instruction-needed', to: 'recommend', send: 'help-out', artifact: 'feedback' },
  {
    from: 'give-remedial-feedback',
    on: 'other-evidence-needed',
    to: 'experience-activities',
    send: 'evidence-requested',
    artifact: 'request',
  },
  { from: 'give-remedial-feedback', on: 'deeper-need-found', to: 'recommend', send: 'consider', artifact: 'feedback' },
  {
    from: 'give-remedial-feedback',
    on: 'attempts-exhausted',
    to: 'handle-exceptions',
    send: 'refer-decision',
    artifact: 'exception-case',
  },
  {
    from: 'give-remedial-feedback',
    on: 'learner-unreachable',
    to: 'handle-exceptions',
    send: 'raise',
    artifact: 'exception-case',
    suspends: false,
  },

  // Recommendations.
  { from: 'track-progress', on: 'pace-lost', to: 'recommend', send: 'consider', artifact: 'progress-record' },
  { from: 'track-progress', on: 'struggle-noticed', to: 'deliver-activities', send: 'struggle-noticed', artifact: 'progress-record' },
  { from: 'track-progress', on: 'map-change-proposed', to: 'map-objectives', send: 'revision-requested', artifact: 'progress-record' },
  { from: 'track-progress', on: 'mastery-faded', to: 'map-objectives', send: 'revision-requested', artifact: 'progress-record' },
  {
    from: 'track-progress',
    on: 'learner-unreachable',
    to: 'handle-exceptions',
    send: 'raise',
    artifact: 'exception-case',
    suspends: false,
  },
  { from: 'recommend', on: 'recommendation-accepted', to: 'deliver-activities', send: 'adapt', artifact: 'recommendation' },
  { from: 'recommend', on: 'plan-kept', to: 'experience-activities', send: 'resume', artifact: 'recommendation' },
  { from: 'recommend', on: 'map-change-proposed', to: 'map-objectives', send: 'revision-requested', artifact: 'recommendation' },
  { from: 'recommend', on: 'option-missing', to: 'develop-activities', send: 'request', artifact: 'request' },

  // Exceptions hand back, and teach.
  { from: 'handle-exceptions', on: 'exception-resolved', to: 'track-progress', send: 'record', artifact: 'exception-case' },
  { from: 'handle-exceptions', on: 'ruled-advance', to: 'decide-advancement', send: 'ruled-advance', artifact: 'exception-case' },
  { from: 'handle-exceptions', on: 'ruled-advance', to: 'track-progress', send: 'record', artifact: 'exception-case' },
  { from: 'handle-exceptions', on: 'exception-resolved', to: 'decide-advancement', send: 'case-closed', artifact: 'exception-case' },
  { from: 'handle-exceptions', on: 'exception-resolved', to: 'give-remedial-feedback', send: 'case-closed', artifact: 'exception-case' },
  { from: 'handle-exceptions', on: 'exception-withdrawn', to: 'decide-advancement', send: 'case-closed', artifact: 'exception-case' },
  { from: 'handle-exceptions', on: 'exception-withdrawn', to: 'give-remedial-feedback', send: 'case-closed', artifact: 'exception-case' },
  { from: 'handle-exceptions', on: 'policy-gap-found', to: 'manage-organization', send: 'review-requested', artifact: 'exception-case' },

  // The organisation around it.
  { from: 'transition-organization', on: 'model-adopted', to: 'manage-organization', send: 'begin', artifact: 'transition-plan' },
  { from: 'manage-organization', on: 'season-opened', to: 'map-objectives', send: 'enrol', artifact: 'operating-plan' },
  { from: 'manage-organization', on: 'policy-changed', to: 'map-objectives', send: 'revision-requested', artifact: 'operating-plan' },
  { from: 'manage-organization', on: 'framework-changed', to: 'develop-activities', send: 'revise', artifact: 'rubric' },
  { from: 'manage-organization', on: 'framework-changed', to: 'map-objectives', send: 'revision-requested', artifact: 'rubric' },
  { from: 'manage-organization', on: 'transition-needed', to: 'transition-organization', send: 'start', artifact: 'operating-plan' },
] as const satisfies readonly Route[];
