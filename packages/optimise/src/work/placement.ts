import {
  InputError,
  type Issue,
  parseTeam,
  type Scope,
  type TeamInput,
  type TeamPlaces,
  teamPlaces,
} from 'work-elements';
import type { StaffMember } from './members.js';

/** A place where people work, as in the document of a team. @public */
export type AssignPlace = TeamInput['places'][number];

/** A place where a unit of work is done once, for some of the learners. @internal */
export interface DonePlace {
  readonly place: string;
  readonly schools: readonly string[];
  /**
   * The share of all learners served there; the share of schools, if not every school states its number of learners.
   */
  readonly share: number;
}

/** A part of a person’s time, and the places where it can be spent. @internal */
export interface TimePart {
  readonly share: number;
  readonly places: ReadonlySet<string>;
}

/** Where work is done, and who can do it where. @internal */
export interface Placement {
  /** Whether there is more than one school; a district of one school is the school. */
  readonly several: boolean;
  readonly doneAt: Readonly<Record<Scope, readonly DonePlace[]>>;
  /** The parts of each person’s time. */
  readonly time: readonly (readonly TimePart[])[];
  /** The number of full positions that each place needs, by role. */
  readonly headcounts: ReadonlyMap<string, Readonly<Record<string, number>>>;
}

/** The capacity check covers each connected set of parts of a person’s time: up to 2ⁿ sets for n parts. */
const MOST_SHARES = 12;

/** The place used when no places are given. */
const ANYWHERE = '';

/** Reads the places of people; without places, everything is done in one. @internal */
export const readPlacement = (
  places: readonly AssignPlace[] | undefined,
  members: readonly StaffMember[],
  model: string,
  what: string,
): Placement => {
  if (places === undefined) return nowhere(members, what);
  const people = members.map(({ id, name, at }) => ({ id, name, evidence: [], ...(at === undefined ? {} : { at }) }));
  const team = parseTeam({ model, places, people });
  const issues = team.places.flatMap((place, index): readonly Issue[] =>
    place.model === undefined || place.model === model
      ? []
      : [
          {
            path: `places[${index}].model`,
            code: 'place-of-other-model',
            message:
              `"${place.id}" works by "${place.model}", but the work of "${model}" is assigned; assign the places ` +
              'of each model by themselves',
          },
        ],
  );
  const { work, time } = teamPlaces(team);
  const divided = time.flatMap((parts, person): readonly Issue[] =>
    parts.length <= MOST_SHARES
      ? []
      : [
          {
            path: `[${person}].at`,
            code: 'too-much',
            message:
              `the time is shared out among ${parts.length} places, but at most ${MOST_SHARES} can be planned; ` +
              'name the wider place, or places without shares',
          },
        ],
  );
  if (issues.length + divided.length > 0) throw new InputError(what, [...issues, ...divided]);
  const learners = new Map(team.places.map((place) => [place.id, place.learners]));
  const schools = work.school.map(({ place }) => learners.get(place));
  const known = schools.every((count) => count !== undefined) && schools.some((count) => count > 0);
  const weightOf = (school: string): number => (known ? (learners.get(school) ?? 0) : 1);
  const total = sum(work.school.map(({ place }) => weightOf(place)));
  const shared = (those: TeamPlaces['work'][Scope]): readonly DonePlace[] =>
    those.map(({ place, schools: served }) => ({ place, schools: served, share: sum(served.map(weightOf)) / total }));
  return {
    several: work.school.length > 1,
    doneAt: { school: shared(work.school), district: shared(work.district), state: shared(work.state) },
    time: time.map((parts) => parts.map(({ share, places: there }) => ({ share, places: new Set(there) }))),
    headcounts: new Map(
      team.places.flatMap(({ id, headcounts }) => (headcounts === undefined ? [] : [[id, headcounts]])),
    ),
  };
};

/** A single place for everything. Refuses people who state where they work, which would be ignored. */
const nowhere = (members: readonly StaffMember[], what: string): Placement => {
  const issues = members.flatMap(({ id, at }, index): readonly Issue[] =>
    at === undefined
      ? []
      : [
          {
            path: `[${index}].at`,
            code: 'places-missing',
            message: `"${id}" is at a place, but no places are given; pass them as the option places`,
          },
        ],
  );
  if (issues.length > 0) throw new InputError(what, issues);
  const everywhere = [{ place: ANYWHERE, schools: [ANYWHERE], share: 1 }];
  return {
    several: false,
    doneAt: { school: everywhere, district: everywhere, state: everywhere },
    time: members.map(() => [{ share: 1, places: new Set([ANYWHERE]) }]),
    headcounts: new Map(),
  };
};

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

/** Whether a person can work at a place. @internal */
export const reaches = (parts: readonly TimePart[], place: string): boolean =>
  parts.some(({ places }) => places.has(place));
