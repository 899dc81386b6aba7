import type { IssueNotes } from './issue-note.js';

/** Codes of events that do not fit a journey. @internal */
export const journeyNotes = {
  withdrawn: {
    means: 'An event is about a journey that was withdrawn.',
    cause: 'The learner has left.',
    remedy: 'Do what the message says is still open, or start another journey if the learner is back.',
  },
  settled: {
    means:
      'An event comes too late for a settled journey: it adds an objective, is a signal that no longer opens ' +
      'anything, or withdraws the journey while no work is open.',
    cause: 'All its objectives have ended.',
    remedy: 'Start another journey; a record is still handed on where the model does that.',
  },
  ended: {
    means: 'An event is about an objective that is advanced or withdrawn already.',
    cause: 'A list that is out of date, or an event sent twice under two ids.',
    remedy: 'Look up where the objective stands.',
  },
  required: {
    means: 'An objective cannot be withdrawn, because others cannot open without it.',
    cause: 'Objectives that require it are still blocked.',
    remedy: 'Withdraw those first.',
  },
  'not-now': {
    means: 'An event comes at a time when nothing takes it.',
    cause: 'The objective is suspended, or has another status by now.',
    remedy: 'Wait for what the message says, or settle it first.',
  },
  'not-mastered': {
    means: 'Mastery is to be looked at again, or is said to have faded, for an objective that was never advanced.',
    cause: 'A clock that began too early, or the wrong objective.',
    remedy: 'Name an objective that is advanced, or wait until one is.',
  },
  'not-theirs': {
    means: 'An appeal comes from a role that no learner and no family holds.',
    cause: 'Somebody of the institution, or a system, was given as "by".',
    remedy: 'Give the role of the learner or the family as "by", even if somebody speaks for them.',
  },
  lapsed: {
    means: 'A request that was waiting for its turn lapses, because the learner leaves or the objective is withdrawn.',
    cause: 'Work was open that came first, or a case suspended it.',
    remedy: 'Send it again where the message says that it is taken, or tell whoever asked.',
  },
  'no-objective': {
    means: 'Mastery is said to hold or to have faded without naming the objective, though several are advanced.',
    cause: '"objectives" was left out, and the signal named none.',
    remedy: 'Name the objectives that were looked at.',
  },
  'no-entry': {
    means: 'The process has no place where such an event enters.',
    cause: 'A process of your own that leaves it out, such as one without exceptions.',
    remedy: 'Add the entry to process.entries, or do not send the event.',
  },
  'not-here': {
    means: 'A signal is for an element that a journey does not run.',
    cause: 'The element is about the organisation, or about an exception case.',
    remedy: 'Send it where the element runs; raise an exception for a case.',
  },
  endless: {
    means: 'Elements keep sending each other signals without anybody doing any work.',
    cause: 'Routes in a circle.',
    remedy: 'Remove one of the routes, or put a step in between.',
  },
  'too-many-signals': {
    means: 'More than a million signals between elements follow from one event, though none goes round.',
    cause: 'Elements that each tell several others, which tell several others in turn.',
    remedy: 'Leave out routes by which an element is told the same many times, or put a step in between.',
  },
  'before-start': {
    means: 'An event happened before its journey started.',
    cause: 'A wrong date or offset.',
    remedy: 'Correct the time of the event, or start the journey earlier.',
  },
  'reused-id': {
    means: 'Two different events have the same id.',
    cause: 'Ids that are counted anew, or an event that was changed and sent again.',
    remedy: 'Give each event an id of its own.',
  },
  'cannot-tell': {
    means: 'It is unknown whether an event was taken before.',
    cause: 'It is older than what the journey remembers, and its log was not passed.',
    remedy: 'Restore the journey with its log, or pass "known".',
  },
  'confusable-id': {
    means: 'Two ids look alike and are not the same text.',
    cause: 'An accented letter, once as one character and once as two.',
    remedy: 'Use one of the two everywhere.',
  },
  suspended: {
    means: 'Work is to be done that an open exception case suspends.',
    cause: 'The case is not closed yet.',
    remedy: 'Settle the case first.',
  },
  'to-be-reviewed': {
    means: 'An outcome would pass over a review that the model asks for.',
    cause: 'The learner has a support plan that calls for the review.',
    remedy: 'End the work with one of the outcomes that the message names.',
  },
  claimed: {
    means: 'A work item is claimed by another person.',
    cause: 'Somebody was quicker.',
    remedy: 'Leave it to that person, or have it released first.',
  },
  'not-claimed': {
    means: 'A work item is released that nobody has claimed.',
    cause: 'It was released already, or another item was meant.',
    remedy: 'Leave it as it is.',
  },
  circle: {
    means: 'A work item is delegated to a role that has had it before.',
    cause: 'Two roles that pass the work to each other.',
    remedy: 'Delegate it to somebody else, or do it.',
  },
  'chain-too-long': {
    means: 'A work item has been delegated as often as it can be.',
    cause: 'Work that everybody passes on.',
    remedy: 'Have it done by whoever has it now.',
  },
  'one-person': {
    means: 'A second person is named for work that takes one, or where one of two has ended it already.',
    cause: '"with" was given.',
    remedy: 'Leave out "with".',
  },
  'no-person': {
    means: 'Nobody is named where a person is needed.',
    cause: 'The event names only a role, and the work takes two people or is kept apart from other work.',
    remedy: 'Say in "person" who it was.',
  },
  'same-person': {
    means: 'Work that takes two people is ended by one person twice.',
    cause: '"person" and "with" are the same.',
    remedy: 'Name two people.',
  },
  disagreement: {
    means: 'The two people who do a piece of work have not come to the same outcome.',
    cause: 'They judge differently.',
    remedy: 'Let them agree, and end the work with the outcome that they agree on.',
  },
  'kept-apart': {
    means: 'A person did one piece of work and would do another that is kept apart from it.',
    cause:
      'A policy of separation, such as between teaching and assessing, or an appeal against what the person ' +
      'has decided.',
    remedy: 'Let somebody else do it.',
  },
  'not-a-holder': {
    means: 'A person acts in a role that the model does not say they hold.',
    cause: 'A misspelt name, or a list of people that is out of date.',
    remedy: 'Correct the person or the role, or add the role to the person in the model.',
  },
  'other-process': {
    means: 'A journey or a picture is combined with a model of another process.',
    cause: 'The other model has work elements or routes of its own.',
    remedy: 'Use a model with the same process.',
  },
  'no-calendar': {
    means: 'A due date in school days cannot be computed without a calendar.',
    cause: 'The calendar was not passed.',
    remedy: 'Pass the calendar of the school.',
  },
  'no-school-day': {
    means: 'A calendar has too few school days to count them.',
    cause: 'All weekdays are closed, or a closure of years.',
    remedy: 'Correct "weekdays" and "closed".',
  },
} satisfies IssueNotes;
