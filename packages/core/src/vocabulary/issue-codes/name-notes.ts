import type { IssueNotes } from './issue-note.js';

/** Codes for references to something that does not exist. @internal */
export const nameNotes = {
  'unknown-element': {
    means: 'A work element is named that the process does not have.',
    cause: 'A misspelt id, or an element of another model.',
    remedy: 'Use an id of the catalogue or of the model; the message has the nearest.',
  },
  'unknown-step': {
    means: 'A step is named that the work element does not have.',
    cause: 'A misspelt id, or a state in which nobody works.',
    remedy: 'Use the id of one of the steps; the message has the nearest.',
  },
  'unknown-work': {
    means: 'Work is named that is neither an element nor a step, or a work item that is not open.',
    cause: 'A misspelt reference, or an item that somebody has ended in the meantime.',
    remedy: 'Write element or element/step; of a journey, look up what is open.',
  },
  'unknown-event': {
    means: 'An event is named that the work element neither receives nor emits.',
    cause: 'A misspelt name, or the event of another element.',
    remedy: 'Use one of the element’s events; the message has the nearest.',
  },
  'unknown-outcome': {
    means: 'An outcome is named with which the step cannot end.',
    cause: 'A misspelt outcome, or one of another step.',
    remedy: 'Use one of the step’s outcomes; the message lists them.',
  },
  'unknown-state': {
    means: 'A state is named that the machine does not have.',
    cause: 'A misspelt target or step, or a journey saved under another machine.',
    remedy: 'Use one of the machine’s states; the message has the nearest.',
  },
  'unknown-guard': {
    means: 'A transition has a guard that is not defined.',
    cause: 'A misspelt name, or a guard that was not written under "guards".',
    remedy: 'Correct the name, or define the guard.',
  },
  'unknown-fact': {
    means: 'A guard or an action is about a fact that the machine does not remember.',
    cause: 'A misspelt name, or a fact without a first value.',
    remedy: 'Correct the name, or give its first value in machine.context.',
  },
  'unknown-setting': {
    means: 'A setting is named that no work element has.',
    cause: 'A misspelt id, or the setting of an element that the model replaces.',
    remedy: 'Use one of the settings; the message has the nearest.',
  },
  'unknown-role': {
    means: 'A role is named that the model does not have.',
    cause: 'A misspelt id, or a role that was renamed, merged or removed.',
    remedy: 'Use the id of one of the model’s roles; the message has the nearest.',
  },
  'unknown-tool': {
    means: 'A tool is named that the model does not have.',
    cause: 'A misspelt id, or a tool that was replaced.',
    remedy: 'Use the id of one of the model’s tools.',
  },
  'unknown-model': {
    means: 'A model is named that is neither ready nor given.',
    cause: 'A misspelt id, or a model of your own that was not passed along.',
    remedy: 'Use the id of a ready model, or pass the model along.',
  },
  'unknown-competency': {
    means: 'A competency is named that is not known.',
    cause: 'A misspelt id, or a competency of a model that was not given.',
    remedy: 'Use an id of the catalogue or of the model; the message has the nearest.',
  },
  'unknown-habit': {
    means: 'A habit of practice is named that is not known.',
    cause: 'A misspelt id, or a habit of a model that was not given.',
    remedy: 'Use an id of the catalogue or of the model; the message has the nearest.',
  },
  'unknown-area': {
    means: 'A badge area is named that the framework does not have.',
    cause: 'A misspelt id.',
    remedy: 'Use the id of one of the nine areas; the message has the nearest.',
  },
  'unknown-level': {
    means: 'A level is named that is not there.',
    cause: 'A level outside 1 to 4, or a rubric row without that level.',
    remedy: 'Use one of the levels that the message names.',
  },
  'unknown-person': {
    means: 'A person is named who is not there.',
    cause: 'A misspelt id, or a list of people that is out of date.',
    remedy: 'Use the id of one of the people; the message has the nearest.',
  },
  'role-twice': {
    means: 'Somebody holds the same role twice.',
    cause: 'A list that was copied, or put together from two.',
    remedy: 'Leave one of them out: it counts once.',
  },
  'role-of-nobody': {
    means: 'Somebody on a team holds a role that only learners or information systems may hold.',
    cause: 'A role of the model that looks like one that staff hold.',
    remedy: 'Give the person another role or none, or give the role an actor kind that may be on a team.',
  },
  'likely-same-person': {
    means: 'A person is likely one who is listed already, under another spelling of the name.',
    cause: 'Capitals, accents, a title, or the family name first in some rows of a table.',
    remedy:
      'Write the name the same way, or give the id of the person too; if they are two people, write more of a name.',
  },
  'doubtful-attester': {
    means: 'Whoever attests evidence is not named, or is likely somebody listed under another spelling of the name.',
    cause: 'A placeholder such as “n/a”, a name with a title, a part of a name, or a slip.',
    remedy: 'Write the id of the person, more of the name of somebody outside, or leave the attester out.',
  },
  'unknown-place': {
    means: 'A place is named that the team, or the picture, does not have.',
    cause: 'A misspelt id, or a place that was removed.',
    remedy: 'Use one of the ids that the message names.',
  },
  'unresolved-model': {
    means: 'A scenario or a team names a model by a path, and nothing was passed to read it.',
    cause: 'The document was read from a file of its own.',
    remedy: 'Pass "resolve"; a scenario may have the model itself in it.',
  },
  'unknown-row': {
    means: 'A row is named that the rubric does not have.',
    cause: 'A misspelt id, or the row of another rubric.',
    remedy: 'Use the id of one of the rubric’s rows; the message has the nearest.',
  },
  'unknown-points': {
    means: 'No level of a rubric row has that many points.',
    cause: 'Points between two levels, or of another scale.',
    remedy: 'Give the points of one level, or its id.',
  },
  'unknown-objective': {
    means: 'An objective is named that the journey does not have.',
    cause: 'A misspelt id, or an objective that was not added yet.',
    remedy: 'Use the id of one of the journey’s objectives, or add it first.',
  },
  'unknown-case': {
    means: 'An exception case is named that is not open.',
    cause: 'A misspelt id, or a case that is closed already.',
    remedy: 'Use the id of an open case.',
  },
  'unknown-artifact': {
    means: 'An artifact is shared that no element which receives it reads.',
    cause: 'A misspelt name, or something other than evidence.',
    remedy: 'Use one of the artifacts that the message names.',
  },
  'unknown-column': {
    means: 'A column is named or found that is not one of those looked for.',
    cause: 'A misspelt heading, or notes beside the table.',
    remedy: 'Correct the heading, or leave it if the column does not matter.',
  },
  'unknown-encoding': {
    means: 'A text encoding is asked for that is not known.',
    cause: 'A misspelt name.',
    remedy: 'Use a name such as "utf-8" or "windows-1252".',
  },
} satisfies IssueNotes;
