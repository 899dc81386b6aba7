import type { Competency, EvidenceKind, Level, Scope } from 'work-elements';
import type { StoppedBy } from '../limits/pace.js';
import type { Form } from '../modules/forms.js';
import type { Figure } from '../vocabulary/figure.js';

/** What a module is called, whether somebody takes it or not. @public */
export interface NamedModule {
  /** Its topic and level: `assess-progress@2`. */
  readonly id: string;
  readonly title: string;
  /** The level that it leads to. */
  readonly level: Level;
  readonly form: Form;
}

/**
 * A module of a plan.
 *
 * @public
 */
export interface TrainingModule extends NamedModule {
  /** The topic under which its hours are counted: an element, hand-offs, tools, an area. */
  readonly topic: string;
  readonly competencies: readonly Competency[];
  /** Hours off the job per participant. */
  readonly hours: Figure;
  /** Participants per session. */
  readonly capacity: number;
  /** Hours of a trainer or a coach per session. */
  readonly trainerHours: number;
  /** The evidence that each participant gains, for each of the competencies that the participant lacks. */
  readonly evidence: EvidenceKind;
  /** Who takes it, over all years. */
  readonly audience: readonly Participant[];
}

/** Somebody in scope or in a session: a person, or a number of holders of a role. @public */
export interface Participant {
  /** Id of a person, or `model/role`. */
  readonly id: string;
  readonly name: string;
  readonly count: number;
}

/**
 * Who coaches a practicum: somebody in scope who is Experienced in all that its participants practise, or an outside
 * coach. Somebody who becomes Experienced in a session of the same year coaches `after` that one has ended.
 *
 * @public
 */
export type Coach =
  | { readonly kind: 'own'; readonly id: string; readonly hours: number; readonly after: string | null }
  | { readonly kind: 'outside'; readonly hours: number; readonly cost: number | null };

/**
 * A session: one cohort in one module.
 *
 * @public
 */
export interface TrainingSession {
  /** Id of the module with year and number: `assess-progress@2/1/1`. */
  readonly id: string;
  readonly module: string;
  readonly form: Form;
  /** From 1. */
  readonly year: number;
  readonly participants: readonly (Participant & {
    /** Whether a coach works with the participants after repeated “not yet”. */
    readonly coached: boolean;
    /** Hours off the job of each, those with a coach after “not yet” included. */
    readonly hours: number;
  })[];
  /** Hours of the session itself, off the job per participant. */
  readonly hours: number;
  /**
   * Who supervises a practicum or panel, or works with those who return after “not yet”; null if only a trainer gives
   * it.
   */
  readonly coach: Coach | null;
  /** Artifacts of which only one end is in the room, although somebody in the module has the other. */
  readonly oneSided: readonly string[];
  /**
   * Null if the plan has no dates. `to` is the Sunday of the last week; `firstWeek` is the week of the plan’s year,
   * from 1; `weeks` are those with meetings, and `without` the Mondays of those in between that are breaks.
   */
  readonly dates: {
    readonly from: string;
    readonly to: string;
    readonly firstWeek: number;
    readonly weeks: number;
    readonly without: readonly string[];
  } | null;
}

/**
 * A level of a competency that somebody lacks and the plan leaves open. What the readiness for one of the person’s
 * roles lacks is lacking, even if the readiness for another has it: evidence counts for each role by its own work.
 *
 * @public
 */
export interface UncoveredNeed {
  /** Id of a person, or `model/role`. */
  readonly id: string;
  readonly count: number;
  readonly competency: string;
  readonly level: Level;
}

/** What one year of a plan does. @public */
export interface TrainingYear {
  readonly year: number;
  /** Share of all needs that are covered by its end. */
  readonly covered: number;
  /** Needs that this year covers. */
  readonly needs: number;
  readonly sessions: number;
  /** Hours of all participants. */
  readonly hours: number;
  readonly trainerHours: number;
  readonly outsideCoach: { readonly hours: number; readonly cost: number | null };
  /** Cost of cover for those away, participants and coaches from within; null if not stated. */
  readonly coverCost: number | null;
  /** A lower bound of the needs that a choice for this year leaves open, given the years before. */
  readonly bound: number;
  /** Whether it is proved that no choice for this year is better, in the order of the aims. */
  readonly proved: boolean;
  readonly stoppedBy: StoppedBy;
  /** Result of dating the sessions; null if the plan has no dates. */
  readonly dates: YearDates | null;
}

/** Result of dating the sessions of a year. @public */
export interface YearDates {
  /** Weeks available, breaks excluded. */
  readonly weeks: number;
  /** Weeks that all chosen sessions would take. */
  readonly needed: number;
  /** A lower bound of the weeks that the chosen sessions take. */
  readonly atLeast: number;
  /** The reason for the bound, as a sentence. */
  readonly because: string;
  /** Modules that somebody needs and for which a year has too few weeks, with the weeks that they take. */
  readonly tooLong: readonly { readonly module: string; readonly weeks: number }[];
  /** Chosen sessions that found no date, by module and number of people. */
  readonly leftOut: readonly { readonly module: string; readonly people: number }[];
}

/**
 * The core: what at least a given share of those in scope take where hours are no limit. The coarse modules that can be
 * in it do not overlap, so that whoever lacks something of one is counted; fine ones do, so that the core depends on
 * the choice, which depends on seed and moves.
 *
 * @public
 */
export interface TrainingCore {
  readonly theta: number;
  readonly granularity: 'coarse' | 'fine';
  /** Its modules, by id, those for most people first. */
  readonly modules: readonly string[];
  /** Share of the roles’ needs that they meet. */
  readonly share: number;
  /**
   * For shares from everybody down to a tenth: the number of modules, and the share of the roles’ needs that they meet.
   */
  readonly curve: readonly { readonly theta: number; readonly modules: number; readonly share: number }[];
  /** Share of the roles’ needs that only hand-offs ask for. */
  readonly handoffs: number;
}

/**
 * What a training plan says.
 *
 * @public
 */
export interface TrainingPlan {
  /** Whom it is for: how many people, their total number of needs below Expert, and who they are. */
  readonly scope: { readonly people: number; readonly needs: number; readonly who: readonly Participant[] };
  /** The catalogue: every module that somebody takes. */
  readonly modules: readonly TrainingModule[];
  /** Modules of the core, of a scope or of a role that nobody takes within the plan. */
  readonly others: readonly NamedModule[];
  readonly core: TrainingCore;
  /** What the framework asks of everybody, whatever their role; null if left out. */
  readonly foundation: {
    readonly area: string;
    readonly title: string;
    readonly competencies: readonly Competency[];
    /** People who lack something of it at the start. */
    readonly lacking: number;
  } | null;
  /**
   * For each scope that somebody’s role has, from a school to a state: who holds one, and the modules outside the core
   * that at least the core’s share of them take where hours are no limit.
   */
  readonly byScope: readonly {
    readonly scope: Scope;
    readonly people: number;
    readonly modules: readonly string[];
  }[];
  /** For each role, the modules outside the core and those of its scope that its people take. */
  readonly byRole: readonly { readonly model: string; readonly role: string; readonly modules: readonly string[] }[];
  readonly sessions: readonly TrainingSession[];
  readonly years: readonly TrainingYear[];
  /** Every need that is still open after all years. */
  readonly uncovered: readonly UncoveredNeed[];
  /** Needs above Experienced, for which no training is planned: they grow out of work. */
  readonly growsOutOfWork: readonly UncoveredNeed[];
  /**
   * For each practicum and panel, the first year at whose start somebody in scope can coach all of it, and the first at
   * whose start somebody can coach all that somebody else is to practise in it; up to the year after the plan; null if
   * there is none.
   */
  readonly coaches: readonly {
    readonly module: string;
    readonly fromYear: number | null;
    readonly partlyFromYear: number | null;
  }[];
  /** What only one person in scope is Experienced in at the end, of what somebody needs at that level. */
  readonly retention: readonly { readonly id: string; readonly alone: readonly string[] }[];
  /** Hours on each topic, over all years, levels and forms. */
  readonly topics: readonly TopicHours[];
  /** A lower bound of the needs that a plan leaves open. */
  readonly bound: { readonly uncovered: number; readonly by: string };
  /** Whether a solver proved that nothing better is possible. */
  readonly proved: boolean;
  /** A summary of the plan in sentences. */
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
  /** People who spend any time on it. */
  readonly people: number;
  /** Of these, people who spend fewer than 14 hours, which is unlikely to change practice. */
  readonly unlikely: number;
  readonly least: number;
  readonly most: number;
}
