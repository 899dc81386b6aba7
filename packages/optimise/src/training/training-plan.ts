import type { Competency, EvidenceKind, Level, Scope } from 'work-elements';
import type { StoppedBy } from '../limits/pace.js';
import type { Form } from '../modules/forms.js';
import type { Figure } from '../vocabulary/figure.js';

/** A module’s id, topic, level and form, whether or not somebody takes it. @public */
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
  /** The kind of evidence that each participant gains, for each competency that the participant lacks. */
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
 * Why a session has an outside coach:
 *
 * - `nobody`: nobody in scope is Experienced in all that its participants practise, or becomes so in an earlier session
 *   of the same year.
 * - `participants`: everybody who could coach takes part in the session.
 * - `hours`: those who could coach have too few hours left of those that a coach may give in a year.
 * - `weeks`: those who could coach and have the hours become Experienced only after the session begins, or have no time
 *   in its weeks.
 *
 * @public
 */
export type OutsideReason = 'nobody' | 'participants' | 'hours' | 'weeks';

/**
 * Who coaches a practicum: somebody in scope who is Experienced in all that its participants practise, or an outside
 * coach. A person who becomes Experienced in a session of the same year coaches `after` that session has ended.
 *
 * @public
 */
export type Coach =
  | { readonly kind: 'own'; readonly id: string; readonly hours: number; readonly after: string | null }
  | {
      readonly kind: 'outside';
      readonly hours: number;
      readonly cost: number | null;
      readonly because: OutsideReason;
    };

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
    /** Hours off the job for each, including those with a coach after “not yet”. */
    readonly hours: number;
  })[];
  /** Hours of the session itself, off the job per participant. */
  readonly hours: number;
  /**
   * Who supervises a practicum or panel, or works with participants after repeated “not yet”; null if there is only a
   * trainer.
   */
  readonly coach: Coach | null;
  /**
   * Artifacts for which only one end of the hand-off is in the room, although somebody else in the module has the
   * other.
   */
  readonly oneSided: readonly string[];
  /**
   * Null if the plan has no dates. `to` is the Sunday of the last week; `firstWeek` is the week of the plan’s year,
   * from 1; `weeks` is the number of weeks with meetings, and `without` lists the Mondays of break weeks in between.
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
 * A level of a competency that a person lacks and the plan does not cover. It counts as lacking if the person lacks it
 * for any of their roles, even if they have it for another: evidence is judged for each role by that role’s own work.
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
  /** A lower bound of the needs that any choice for this year leaves uncovered, given the years before. */
  readonly bound: number;
  /**
   * Whether this year’s choice is proved to be the best, given the years before and in the order of the aims, and all
   * of it takes place.
   */
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
  /** Modules that somebody needs but that take more weeks than a year has, with the weeks that they take. */
  readonly tooLong: readonly { readonly module: string; readonly weeks: number }[];
  /** Chosen sessions that found no date, by module and number of people. */
  readonly leftOut: readonly { readonly module: string; readonly people: number }[];
}

/**
 * The core: the modules that at least a given share of the people in scope would take if hours were unlimited. The
 * coarse modules in question do not overlap, so everybody who lacks something taught in one is counted; fine ones
 * overlap, so the core depends on which are chosen, and thus on seed and moves.
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
 * A training plan.
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
    /** The number of people who lack some of it at the start. */
    readonly lacking: number;
  } | null;
  /**
   * For each scope of a role in the plan, from a school to a state: who holds such a role, and the modules outside the
   * core that at least the core’s share of them would take if hours were unlimited.
   */
  readonly byScope: readonly {
    readonly scope: Scope;
    readonly people: number;
    readonly modules: readonly string[];
  }[];
  /** For each role, the modules that its people take beyond the core and the modules of its scope. */
  readonly byRole: readonly { readonly model: string; readonly role: string; readonly modules: readonly string[] }[];
  /** By year, in order of time; in a plan without dates, by catalogue. */
  readonly sessions: readonly TrainingSession[];
  readonly years: readonly TrainingYear[];
  /** Every need that is still uncovered after all years. */
  readonly uncovered: readonly UncoveredNeed[];
  /** Needs above Experienced, for which no training is planned: these levels grow out of work. */
  readonly growsOutOfWork: readonly UncoveredNeed[];
  /**
   * For each practicum and panel, the first year at whose start somebody in scope can coach all of it, and the first at
   * whose start somebody can coach everything that other people are to practise in it; up to the year after the plan;
   * null if there is none.
   */
  readonly coaches: readonly {
    readonly module: string;
    readonly fromYear: number | null;
    readonly partlyFromYear: number | null;
  }[];
  /**
   * Everybody who, at the end, is the only one in scope to be Experienced in something as a role in scope requires it,
   * with those competencies. Several holders of a role do not count as one person.
   */
  readonly retention: readonly { readonly id: string; readonly alone: readonly string[] }[];
  /** Hours on each topic, over all years, levels and forms. */
  readonly topics: readonly TopicHours[];
  /**
   * A lower bound of the needs that any plan leaves uncovered, by a solver’s name or by `arithmetic`, whichever gives
   * the greater one. Over several years, it assumes that all their hours are available at once and that no dates are
   * needed.
   */
  readonly bound: { readonly uncovered: number; readonly by: string };
  /**
   * Whether it is proved that no plan leaves fewer needs uncovered and, for a plan of one year, that no plan leaving as
   * few has fewer modules, or as many modules and fewer hours. In a plan of several years, each year is chosen after
   * those before, and nothing is proved about modules and hours overall. The proof is by {@link TrainingPlan.bound}’s
   * `by`: by arithmetic where that is enough, for example where nobody lacks anything, or else by a solver.
   */
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
  /** Of these, people who spend fewer than 14 hours on it, which is unlikely to change practice. */
  readonly unlikely: number;
  readonly least: number;
  readonly most: number;
}
