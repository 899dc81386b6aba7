import { at } from '../../vocabulary/at.js';
import { type Filled, type Filling, FULL } from './fill-roles.js';

/**
 * Returns a function that explains, for a role, how it is filled, or what keeps it from being filled.
 *
 * @param nameOf - The name of a role.
 * @param ownerOf - The name of an owner.
 * @internal
 */
export const reasonsIn = (
  { needs, people, apart }: Filling,
  holds: Filled['holds'],
  nameOf: (role: number) => string,
  ownerOf: (owner: number) => string,
): ((role: number) => string) => {
  const held = needs.map((): number[] => []);
  for (const each of holds) for (const [role, time] of each) at(held, role).push(time);
  const ready = needs.map((): number[] => []);
  people.forEach(({ roles }, index) => {
    for (const role of roles) at(ready, role).push(index);
  });
  return (role) => {
    const need = at(needs, role);
    const time = at(held, role).reduce((sum, each) => sum + each, 0);
    const filled = need === null ? at(held, role).length > 0 : time >= need;
    const somebody = filled ? 'Somebody holds it.' : '';
    const amount = need === null ? somebody : `${positions(time)} of ${positions(need)} positions filled.`;
    if (filled) return amount;
    if (at(ready, role).length === 0) return sentences(amount, 'Nobody is ready for it.');
    const kept = at(ready, role).flatMap((index) => {
      const other = [...at(holds, index).keys()].find((each) => each !== role && apart(role, each));
      return other === undefined ? [] : [`${ownerOf(at(people, index).owner)} holds ${nameOf(other)}`];
    });
    if (kept.length === 0) return sentences(amount, 'Those who are ready have no more time.');
    return sentences(
      amount,
      `The model keeps it apart from work that those who are ready already do: ${kept.join(', ')}.`,
    );
  };
};

/** Rounded down to three decimal places, so that it never overstates. */
const positions = (time: number): number => Math.floor((time * 1000) / FULL) / 1000;

const sentences = (...all: readonly string[]): string => all.filter((each) => each !== '').join(' ');
