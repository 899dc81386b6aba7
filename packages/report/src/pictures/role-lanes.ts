import type { Language } from '../language/language.js';
import { meetingOrder } from '../view/meeting-order.js';
import type { ModelView } from '../view/model-view.js';
import { artifactsOf, type RolePair, rolePairs } from '../view/role-pairs.js';
import { foldedBy, REST } from './fold.js';
import {
  type Band,
  type LaneBox,
  type Lanes,
  loadOf,
  MOST,
  MOST_ROLE_LANES,
  namesOf,
  type Passage,
  type PassagePart,
} from './lanes.js';
import { type RolePlace, rolePlaces } from './role-places.js';
import { type Load, loadByArrow } from './route-load.js';

/** Options for drawing lanes by role. @internal */
export interface RoleLaneOptions {
  readonly load: Load;
  readonly unfold: readonly string[] | undefined;
  /** Whether boxes list their steps rather than give the number of steps. */
  readonly steps: boolean;
}

/** A lane for each role that does something, and a band for each element, numbered from the top. @internal */
export const roleLanes = (view: ModelView, language: Language, { load, unfold, steps }: RoleLaneOptions): Lanes => {
  const doing = new Set(view.rows.flatMap(({ responsible }) => responsible));
  const { places: lanes, placeOf } = rolePlaces(view, language, doing, MOST_ROLE_LANES, unfold);
  const laneOf = new Map(lanes.map(({ id }, index) => [id, index]));
  const lane = (role: string): number => laneOf.get(placeOf(role)) ?? 0;

  const ends = new Map<string, number>();
  for (const { from, to } of view.handoffs)
    for (const { element } of [from, to]) ends.set(element, (ends.get(element) ?? 0) + 1);
  const worked = new Set(view.rows.flatMap(({ element, responsible }) => (responsible.length > 0 ? [element] : [])));
  const drawn = meetingOrder(view.process).filter((id) => worked.has(id));
  const elements = foldedBy(drawn, MOST, (id) => ends.get(id) ?? 0, unfold);
  const bands = elements.rest.length === 0 ? elements.kept : [...elements.kept, REST];

  const countOf = loadByArrow(view, load, (from, to) =>
    [elements.place(from.element), elements.place(to.element), placeOf(from.role), placeOf(to.role)].join(' '),
  );
  /** The artifacts that a pair hands over, by the band in which they arrive, starting with the pair’s own. */
  const partsOf = (own: string, { handoffs }: RolePair): readonly PassagePart[] => {
    const parts = new Map<string, { readonly things: string; readonly load: number | null; readonly to: string[] }>();
    for (const target of [own, ...bands.filter((id) => id !== own)]) {
      const arriving = handoffs.filter(({ to }) => elements.place(to.element) === target);
      if (arriving.length === 0) continue;
      const things = namesOf(
        artifactsOf(arriving).map(([artifact]) => artifact),
        language,
      );
      const counted = countOf(arriving);
      // Artifacts with a count are listed separately.
      const key = counted === null ? things : `${things} → ${target}`;
      const known = parts.get(key);
      if (known === undefined) parts.set(key, { things, load: counted, to: [target] });
      else known.to.push(target);
    }
    return [...parts.values()].map(({ things, load: counted, to }) => ({
      text: to.every((target) => target === own)
        ? things
        : `${things}\u00a0→\u00a0${to.map((target) => language.number(bands.indexOf(target) + 1)).join(', ')}`,
      load: counted,
    }));
  };

  return {
    elements: drawn.length,
    numbered: true,
    without: {
      lane: view.roles.filter(({ id }) => !doing.has(id)).map(({ title }) => title),
      band: view.process.elements.filter(({ id }) => !worked.has(id)).map(({ id }) => view.element(id)),
    },
    idle: 0,
    hidden: view.handoffs.filter(({ from, to }) => placeOf(from.role) === placeOf(to.role)).length,
    lanes: lanes.map((each) => ({ ...each, title: titleOf(each, language) })),
    bands: bands.map((own, index): Band => {
      const title = own === REST ? language.say('otherElements', { n: elements.rest.length }) : view.element(own);
      const leaving = view.handoffs.filter(({ from }) => elements.place(from.element) === own);
      return {
        id: own === REST ? '' : own,
        heading: `${language.number(index + 1)}. ${title}`,
        boxes: boxesOf(view, language, (element) => elements.place(element) === own, lane, steps && own !== REST),
        passages: bothWays(
          rolePairs(view, leaving, placeOf)
            .filter(({ from, to }) => from !== to)
            .map((pair) => ({
              from: laneOf.get(pair.from) ?? 0,
              to: laneOf.get(pair.to) ?? 0,
              parts: partsOf(own, pair),
              kind: pair.kind,
              count: pair.handoffs.length,
              both: false,
            })),
        ),
      };
    }),
  };
};

/** Merges arrows in opposite directions into one, unless either is counted. */
const bothWays = (passages: readonly Passage[]): readonly Passage[] => {
  const merged: Passage[] = [];
  for (const passage of passages) {
    const key = keyOf(passage);
    const index = merged.findIndex(
      ({ from, to, parts, both }) => !both && from === passage.to && to === passage.from && keyOf({ parts }) === key,
    );
    const back = merged[index];
    if (back === undefined || loadOf(passage) !== null || loadOf(back) !== null) merged.push(passage);
    else merged[index] = { ...back, count: back.count + passage.count, both: true };
  }
  return merged;
};

const keyOf = ({ parts }: Pick<Passage, 'parts'>): string => JSON.stringify(parts.map(({ text }) => text));

/** The title of a lane. A lane shared by other roles is named with their kind, since there may be one for each kind. */
const titleOf = ({ title, kind, shared }: RolePlace, language: Language): string =>
  shared.length === 0 ? title : language.say('othersOf', { roles: title, group: language.say(`${kind}Group`) });

/** The steps done in each lane: listed, or counted if a lane does several. */
const boxesOf = (
  view: ModelView,
  language: Language,
  isOwn: (element: string) => boolean,
  lane: (role: string) => number,
  listed: boolean,
): readonly LaneBox[] => {
  const rows = view.rows.filter(({ element }) => isOwn(element));
  const working = new Map<number, string[]>();
  for (const { element, step, responsible } of rows) {
    for (const index of new Set(responsible.map(lane)))
      working.set(index, [...(working.get(index) ?? []), view.step(element, step)]);
  }
  return [...working].map(([index, steps]) => ({
    lane: index,
    steps,
    titles: listed || steps.length === 1 ? steps : [language.say('stepsOfAll', { n: steps.length, all: rows.length })],
  }));
};
