import type { TrainingPlan, TrainingSession } from '@work-elements/optimise';
import { table } from './table.js';

/** A row for each module with sessions in a year: their number, people and coaches, and the first and last day. */
export const sessionLines = ({ sessions, scope }: TrainingPlan, titleOf: (id: string) => string): readonly string[] => {
  if (sessions.length === 0) return [];
  const nameOf = new Map(scope.who.map(({ id, name }) => [id, name]));
  const groups = new Map<string, TrainingSession[]>();
  for (const session of sessions) {
    const key = `${session.year} ${session.module}`;
    groups.set(key, [...(groups.get(key) ?? []), session]);
  }
  const dated = sessions.some(({ dates }) => dates !== null);
  return table([
    ['year', 'module', 'sessions', 'people', 'coaches', ...(dated ? ['from', 'to'] : [])],
    ...[...groups.values()].map((those) => {
      const days = those.flatMap(({ dates }) => (dates === null ? [] : [dates]));
      return [
        String(those[0]?.year),
        those[0] === undefined ? '' : titleOf(those[0].module),
        String(those.length),
        String(those.flatMap(({ participants }) => participants).reduce((sum, { count }) => sum + count, 0)),
        coachesOf(those, nameOf),
        ...(dated
          ? [
              earliest(days.map(({ from }) => from)),
              days
                .map(({ to }) => to)
                .sort()
                .at(-1) ?? '',
            ]
          : []),
      ];
    }),
  ]);
};

const earliest = (days: readonly string[]): string => days.toSorted()[0] ?? '';

const coachesOf = (sessions: readonly TrainingSession[], nameOf: ReadonlyMap<string, string>): string => {
  const names = sessions.flatMap(({ coach }) => {
    if (coach === null) return [];
    return [coach.kind === 'own' ? (nameOf.get(coach.id) ?? coach.id) : 'from outside'];
  });
  return [...new Set(names)].join(', ');
};
