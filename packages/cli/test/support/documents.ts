/** A small school as a planner writes it. */
export const MODEL = `id: hill-school
title: Hill School
roles:
  - id: teacher
    title: Teacher
    actors: [onsite-educator]
    responsible:
      [map-objectives, develop-activities, deliver-activities, track-progress, give-remedial-feedback, recommend]
  - id: validator
    title: Validator
    actors: [onsite-educator]
    responsible: [assess-progress, decide-advancement]
  - id: principal
    title: Principal
    actors: [onsite-educator]
    responsible: [handle-exceptions, decide-advancement/hear-appeal, transition-organization, manage-organization]
  - id: learner
    title: Learner
    actors: [learner]
    responsible: [experience-activities]
`;

/** The smallest scenario of it in which something happens. */
export const SCENARIO = `id: now
title: As it is
model: ./school.yaml
learners: { count: 6, objectives: 2 }
staff:
  - { role: teacher, count: 1 }
  - { role: validator, count: 1 }
  - { role: principal, count: 1 }
weeks: 8
`;

/** An event log of it. */
export const LOG = `case,activity,timestamp,resource
1,assess-progress/collect,2026-09-07T09:00:00Z,Ann
1,assess-progress/score,2026-09-08T09:00:00Z,Ann
`;
