import type { Competency, EvidenceKind, Level } from 'work-elements';
import type { StoppedBy } from '../limits/pace.js';
import type { Form } from '../modules/forms.js';
import type { Figure } from '../vocabulary/figure.js';

/**
 * A module of a plan.
 *
 * @public
 */
export interface TrainingModule {
  /** Its topic and level: `assess-progress@2`. */
  readonly id: string;
  readonly title: string;
  /** The topic with which its hours are counted: an element, hand-offs, tools, an area. */
  readonly topic: string;
  /** The level that it leads to. */
  readonly level: Level;
  readonly form: Form;
  readonly competencies: readonly Competency[];
  /** Hours off the job for each who takes part. */
  readonly hours: Figure;
  /** How many take part in one session. */
  readonly capacity: number;
  /** Hours that a session takes of a trainer, or of a coach. */
  readonly trainerHours: number;
  /** What each who takes part ends with, for each competency. */
  readonly evidence: EvidenceKind;
  /** Who takes it, in all years. */
  readonly audience: readonly Participant[];
}

/**
 * Somebody in a module or session: a person, or so many of a role.
 *
 * @public
 */
export interface Participant {
  /** A person's id, or `model/role`. */
  readonly id: string;
  readonly name: string;
  readonly count: number;
}

/**
 * Who coaches a practicum: somebody in scope who is Experienced in all of it, or an outside coach.
 *
 * @public
 */
export type Coach =
  | { readonly kind: 'own'; readonly id: string; readonly hours: number }
  | { readonly kind: 'outside'; readonly hours: number; readonly cost: number | null };

/**
 * A session: one cohort in one module.
 *
 * @public
 */
export interface TrainingSession {
  /** The module's id with year and number: `assess-progress@2/1/1`. */
  readonly id: string;
  readonly module: string;
  readonly form: Form;
  /** From 1. */
  readonly year: number;
  readonly participants: readonly (Participant & {
    /** With a coach, after so many times “not yet”. */
    readonly coached: boolean;
  })[];
  /** Hours off the job for each who takes part. */
  readonly hours: number;
  /** Who supervises a practicum or panel, or works with those who come back after “not yet”; null where a trainer alone gives it. */
  readonly coach: Coach | null;
  /** Artifacts of which only one end is in the room, though somebody in the module is the other. */
  readonly oneSided: readonly string[];
  /** Null where the plan has no dates. `to` is the Sunday of the last week; weeks count from 1. */
  readonly dates: {
    readonly from: string;
    readonly to: string;
    readonly firstWeek: number;
    readonly weeks: number;
  } | null;
}

/**
 * A level of a competency that somebody lacks, and that the plan leaves open.
 *
 * @public
 */
export interface UncoveredNeed {
  /** A person's id, or `model/role`. */
  readonly id: string;
  readonly count: number;
  readonly competency: string;
  readonly level: Level;
}

/**
 * What one year of a plan does.
 *
 * @public
 */
export interface TrainingYear {
  readonly year: number;
  /** Needs that are covered by its end, of all, as a share. */
  readonly covered: number;
  /** Needs that this year covers. */
  readonly needs: number;
  readonly sessions: number;
  /** Hours of all who take part. */
  readonly hours: number;
  readonly trainerHours: number;
  readonly outsideCoach: { readonly hours: number; readonly cost: number | null };
  /** Cost of cover for those away; null where it is not stated. */
  readonly coverCost: number | null;
  /** No choice for this year, after those before, leaves fewer needs. */
  readonly bound: number;
  /** Whether it is proved that no choice for this year is better, in the order of the aims. */
  readonly proved: boolean;
  readonly stoppedBy: StoppedBy;
  /** How the dates came out; null where the plan has none. */
  readonly dates: YearDates | null;
}

/**
 * How the dates of a year came out.
 *
 * @public
 */
export interface YearDates {
  /** Weeks that there are. */
  readonly weeks: number;
  /** Weeks that all that was chosen would take. */
  readonly needed: number;
  /** No dates for what was chosen take fewer weeks. */
  readonly atLeast: number;
  /** What that rests on, as a sentence. */
  readonly because: string;
  /** Sessions that were chosen and found no date, by module and number of people. */
  readonly leftOut: readonly { readonly module: string; readonly people: number }[];
}

/**
 * The core: what at least a share of those in scope take.
 *
 * @public
 */
export interface TrainingCore {
  readonly theta: number;
  readonly granularity: 'coarse' | 'fine';
  /** Its modules, by id, those for most people first. */
  readonly modules: readonly string[];
  /** The share of the needs of roles that they meet. */
  readonly share: number;
  /** For shares from everybody to a tenth: how many modules, and which share of the needs of roles. */
  readonly curve: readonly { readonly theta: number; readonly modules: number; readonly share: number }[];
  /** Needs that hand-offs alone ask for, as a share of the needs of roles. */
  readonly handoffs: number;
}

/**
 * What a training plan says.
 *
 * @public
 */
export interface TrainingPlan {
  /** Who it is for: how many, and how many needs they have together, below Expert. */
  readonly scope: { readonly people: number; readonly needs: number };
  /** The catalogue: what somebody takes. */
  readonly modules: readonly TrainingModule[];
  readonly core: TrainingCore;
  /** What the framework asks of everybody, whatever the role; null where it was left out. */
  readonly foundation: {
    readonly area: string;
    readonly title: string;
    readonly competencies: readonly Competency[];
    /** People who lack something of it at the beginning. */
    readonly lacking: number;
  } | null;
  /** For each role, the modules that its people take and that are not in the core. */
  readonly byRole: readonly { readonly model: string; readonly role: string; readonly modules: readonly string[] }[];
  readonly sessions: readonly TrainingSession[];
  readonly years: readonly TrainingYear[];
  /** What is left open after all years: every need that is not covered, once. */
  readonly uncovered: readonly UncoveredNeed[];
  /** Needs above Experienced, which no training is planned for: they grow out of work. */
  readonly growsOutOfWork: readonly UncoveredNeed[];
  /** For each practicum and panel, the first year at whose beginning somebody in scope can coach all of it, the year after the plan among them; null for none. */
  readonly coaches: readonly { readonly module: string; readonly fromYear: number | null }[];
  /** What only one person in scope is Experienced in at the end, of what somebody needs at that level. */
  readonly retention: readonly { readonly id: string; readonly alone: readonly string[] }[];
  /** Hours on each topic over all years, levels and forms together. */
  readonly topics: readonly TopicHours[];
  /** No plan leaves fewer needs. */
  readonly bound: { readonly uncovered: number; readonly by: string };
  /** Whether nothing better is possible: proved by a solver. */
  readonly proved: boolean;
  /** What the plan comes to, in sentences. */
  readonly because: readonly string[];
}

/**
 * Hours on a topic.
 *
 * @public
 */
export interface TopicHours {
  readonly topic: string;
  readonly title: string;
  /** People who spend any. */
  readonly people: number;
  /** Of these, people who spend fewer than 14 hours, which is unlikely to change practice. */
  readonly unlikely: number;
  readonly least: number;
  readonly most: number;
}
