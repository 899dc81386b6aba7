import { JourneyError } from 'work-elements';

/** The result as a list of one; empty where the journey refused the step. @internal */
export const taken = <Result>(step: () => Result): readonly Result[] => {
  try {
    return [step()];
  } catch (error) {
    if (error instanceof JourneyError) return [];
    throw error;
  }
};

/** Why a journey refuses something; null where it does not. @internal */
export const refusalOf = (step: () => unknown): string | null => {
  try {
    step();
    return null;
  } catch (error) {
    if (error instanceof JourneyError) return error.issues.map(({ message }) => message).join('; ');
    throw error;
  }
};
