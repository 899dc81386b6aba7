import { html, type Markup, sideways } from '@work-elements/report/parts';
import type { Discovery } from '../discover/discover-model.js';
import { performed } from '../roles/performed.js';

const MOST = 60;

/**
 * People by activities, in the order of the roles found; darker means a greater share of the activity.
 * @internal
 */
export const whoDoesWhat = ({ log, evidence }: Discovery): Markup => {
  const work = performed(log);
  const order = evidence.roles.flatMap(({ role, holders }) => holders.map(({ name }) => ({ role, name })));
  // People with several roles are listed under the first.
  const everybody = order.filter(({ name }, index) => order.findIndex((each) => each.name === name) === index);
  const people = everybody.slice(0, MOST);
  const numberOf = new Map(work.doers.map(({ name }, index) => [name, index]));
  const rows = evidence.responsibilities.filter(
    ({ step }, index) => evidence.responsibilities.findIndex((each) => each.step === step) === index,
  );
  const position = (role: string): number => evidence.roles.findIndex((each) => each.role === role);
  const sorted = [...rows].sort((one, other) => position(one.role) - position(other.role));
  const head = people.map(
    ({ name, role }) => html`<th scope="col" class="tilted" title="${role}"><span>${name}</span></th>`,
  );
  const body = sorted.map(({ step, role, of }) => {
    const counts = work.counts[log.activities.indexOf(step)] ?? new Map<number, number>();
    const cells = people.map(({ name }) => {
      const count = counts.get(numberOf.get(name) ?? -1) ?? 0;
      const shade = count > 0 && html` style="background:rgba(11,79,128,${(0.12 + 0.88 * (count / of)).toFixed(2)})"`;
      return html`<td class="cell"${shade} title="${`${name}: ${count} of ${of}`}"></td>`;
    });
    return html`<tr><th scope="row">${step}</th><td>${role}</td>${cells}</tr>\n`;
  });
  const more =
    everybody.length > people.length &&
    html`<p class="small">The first ${people.length} of ${everybody.length} people.</p>`;
  return html`${sideways(
    'Who does what',
    html`<table class="people"><thead><tr><th scope="col">step</th><th scope="col">role</th>${head}</tr></thead>
<tbody>${body}</tbody></table>`,
  )}${more}`;
};
