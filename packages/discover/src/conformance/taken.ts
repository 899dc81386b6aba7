import { JourneyError } from 'work-elements';

/** What came of it, or nothing where the journey refused. @internal */
export const taken = <Result>(step: () => Result): readonly Result[] => {
  try {
    return [step()];
  } catch (error) {
    if (error instanceof JourneyError) return [];
    throw error;
  }
};
