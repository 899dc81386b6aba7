import { modelFingerprint } from '../../model/model-fingerprint.js';
import { checksum } from '../../vocabulary/checksum.js';
import { sortedRecord } from '../../vocabulary/sorted-record.js';
import type { Journey, JourneyCase, JourneyObjective } from '../state/journey.js';
import { positionOf } from '../state/objectives.js';
import { AbsentObjective } from '../state/parts-not-here.js';
import { itemIdOf, type KeptArtifacts, type KeptItem, type Run, type SavedItem, type SavedRun } from '../state/run.js';
import { sealOf } from './read-parts.js';
import {
  type LearnerPart,
  type ObjectivePart,
  type RecentPart,
  SAVED_FORMAT,
  type SavedCase,
  STAGE_LETTERS,
  STAGES,
} from './saved-journey.js';

/** The content of a part without its checksum, as data and as text, and the checksum. @internal */
export interface Part<Content> {
  readonly content: Content;
  readonly text: string;
  readonly checksum: string;
}

/** The text of a part, completed with its checksum. @internal */
export const sealed = ({ text, checksum: seal }: Part<unknown>): string => text.slice(0, -1) + sealOf(seal);

const partOf = <Content extends object>(content: Content): Part<Content> => {
  const text = JSON.stringify(content);
  return { content, text, checksum: checksum(text) };
};

// Memoised by the objective alone.
const parts = new WeakMap<JourneyObjective, Part<Omit<ObjectivePart, 'checksum'>>>();

/** The part of an objective, which refers to other objectives by their positions. @internal */
export const objectivePart = (
  objectives: Journey['objectives'],
  objective: JourneyObjective,
): Part<Omit<ObjectivePart, 'checksum'>> => {
  const known = parts.get(objective);
  if (known !== undefined) return known;
  const part = partOf(objectiveContent(objectives, objective));
  parts.set(objective, part);
  return part;
};

const checksumOf = (objectives: Journey['objectives'], objective: JourneyObjective): string =>
  objective instanceof AbsentObjective ? objective.checksum : objectivePart(objectives, objective).checksum;

const objectiveContent = (
  objectives: Journey['objectives'],
  objective: JourneyObjective,
): Omit<ObjectivePart, 'checksum'> => ({
  id: objective.id,
  ...(objective.title === undefined ? {} : { title: objective.title }),
  ...keptContent(objectives, objective),
});

/** The learner’s part. @internal */
export const learnerPart = (journey: Journey): Part<Omit<LearnerPart, 'checksum'>> => partOf(learnerContent(journey));

const learnerContent = (journey: Journey): Omit<LearnerPart, 'checksum'> => {
  const { learner, times, counts, objectives } = journey;
  return {
    format: SAVED_FORMAT,
    revision: journey.revision,
    model: { id: journey.model.id, fingerprint: modelFingerprint(journey.model) },
    status: journey.status,
    times: { started: times.started, latest: times.latest },
    learner: learner.id,
    ...keptContent(objectives, learner),
    objectives: outlineOf(journey),
    ...(journey.cases.length === 0 ? {} : { cases: journey.cases.map((each) => caseContent(objectives, each)) }),
    counts: { items: counts.items, cases: counts.cases },
    ...(journey.unnamed ? { unnamed: true } : {}),
  };
};

const outlineOf = ({ objectives }: Journey): LearnerPart['objectives'] => {
  const requires: [number, number[]][] = [];
  const items: { readonly ids: string[]; readonly of: number[] } = { ids: [], of: [] };
  let stages = '';
  let seals = '';
  for (const [place, objective] of objectives.entries()) {
    if (objective.requires.length > 0)
      requires.push([place, objective.requires.map((id) => positionOf(objectives, id))]);
    for (const id of itemsOf(objective)) {
      items.ids.push(id);
      items.of.push(place);
    }
    stages += STAGE_LETTERS[STAGES.indexOf(objective.stage)];
    seals += checksumOf(objectives, objective);
  }
  return {
    ids: objectives.map(({ id }) => id),
    stages,
    ...(requires.length === 0 ? {} : { requires }),
    ...(items.ids.length === 0 ? {} : { items }),
    checksums: seals,
  };
};

/** The ids of the open work of an objective, in the order of its runs. @internal */
export const itemsOf = (objective: JourneyObjective): readonly string[] => {
  if (objective instanceof AbsentObjective) return objective.items;
  const items: string[] = [];
  for (const element in objective.runs) for (const { id } of objective.runs[element]?.items ?? []) items.push(id);
  return items;
};

const caseContent = (
  objectives: Journey['objectives'],
  { id, element, concerns, reason, open, suspends, run }: JourneyCase,
): SavedCase => ({
  id,
  concerns,
  reason,
  open,
  ...(suspends ? {} : { suspends }),
  run: runContent(objectives, element, run),
});

const keptContent = (
  objectives: Journey['objectives'],
  { runs, artifacts, doers, clock }: Pick<JourneyObjective, 'runs' | 'artifacts' | 'doers' | 'clock'>,
) => ({
  ...(isEmpty(runs)
    ? {}
    : { runs: Object.entries(runs).map(([element, run]) => runContent(objectives, element, run)) }),
  ...(isEmpty(artifacts) ? {} : { artifacts: artifactsContent(artifacts) }),
  ...(doers.length === 0 ? {} : { doers: doers.map(({ work, person }) => ({ work, person })) }),
  ...(isEmpty(clock) ? {} : { clock: { ...sortedRecord(clock) } }),
});

const isEmpty = (record: object): boolean => {
  for (const _ in record) return false;
  return true;
};

const artifactsContent = (artifacts: KeptArtifacts) =>
  sortedRecord(
    Object.fromEntries(
      Object.entries(artifacts).map(([id, refs]) => [id, refs.map(({ artifact, ref }) => ({ artifact, ref }))]),
    ),
  );

const runContent = (
  objectives: Journey['objectives'],
  element: string,
  { value, facts, concerning, items, waiting, lastBy }: Run,
): SavedRun => ({
  element,
  value,
  ...(isEmpty(facts) ? {} : { facts }),
  ...(concerning === null ? {} : { concerning: positionOf(objectives, concerning) }),
  ...(items.length === 0 ? {} : { items: items.map((item) => itemContent(value, item)) }),
  ...(waiting.length === 0 ? {} : { waiting: signalsContent(objectives, waiting) }),
  ...(lastBy === null ? {} : { by: lastBy.role }),
  ...(lastBy === null || lastBy.person === null ? {} : { person: lastBy.person }),
});

const signalsContent = (
  objectives: Journey['objectives'],
  waiting: Run['waiting'],
): [string, string | null, (number | null)[]][] => {
  const groups: [string, string | null, (number | null)[]][] = [];
  for (const { send, artifact, concerning } of waiting) {
    const about = concerning === null ? null : positionOf(objectives, concerning);
    const last = groups.at(-1);
    if (last !== undefined && last[0] === send && last[1] === artifact) last[2].push(about);
    else groups.push([send, artifact, [about]]);
  }
  return groups;
};

const itemContent = (
  value: Run['value'],
  { id, step, number, since, claim, escalated, votes }: KeptItem,
): SavedItem => ({
  ...(id === itemIdOf(number) ? {} : { id }),
  ...(step === value ? {} : { step }),
  number,
  since,
  ...(claim === undefined
    ? {}
    : {
        claim: {
          person: claim.person,
          role: claim.role,
          at: claim.at,
          ...(claim.through === undefined ? {} : { through: claim.through }),
        },
      }),
  ...(escalated === undefined ? {} : { escalated: { to: escalated.to, at: escalated.at } }),
  ...(votes === undefined ? {} : { votes: votes.map(({ person, role, outcome }) => ({ person, role, outcome })) }),
});

/** The newest events. @internal */
export const recentPart = ({ revision, times, recent }: Journey): Part<Omit<RecentPart, 'checksum'>> => {
  const events: RecentPart['events'] = recent.map(({ mark, opened, closed }) => [mark, opened, closed]);
  return partOf({ revision, forgotten: times.forgotten, events });
};
