// Prints the profile of each role of a model: what it does, whom it hands work to, and what it needs, each with its
// reason.
import { pathToFileURL } from 'node:url';
import { deriveProfiles, type ImplementationModel, models, raci } from 'work-elements';

const titles = { know: 'must know', 'know-how': 'must know how to', do: 'must do effectively' } as const;

/** Prints each role’s profile, with a maximum number of competencies of each kind. */
export const printProfiles = (model: ImplementationModel, most: number): void => {
  const rows = raci(model);
  for (const { role, title, competencies, handoffs, breadth, system } of deriveProfiles(model)) {
    const steps = rows.filter((row) => row.responsible.includes(role)).map((row) => `${row.element}/${row.step}`);
    const given = new Set(
      handoffs.filter((each) => each.from.role === role).map((each) => `${each.artifact} to ${each.to.role}`),
    );
    console.log(
      system === undefined
        ? `  ${title}: ${breadth.competencies} competencies, of which ${breadth.coordination} only for hand-offs ` +
            'among colleagues'
        : `  ${title}: an information system with ${system.requirements.length} requirements`,
    );
    console.log(`    does (${steps.length}): ${shorten(steps, 4)}`);
    console.log(`    hands over (${given.size}): ${shorten([...given], 4)}`);
    if (system !== undefined) {
      for (const [name, demands] of [
        ['has to', system.requirements] as const,
        ['is limited', system.limits] as const,
      ]) {
        console.log(`    ${name} (${demands.length}):`);
        for (const { statement, work } of demands.slice(0, most)) {
          console.log(`      ${statement}\n                because of: ${shorten(work, 2)}`);
        }
        if (demands.length > most) console.log(`      … and ${demands.length - most} more`);
      }
      console.log('');
      continue;
    }
    for (const kind of ['know', 'know-how', 'do'] as const) {
      const needed = competencies
        .filter(({ competency }) => competency.kind === kind)
        .toSorted((one, other) => other.level - one.level);
      console.log(`    ${titles[kind]} (${needed.length}):`);
      for (const { competency, level, because } of needed.slice(0, most)) {
        const reason = because.find((each) => each.level === level);
        console.log(`      [level ${level}] ${competency.statement}\n                because: ${reason?.text}`);
      }
      if (needed.length > most) console.log(`      … and ${needed.length - most} more`);
    }
    console.log('');
  }
};

const shorten = (items: readonly string[], most: number): string =>
  items.length === 0
    ? 'nothing'
    : items.slice(0, most).join(', ') + (items.length > most ? ` … and ${items.length - most} more` : '');

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) printProfiles(models.flexBlend, 2);
