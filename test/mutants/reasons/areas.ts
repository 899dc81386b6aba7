import type { Reason } from './reason.js';

const equivalent = (file: string, code: string, replacement: RegExp, because: string): Reason => ({
  file: `derivation/${file}.ts`,
  code,
  replacement,
  kind: 'equivalent',
  because,
});

const FOUND = 'What is asked for by its place, or by a key that has just been listed, is there.';
const NO_ID = 'No role has that id, since ids have no spaces.';
const SLOWER = 'It only saves time: what is left out there comes to nothing, or to the same.';
const SAME = 'Where the two levels are the same, it does not matter which is taken.';
const TEXT = /^\["Stryker was here"\]$/;
const READ_BEFORE = 'The models have been looked at by then, in the same words.';
const EACH_ANSWERED =
  'Every question of the framework has a competency that answers it, so that none is left out here.';

/** Why surviving mutants of the areas, and of how a team covers its places, are left. */
export const areaReasons: readonly Reason[] = [
  equivalent('areas/area-badge', 'answeredBy.length === 0', /^(?:\(\) => undefined|false)$/, EACH_ANSWERED),
  equivalent('areas/area-badge', "why: 'no-competency'", /^(?:\{\}|""|\(\) => undefined)$/, EACH_ANSWERED),
  equivalent(
    'areas/area-levels',
    '(policies.evidence ?? []).length > 0',
    /^(?:models|true|\(policies\.evidence \?\? \[\]\)\.length >= 0|\["Stryker was here"\])$/,
    'A model that asks for nothing leaves everything as it is; to leave it out before saves time.',
  ),
  equivalent(
    'areas/area-levels',
    '(person.roles ?? []).length',
    TEXT,
    'Somebody without roles has no strange ones, so that there is nothing to choose from.',
  ),
  {
    file: 'derivation/areas/area-levels.ts',
    code: "asking.map(positionOf).join(' ')",
    replacement: /^""$/,
    kind: 'not worth a test',
    because: 'It would take twelve models with policies of their own for two lists of them to be taken for one.',
  },
  equivalent('areas/area-levels', 'each.level > best', />=/, SAME),
  equivalent('areas/area-levels', 'level < lowest', /<=/, SAME),
  equivalent('areas/question-levels', 'each.level > best', />=/, SAME),
  equivalent(
    'areas/question-levels',
    'competency === undefined ? []',
    TEXT,
    'A text has no level, so that it is neither the best nor a reason for it.',
  ),
  equivalent(
    'areas/question-levels',
    'steps ?? workElements.find',
    /^(?:\["Stryker was here"\]|workElements\.find\(\(\{ ?id ?\}\) => id === element\)\.steps)$/,
    FOUND,
  ),
  equivalent('areas/question-scope', '(asked.get(model) ?? [])', TEXT, NO_ID),
  equivalent('areas/question-scope', 'person.roles ?? []', TEXT, NO_ID),
  equivalent('areas/question-scope', 'roleOf.get(role)?.scope', /^roleOf\.get\(role\)\.scope$/, FOUND),
  equivalent('cover-team', 'apart.get(at(roles, one))?.has', /\)\.has$/, FOUND),
  equivalent('cover-team', 'role?.actors.some', /^role\.actors$/, FOUND),
  equivalent('cover/cover-jobs', 'standing.ready ? [person] : []', TEXT, 'No person is a text.'),
  equivalent(
    'cover/cover-jobs',
    'const holds = filling.people.map(',
    /^\(\) => undefined$/,
    'Everybody is in one of the parts, whose filling is then written there.',
  ),
  equivalent('cover/cover-jobs', 'standing.level > best', />=/, SAME),
  {
    file: 'derivation/cover/cover-jobs.ts',
    code: 'proved: alone.every(({ filled }) => filled.proved)',
    replacement: /./,
    kind: 'not worth a test',
    because: 'Searches that are cut off for everybody who might be missed take longer than the tests of a mutant may.',
  },
  equivalent(
    'cover/cover-jobs',
    'size > 0 ? [owner] : []',
    /^(?:true|at\(filled\.holds, index\)\.size >= 0|\["Stryker was here"\])$/,
    'Without somebody who holds nothing, as much is filled, so that nothing would be short.',
  ),
  equivalent('cover/fill-roles', 'ofOwner.get(person.owner) ?? []', TEXT, FOUND),
  equivalent('cover/fill-roles', 'if (!roles.has(role))', /^true$/, SLOWER),
  equivalent('cover/fill-roles', 'ofRole.get(role) ?? []', TEXT, FOUND),
  equivalent('cover/fill-roles', 'indexOf.get(role) ?? []', TEXT, FOUND),
  {
    file: 'derivation/cover/fill-roles.ts',
    code: "let best: Omit<Filled, 'proved'>",
    replacement: /^(?:\(\) => undefined|\{\})$/,
    kind: 'not worth a test',
    because: 'The first filling takes its place, unless more than two thousand conflicts are on the way to it.',
  },
  {
    file: 'derivation/cover/fill-roles.ts',
    code: 'nodes++ >= MOST_NODES',
    replacement: /^nodes\+\+ > MOST_NODES$/,
    kind: 'not worth a test',
    because: 'After how many steps exactly a search is cut off is nothing that is promised.',
  },
  equivalent('cover/fill-roles', 'people[index]?.owner', /^people\[index\]\.owner$/, FOUND),
  equivalent('cover/fill-roles', 'ofOwner.get(at(people, index).owner) ?? []', TEXT, FOUND),
  equivalent('cover/fill-roles', 'if (one < other && apart(one, other))', /<=/, 'No role is kept apart from itself.'),
  equivalent('cover/most-flow', 'while (hopeful.size > 0)', />=/, 'Without such a sink, no path is found either.'),
  equivalent(
    'cover/most-flow',
    'const giveDirectly =',
    /^\{\}$/,
    'The paths of a single leg are also the first that the search finds; to take them before saves time.',
  ),
  equivalent(
    'cover/most-flow',
    'sources.forEach(({ to }, source) => {',
    /^\{\}$/,
    'The paths of a single leg are also the first that the search finds; to take them before saves time.',
  ),
  equivalent(
    'cover/most-flow',
    'for (const sink of to) {',
    /^\{\}$/,
    'The paths of a single leg are also the first that the search finds; to take them before saves time.',
  ),
  equivalent(
    'cover/most-flow',
    'if (amount <= 0) continue;',
    /^(?:true|false|amount [<>] 0)$/,
    'To give nothing changes nothing, and what is not given here is given along the first paths that the search finds.',
  ),
  equivalent('cover/most-flow', 'rest > 0 ? [sink] : []', /^(?:true|rest >= 0)$/, SLOWER),
  equivalent('cover/most-flow', 'if (seen.has(source)) continue;', /^false$/, SLOWER),
  equivalent('cover/mutual-attestations', 'attests.get(by) ?? []', TEXT, 'No person is a text.'),
  equivalent('cover/mutual-attestations', 'attesters.get(each)?.filter', /^attesters\.get\(each\)\.filter$/, FOUND),
  equivalent('cover/mutual-attestations', 'next.get(person) ?? []', TEXT, 'No person is a text.'),
  equivalent(
    'cover/why-uncovered',
    'each !== role && apart(role, each)',
    /^true$/,
    'No role is kept apart from itself.',
  ),
  equivalent('places/check-team', "teamReading(team, models, 'checkTeam'", /^""$/, READ_BEFORE),
  equivalent('places/cover-places', "teamReading(team, models, 'coverPlaces'", /^""$/, READ_BEFORE),
  equivalent(
    'places/check-team',
    "if (scope === 'school' || !elsewhere",
    /^(?:false|"")$/,
    'Either every chain has a school, as this one then has too, or none has, as then no other has either.',
  ),
  equivalent('places/check-team', 'roles?.indexOf(role)', /^roles\.indexOf$/, FOUND),
  equivalent('places/check-team', 'if (person === undefined) return [];', /^(?:false|\["Stryker was here"\])$/, FOUND),
  equivalent('places/check-team', 'person.roles ?? []', TEXT, NO_ID),
  equivalent(
    'places/check-team',
    'message: (',
    /`$/,
    'Every role that is not filled has a text, so that no space is last.',
  ),
  equivalent('places/check-team', "?.text ?? ''", /^(?:"Stryker was here!"|.*\.text)$/, FOUND),
  {
    file: 'derivation/places/cover-places.ts',
    code: 'defaultModels().filter(',
    replacement: /^(?:defaultModels\(\)|given\.every\(.*\)|\(\) => undefined|false)$/,
    kind: 'not worth a test',
    because:
      'Of two models with one id, the first takes precedence; the second would only lend the names of its habits and ' +
      'of the competencies for its tools.',
  },
  {
    file: 'derivation/places/cover-places.ts',
    code: 'if (found.has(key)) return;',
    replacement: /^false$/,
    kind: 'not worth a test',
    because: 'Where the models of schools that share a role differ, it is not promised whose work is asked for.',
  },
  equivalent('places/headcounts', 'place?.headcounts === undefined', /^place\.headcounts$/, FOUND),
  equivalent(
    'places/team-handoffs',
    'chain.indexOf(from) > chain.indexOf(to)',
    />=/,
    'Where both are at one place, either is the wider one.',
  ),
  equivalent(
    'places/team-reading',
    'if (reading === undefined) throw',
    /^false$/,
    'A team with a model that is missing is refused before.',
  ),
  equivalent(
    'places/team-reading',
    'if (school === undefined) return [];',
    /^(?:false|\["Stryker was here"\])$/,
    FOUND,
  ),
  equivalent('places/team-reading', 'reading.roleOf.get(role)?.scope', /^reading\.roleOf\.get\(role\)\.scope$/, FOUND),
  equivalent(
    'places/team-reading',
    "?.scope ?? 'school'",
    /^""$/,
    'Of a scope that is none, the narrowest place is taken, which is the school.',
  ),
];
