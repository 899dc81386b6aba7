import type { ImplementationModel } from 'work-elements';

/** What a new school is made of. */
export interface SchoolPlan {
  readonly model: ImplementationModel;
  readonly title: string;
  readonly learners: number;
  /** People in each role that needs somebody. */
  readonly headcounts: Readonly<Record<string, number>>;
}
