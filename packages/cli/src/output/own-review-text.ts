import type { Conformance } from '@work-elements/discover';

/** A review by whoever did the piece. */
export const ownReviewText = (found: Conformance['reviewedByDoer'][number]): string => {
  const { case: name, subject, person, work, lines, others } = found;
  return (
    `${work[1]} by ${person}, who had done ${work[0]}, case ${name}${subject === null ? '' : `, ${subject}`}, ` +
    `lines ${lines[0]} and ${lines[1]}${others ? '' : '; the log shows nobody else who could'}`
  );
};
