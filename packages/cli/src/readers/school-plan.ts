import type { ImplementationModel } from 'work-elements';

/** The figures from which a new school is made. */
export interface SchoolPlan {
  readonly model: ImplementationModel;
  readonly title: string;
  readonly learners: number;
  /** People in each role that needs somebody. */
  readonly headcounts: Readonly<Record<string, number>>;
}
