import { JourneyError } from '../../src/index.js';

/** The codes with which a journey refuses something; empty if it does not. */
export const refusedCodes = (act: () => unknown): readonly string[] => {
  try {
    act();
  } catch (error) {
    if (error instanceof JourneyError) return error.issues.map(({ code }) => code);
    throw error;
  }
  return [];
};
