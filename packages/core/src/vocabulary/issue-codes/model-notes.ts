import type { IssueNotes } from './issue-note.js';

/** Codes of work elements, processes, models, and what is derived from them. @internal */
export const modelNotes = {
  'final-step': {
    means: 'A step is a final state of its machine, in which nobody can work.',
    cause: 'A state that ends the element was listed as work.',
    remedy: 'Leave the step out, or let an event lead out of the state.',
  },
  'unreachable-state': {
    means: 'No event leads to a state of a machine.',
    cause: 'A transition that was renamed, removed or left out.',
    remedy: 'Add a transition to the state, or remove it.',
  },
  'dead-end': {
    means: 'No event leads out of a state that is not final.',
    cause: 'A transition that was left out, or a final state not marked as one.',
    remedy: 'Add a transition, or make the state final.',
  },
  'no-outcome': {
    means: 'The work of a step cannot end.',
    cause: 'Its state takes only events from outside.',
    remedy: 'Add a transition for an outcome of the step.',
  },
  'never-taken': {
    means: 'An element receives an event, or a step ends with one, on which its machine does nothing in any state.',
    cause: 'Transitions that were left empty.',
    remedy: 'Give one of them a target, or remove the event.',
  },
  'outcome-received': {
    means: 'An event is both received from outside and the outcome of a step.',
    cause: 'One name was used for two things.',
    remedy: 'Rename one of the two.',
  },
  'ambiguous-event': {
    means: 'An event is both emitted by an element and the outcome of one of its steps.',
    cause: 'One name was used for two things, so that a route could mean either.',
    remedy: 'Rename one of the two.',
  },
  'out-of-range': {
    means: 'A setting has a value outside its range.',
    cause: 'A number too small or too large, or a default outside its own limits.',
    remedy: 'Set it to a value in the range that the message gives.',
  },
  'wrong-sum': {
    means: 'Shares of outcomes do not add up to 1.',
    cause: 'An outcome that was left out, or percentages instead of shares.',
    remedy: 'Make them add up to 1.',
  },
  failing: {
    means: 'XState refuses a machine.',
    cause: 'A configuration that passes the schema and still makes no machine.',
    remedy: 'Correct what the message says, which is XState’s own.',
  },
  'not-pure': {
    means: 'A machine waits for time or for other actors, which a table cannot express.',
    cause: 'Delayed transitions or invoked actors.',
    remedy: 'Let an event from outside say that the time has come, or that the other has finished.',
  },
  'too-many-states': {
    means: 'A machine has more reachable states than are explored.',
    cause: 'A count without a bound, or many facts that are independent of each other.',
    remedy: 'Bound its context, or raise the limit.',
  },
  'wrong-subject': {
    means: 'Two things are linked that are about different subjects.',
    cause:
      'A route or a cadence between, say, a learner and the organisation; objectives named where work on one ' +
      'objective ends.',
    remedy: 'Link elements about the same subject, or change the subject of one; leave the objectives out.',
  },
  'not-from-outside': {
    means: 'An event is sent from outside that only comes from within the process.',
    cause: 'A step’s work was meant, or the event of a route.',
    remedy: 'End the work that leads to it, or send one of the events that the message names.',
  },
  'switched-off': {
    means: 'Something refers to an optional step that the model does not switch on.',
    cause: 'The step was left out of "options".',
    remedy: 'Add the step to "options", or leave out what refers to it.',
  },
  'not-optional': {
    means: 'A step is switched on that is always part of the work.',
    cause: 'A step listed in "options" that needs no switching on.',
    remedy: 'Leave it out of "options".',
  },
  'duplicate-work': {
    means: 'The same work is listed twice.',
    cause: 'A copied entry.',
    remedy: 'Remove one of the two.',
  },
  'not-a-system': {
    means: 'A mode of automation is given to a role that no information system holds.',
    cause: 'A role of people was named.',
    remedy: 'Name the role of a system, or give the role the actor kind "information-system".',
  },
  'no-review': {
    means: 'A review is asked for where the work leads to no step in which anybody could review it.',
    cause: 'The optional review is not switched on, or the work has none.',
    remedy: 'Switch on the optional step, or ask for a review of the work that the message names.',
  },
  'nobody-responsible': {
    means: 'Nobody is responsible for a step, or for any step of an element.',
    cause: 'Work that was not assigned, or whose role was removed.',
    remedy: 'Assign the step or the element to a role; a journey moves to the new model with reassignJourney.',
  },
  'nothing-begins': {
    means: 'Nothing begins when a journey starts; work that an exception suspends at once has begun.',
    cause: 'The process has no entry for "journey-started".',
    remedy: 'Add one to process.entries.',
  },
  'not-staff': {
    means: 'Staff or a training are given to a role that no staff hold.',
    cause: 'The role of learners, families, partners or an information system was named.',
    remedy: 'Name a role that the staff hold, or leave it out.',
  },
  'not-responsible': {
    means: 'A role is not responsible for the work that is to be moved or ended.',
    cause: 'The wrong role or the wrong work was named.',
    remedy: 'Name the role that the message says is responsible.',
  },
  'not-involved': {
    means: 'A role has nothing to do with work that is to be split off it.',
    cause: 'The wrong role or the wrong work was named.',
    remedy: 'Leave that work out.',
  },
  'not-a-recipe': {
    means: 'An edit is not a function.',
    cause: 'The changed model was passed instead of a function that changes a draft.',
    remedy: 'Pass (draft) => { … }.',
  },
  'moved-on': {
    means: 'A model has changed since an edit of it was made.',
    cause: 'Another edit was applied in between.',
    remedy: 'Make the edit anew on the model as it is now.',
  },
  'unfit-patches': {
    means: 'Patches lead to places that the model does not have.',
    cause: 'They were made for another model.',
    remedy: 'Apply them to the model that they were made for.',
  },
  'not-a-profile': {
    means: 'Something else was given where a role’s profile is expected.',
    cause: 'A role or its id was passed instead.',
    remedy: 'Pass what deriveProfile gives.',
  },
  'no-badge': {
    means: 'A badge is asked for that nobody can earn.',
    cause: 'The role is held by an information system, or has no work yet.',
    remedy: 'Ask deriveProfile for the system’s requirements and limits, or give the role work.',
  },
  'after-as-of': {
    means: 'Evidence, or an alignment, is dated after the day of the judgement.',
    cause: 'A wrong year, or a judgement for a day that has passed.',
    remedy: 'Correct the date, or judge as of a later day.',
  },
} satisfies IssueNotes;
