/** A request to transfer the learner’s record. */
export const asked = {
  type: 'signal.received',
  element: 'track-progress',
  event: 'transfer-requested',
  by: 'learner',
} as const;
