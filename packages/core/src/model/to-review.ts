/** The outcomes with which a piece of work goes to review. @internal */
export const TO_REVIEW = ['sampled', 'flagged', 'borderline', 'near-cut'] as const;
