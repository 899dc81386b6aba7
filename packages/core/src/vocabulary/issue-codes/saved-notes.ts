import type { IssueNotes } from './issue-note.js';

/** Codes of saved journeys that cannot be restored. @internal */
export const savedNotes = {
  'not-a-journey': {
    means: 'Something else was given where a journey is expected.',
    cause: 'A saved journey that was not restored, or another object.',
    remedy: 'Pass what startJourney, advanceJourney or restoreJourney gives.',
  },
  'unknown-format': {
    means: 'A saved journey does not say in which format it is, or is in a draft of one.',
    cause: 'Something that saveJourney did not write, or a version that wrote format 3 before it was settled.',
    remedy: 'Restore what saveJourney returned; of a draft, replay the events with this version.',
  },
  'newer-format': {
    means: 'A saved journey is in a format that this version does not know.',
    cause: 'A newer version has written it.',
    remedy: 'Update the library.',
  },
  changed: {
    means: 'A saved journey was changed after it was saved.',
    cause: 'It was edited by hand, or damaged on the way.',
    remedy: 'Restore it from a copy; a journey changes only by its events.',
  },
  'other-model': {
    means: 'A journey was saved under another model.',
    cause: 'The model was edited since, or another one was passed.',
    remedy: 'Restore it with the model that it was saved under, then move it with reassignJourney.',
  },
  'other-revision': {
    means: 'Parts of a journey are of different revisions.',
    cause: 'Only some of the parts were written after an event.',
    remedy: 'Read all parts in one transaction, and write all that changed.',
  },
  'misplaced-part': {
    means: 'The parts of a journey’s objectives are in another order than its objectives.',
    cause: 'They were read without an order.',
    remedy: 'Give them in the order of the objectives.',
  },
  'part-not-here': {
    means: 'A part of a journey is needed that it was restored without.',
    cause: 'An event or a question is about an objective whose part was left out.',
    remedy: 'Restore the journey with that part.',
  },
  'log-not-here': {
    means: 'Entries of a journey’s log are needed from before the first one that it has.',
    cause: 'The journey was restored without its log, or with only the end of it.',
    remedy: 'Restore it with its log.',
  },
  gap: {
    means: 'Entries are missing from a journey’s log.',
    cause: 'The log was read in part, or rows were lost.',
    remedy: 'Restore the journey with the whole log.',
  },
  'misplaced-artifact': {
    means: 'A saved journey keeps a reference to an artifact under another artifact’s name.',
    cause: 'It was changed by hand.',
    remedy: 'Restore it from a copy.',
  },
  'misplaced-run': {
    means: 'A saved journey has the run of an element in the wrong place.',
    cause: 'It was changed by hand, or the element is about another subject now.',
    remedy: 'Restore it with the model that it was saved under.',
  },
  'stray-work': {
    means: 'A saved journey has open work for a step that its element is not in.',
    cause: 'It was changed by hand, or the element’s machine was.',
    remedy: 'Restore it with the model that it was saved under.',
  },
  'missing-work': {
    means: 'A saved journey has no open work for a step that its element is in.',
    cause: 'It was changed by hand, or the element’s machine was.',
    remedy: 'Restore it with the model that it was saved under.',
  },
  'stray-signal': {
    means: 'A saved journey has a signal waiting that its element does not know.',
    cause: 'It was changed by hand, or the element’s machine was.',
    remedy: 'Restore it with the model that it was saved under.',
  },
  miscounted: {
    means: 'The counts of a saved journey do not match what is in it.',
    cause: 'It was changed by hand.',
    remedy: 'Restore it from a copy.',
  },
  uneven: {
    means: 'Lists of a saved journey that belong together are not of the same length.',
    cause: 'It was changed by hand.',
    remedy: 'Restore it from a copy.',
  },
  'unknown-stage': {
    means: 'A saved journey has an objective in a stage that does not exist.',
    cause: 'It was changed by hand.',
    remedy: 'Restore it from a copy.',
  },
  'other-items': {
    means: 'A part of a journey has other open work than the learner’s part says.',
    cause: 'The parts were written at different times.',
    remedy: 'Read all parts in one transaction.',
  },
  unblocked: {
    means: 'A saved journey has a blocked objective that nothing blocks.',
    cause: 'It was changed by hand.',
    remedy: 'Restore it from a copy.',
  },
  'other-status': {
    means: 'A saved journey, or a case of it, has a status that its contents contradict.',
    cause: 'It was changed by hand.',
    remedy: 'Restore it from a copy.',
  },
  'other-time': {
    means: 'The times of a saved journey do not follow one another.',
    cause: 'It was changed by hand.',
    remedy: 'Restore it from a copy.',
  },
} satisfies IssueNotes;
