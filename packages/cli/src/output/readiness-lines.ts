import { counted, type PersonReadiness, type TeamCover } from 'work-elements';
import type { Style } from '../terminal/style.js';
import { wrapped } from './lists.js';
import { table } from './table.js';

const WIDTH = 110;

/** Returns somebody’s label, given their id. */
type Called = (id: string) => string;

/** Who can fill which role, whom a team cannot lose, and who attest for each other, for people to read. */
export const coverLines = ({ roles, cannotLose, mutual }: TeamCover, called: Called): readonly string[] => [
  ...table(roles.map(({ role, coveredBy, text }) => [role, coveredBy.map(called).join(', ') || 'nobody', text])),
  ...cannotLose.map(
    ({ person, roles: those }) => `  without ${called(person)}, not all of this would be filled: ${those.join(', ')}`,
  ),
  ...mutual.map(
    (circle) => `  ${circle.people.map(called).join(', ')} attest each other’s evidence; have somebody else see it too`,
  ),
];

/** The roles for which somebody is ready, the gaps and, if requested, what to learn, for people to read. */
export const personLines = (
  style: Style,
  isPlanned: boolean,
  called: Called,
  { person, roles }: PersonReadiness,
): readonly string[] => [
  '',
  style.bold(called(person.id)),
  ...(roles.length === 0 ? ['  holds no role of this model'] : []),
  ...roles.flatMap(({ role, ready, gaps, plan, text }) => [
    `  ${role}: ${ready ? style.green('ready') : gaps.length === 0 ? 'no work yet' : counted(gaps.length, 'gap')}`,
    ...wrapped(text, WIDTH, '    '),
    ...(isPlanned
      ? plan.flatMap(({ order, competency, from, to }) =>
          wrapped(`${order}. ${competency.statement} (level ${from} to ${to})`, WIDTH, '    '),
        )
      : []),
  ]),
];
