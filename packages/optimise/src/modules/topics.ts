import {
  type BadgeArea,
  badgeFramework,
  type Competency,
  type CompetencyKind,
  type ImplementationModel,
  type Reason,
} from 'work-elements';
import { foundationArea } from '../people/foundation.js';
import type { GroupNeeds, Need } from '../people/needs.js';
import { refOf } from '../vocabulary/ref-of.js';
import { elementsOf, type TaughtElement } from './elements-of.js';
import { type JudgingWork, judgingWork } from './judging-work.js';

/** The kind of thing that a module is about. @internal */
type TopicKind = 'element' | 'half' | 'step' | 'hand-offs' | 'artifact' | 'tools' | 'tool' | 'area';

/** Competencies that can be learnt together. @internal */
export interface Topic {
  readonly id: string;
  readonly kind: TopicKind;
  readonly title: string;
  /** The topic under which its hours are counted: an element, an artifact’s hand-offs, tools, an area. */
  readonly whole: string;
  readonly competencies: ReadonlySet<string>;
  /** Whether it is about scoring or deciding, so that practising it requires calibration. */
  readonly judges: boolean;
  /** The highest level at which it is a topic of its own. */
  readonly highest: 1 | 3;
}

/** How finely modules are divided. @internal */
export type Granularity = 'coarse' | 'fine';

/**
 * The topics for what people lack: whole elements, all hand-offs and all tools; if fine, also their parts.
 *
 * @internal
 */
export const topicsOf = (
  everybody: readonly GroupNeeds[],
  models: readonly ImplementationModel[],
  granularity: Granularity,
): readonly Topic[] => {
  const all = everybody.flatMap(({ needs }) => needs);
  const needed = new Set(all.map(({ competency }) => competency.id));
  const elements = elementsOf(models);
  const judging = judgingWork(models);
  const fine = granularity === 'fine';
  const topics = [
    ...[...elements.values()].flatMap((element) => elementTopics(element, judging, fine)),
    ...handoffTopics(all, elements, fine),
    ...toolTopics(all, fine),
    ...areaTopics(all, fine),
  ];
  return topics
    .map((topic) => ({ ...topic, competencies: new Set([...topic.competencies].filter((id) => needed.has(id))) }))
    .filter(({ competencies }) => competencies.size > 0);
};

const elementTopics = (element: TaughtElement, judging: JudgingWork, fine: boolean): readonly Topic[] => {
  const whole = { whole: element.id, judges: judging.elements.has(element.id), highest: 3 } as const;
  const those = (kinds: readonly CompetencyKind[]): ReadonlySet<string> =>
    new Set(element.competencies.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id));
  const ofElement: Topic = {
    ...whole,
    id: element.id,
    kind: 'element',
    title: element.title,
    competencies: those(['know', 'know-how', 'do']),
  };
  if (!fine) return [ofElement];
  return [
    ofElement,
    {
      ...whole,
      id: `${element.id}:know`,
      kind: 'half',
      title: `${element.title}: what to know`,
      competencies: those(['know']),
    },
    {
      ...whole,
      id: `${element.id}:do`,
      kind: 'half',
      title: `${element.title}: how to do it`,
      competencies: those(['know-how', 'do']),
    },
    ...element.steps.flatMap((step): readonly Topic[] => {
      const own = element.competencies.filter((competency) => competency.steps?.includes(step.id));
      if (own.length < 2) return [];
      const competencies = new Set(own.map(({ id }) => id));
      return [
        {
          ...whole,
          id: `${element.id}/${step.id}`,
          kind: 'step',
          title: step.title,
          competencies,
          judges: judging.steps.has(refOf(element.id, step.id)),
        },
      ];
    }),
  ];
};

const grouped = (
  pairs: readonly (readonly [key: string, competency: string])[],
): ReadonlyMap<string, ReadonlySet<string>> => {
  const found = new Map<string, Set<string>>();
  for (const [key, competency] of pairs) found.set(key, (found.get(key) ?? new Set<string>()).add(competency));
  return found;
};

const handoffTopics = (
  needs: readonly Need[],
  elements: ReadonlyMap<string, TaughtElement>,
  fine: boolean,
): readonly Topic[] => {
  const byArtifact = grouped(
    needs.flatMap(({ competency, because }) =>
      because
        .flatMap((reason) => artifactsOf(reason, competency, elements))
        .map((artifact) => [artifact, competency.id] as const),
    ),
  );
  const all: Topic = {
    id: 'hand-offs',
    kind: 'hand-offs',
    title: 'Handing over and taking over',
    whole: 'hand-offs',
    competencies: new Set([...byArtifact.values()].flatMap((ids) => [...ids])),
    judges: false,
    highest: 3,
  };
  if (!fine) return [all];
  return [
    all,
    ...[...byArtifact].map(([artifact, competencies]): Topic => {
      const words = artifact.replaceAll('-', ' ');
      const id = `hand-offs/${artifact}`;
      return { ...all, id, kind: 'artifact', title: `Handing over and taking over: ${words}`, whole: id, competencies };
    }),
  ];
};

/** The artifacts to which a reason refers, whether handed over or only reported: both require the same standard. */
const artifactsOf = (
  reason: Reason,
  { id }: Competency,
  elements: ReadonlyMap<string, TaughtElement>,
): readonly string[] => {
  if (reason.kind === 'hand-off') return [reason.handoff.artifact];
  if (reason.kind !== 'step' || reason.responsibility !== 'informed') return [];
  const step = elements.get(reason.element)?.steps.find((each) => each.id === reason.step);
  return (step?.produces ?? []).filter((artifact) => id === `hand-off-${artifact}-standard`);
};

const toolTopics = (needs: readonly Need[], fine: boolean): readonly Topic[] => {
  const byTool = grouped(
    needs.flatMap(({ competency, because }) =>
      because.flatMap((reason) => {
        if (reason.kind === 'tool') return [[reason.tool, competency.id] as const];
        return reason.kind === 'supervision' ? [[reason.system, competency.id] as const] : [];
      }),
    ),
  );
  const all: Topic = {
    id: 'tools',
    kind: 'tools',
    title: 'Working with tools and systems',
    whole: 'tools',
    competencies: new Set([...byTool.values()].flatMap((ids) => [...ids])),
    judges: false,
    highest: 3,
  };
  if (!fine) return [all];
  return [
    all,
    ...[...byTool].map(([tool, competencies]): Topic => {
      const id = `tools/${tool}`;
      return { ...all, id, kind: 'tool', title: `Working with ${tool.replaceAll('-', ' ')}`, whole: id, competencies };
    }),
  ];
};

/** Id of the topic for what the framework asks of everybody. @internal */
export const foundationTopic = (): string | undefined => {
  const area = foundationArea();
  return area === undefined ? undefined : areaTopicId(area);
};

const areaTopicId = ({ id }: Pick<BadgeArea, 'id'>): string => `areas/${id}`;

/**
 * Area topics at level 1: always the framework’s first area, which is for everybody; the others only if fine. They span
 * elements, so their hours per competency have no maximum.
 */
const areaTopics = (needs: readonly Need[], fine: boolean): readonly Topic[] => {
  const first = foundationArea();
  return badgeFramework.areas
    .filter(({ id }) => (fine ? true : id === first?.id))
    .map((area): Topic => {
      const { id, title } = area;
      const topic = areaTopicId(area);
      const inArea = needs.filter(
        ({ competency, from }) =>
          (id === first?.id && from === 'foundation') || (fine && competency.areas.includes(id)),
      );
      const competencies = new Set(inArea.map(({ competency }) => competency.id));
      return { id: topic, kind: 'area', title, whole: topic, competencies, judges: false, highest: 1 };
    });
};
