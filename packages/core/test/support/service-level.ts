/** Patterns for deadlines and frequencies, which a model sets, rather than something that a person is able to do. */
const SERVICE_LEVEL = [
  /\b(within|in|after|by) (a|an|one|two|three|four|five|\d+) (school |working )?(minute|hour|lesson|day|week|month|term|year)s?\b/i,
  /\b(within|under|no more than|at most) [^,.;]*\b(minutes?|hours?|days?|weeks?|months?|terms?|years?)\b/i,
  /\btoday\b/i,
  /\bthe (same|next) (day|week|term)\b|\bsame[- ]day\b|\bon the day it\b/i,
  /\b(each|every|once a|at least once a|per) (day|week|month|term|year)\b/i,
  /\b(daily|weekly|monthly|yearly|annually)\b/i,
  /\bin (weeks|months|years)\b/i,
];

/** Whether a statement names a deadline or a frequency. */
export const namesServiceLevel = (statement: string): boolean =>
  SERVICE_LEVEL.some((pattern) => pattern.test(statement));
