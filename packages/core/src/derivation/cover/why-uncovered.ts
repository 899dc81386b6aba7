import { at } from '../../vocabulary/at.js';
import { type Filled, type Filling, FULL } from './fill-roles.js';

/** How a role is filled, and what is in the way where it is not. @internal */
export const whyUncovered = (
  { needs, people, apart }: Filling,
  { holds }: Pick<Filled, 'holds'>,
  role: number,
  roles: readonly string[],
  team: readonly { readonly id: string }[],
): string => {
  const need = at(needs, role);
  const held = holds.flatMap((each) => each.get(role) ?? []);
  const time = held.reduce((sum, each) => sum + each, 0);
  const ready = people.flatMap((person, index) => (person.roles.includes(role) ? [index] : []));
  const filled = need === null ? held.length > 0 : time >= need;
  const amount =
    need === null ? (filled ? 'Somebody holds it.' : '') : `${positions(time)} of ${positions(need)} positions filled.`;
  if (filled) return amount;
  if (ready.length === 0) return sentences(amount, 'Nobody is ready for it.');
  const kept = ready.flatMap((index) => {
    const other = [...at(holds, index).keys()].find((each) => each !== role && apart(role, each));
    return other === undefined ? [] : [`${at(team, at(people, index).owner).id} holds ${at(roles, other)}`];
  });
  if (kept.length === 0) return sentences(amount, 'Those who are ready have no more time.');
  return sentences(amount, `The model keeps it apart from what those do who are ready: ${kept.join(', ')}.`);
};

/** To three places, and never more than there is. */
const positions = (time: number): number => Math.floor((time * 1000) / FULL) / 1000;

const sentences = (...all: readonly string[]): string => all.filter((each) => each !== '').join(' ');
