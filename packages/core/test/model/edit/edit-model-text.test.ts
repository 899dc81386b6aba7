import { describe, expect, test } from 'vitest';
import { applyEditText, editModel, editModelText, type ModelDraft, parseModelText } from '../../../src/index.js';

/** Gives the model a title. */
const titled =
  (title: string) =>
  (draft: ModelDraft): void => {
    draft.title = title;
  };

describe('a model that is edited in its text', () => {
  test('is the same text where nothing changes', () => {
    const text = '# ours\nid: x\ntitle:   "X"   # twice\nroles: [{id: a, title: A, actors: [ learner ]}]\n';
    expect(editModelText(text, () => {})).toBe(text);
    expect(editModelText(text, titled('X'))).toBe(text);
  });

  const ours = `# Our school, as agreed in May.
id: our-school
title: Our School # the short name

roles:
  # Those who are there every day.
  - id: guide # since 2024
    title: 'Guide'
    actors: [onsite-educator]
    responsible: [map-objectives, deliver-activities, give-remedial-feedback]
    habits:
      - Opens every check-in with the map # seen in 2025
      - Opens every check-in with the map
  - { id: helper, title: Helper, actors: [ onsite-educator, partner ] }   # from the village

# Nothing else is kept apart.
policies:
  separate:
    - [deliver-activities, assess-progress/score] # asked by parents
`;

  test('changes only the lines that a change is about', () => {
    const edited = editModelText(ours, (draft) => {
      draft.roles[1]?.consulted.push('recommend');
      draft.policies.separate.push(['recommend', 'assess-progress/score']);
    });
    const [before, after] = [ours, edited].map((text) => text.split('\n'));
    expect(after?.filter((line) => !before?.includes(line))).toEqual([
      '  - { id: helper, title: Helper, actors: [ onsite-educator, partner ], consulted: [recommend] } # from ' +
        'the village',
      '    - [recommend, assess-progress/score]',
    ]);
    expect(before?.filter((line) => !after?.includes(line)).length).toBe(1);
  });

  test.each([
    ['folded', '>-\n  One teacher for\n  every step,\n\n  and families.'],
    ['folded with a comment', '> # for the board\n    One teacher for\n    every step.'],
    ['literal', '|\n  One teacher for\n  every step.'],
    ['plain', 'One teacher for\n  every step,\n\n  and families.'],
    ['in quotation marks', '"One teacher for\n   every \\"step\\"."'],
  ])('keeps the lines of a text that goes over several: %s', (_, summary) => {
    const text = `id: x\ntitle: X\nsummary: ${summary}\nroles:\n  - id: a\n    title: A\n    actors: [learner]\n`;
    expect(editModelText(text, titled('Y'))).toBe(text.replace('title: X', 'title: Y'));
    const changed = editModelText(text, (draft) => {
      draft.summary = 'Short.';
    });
    expect(changed).not.toContain('teacher');
    expect(parseModelText(changed).summary?.trim()).toBe('Short.');
  });

  test('takes out a role with its comment, adds one, changes order, and leaves the others theirs', () => {
    const edited = editModelText(ours, (draft) => {
      const [guide, helper] = draft.roles;
      if (guide === undefined || helper === undefined) throw new Error('no roles');
      draft.roles = [{ ...helper, id: 'coach', title: 'Coach' }, guide];
    });
    expect(edited).toContain(
      '  - id: coach\n    title: Coach\n    actors: [onsite-educator, partner]\n  - id: guide # since 2024',
    );
    expect(edited).toContain("  - id: guide # since 2024\n    title: 'Guide'");
    expect(edited).not.toContain('from the village');
    expect(edited).toContain('# seen in 2025');
  });

  test('keeps the ids of habits that are written as bare statements', () => {
    const before = parseModelText(ours).roles[0]?.habits.map(({ id }) => id) ?? [];
    const edited = editModelText(ours, (draft) => void draft.roles[0]?.habits.shift());
    expect(parseModelText(edited).roles[0]?.habits.map(({ id }) => id)).toEqual(before.slice(1));
    expect(edited).toContain('# asked by parents');
    expect(edited).toContain(
      '      - id: opens-every-check-in-with-the-map-2\n        statement: Opens every check-in with the map',
    );
  });

  test('changes what an anchor says in one place, where it is meant in one', () => {
    const text =
      `id: x\ntitle: X\nroles:\n  - { id: a, title: A, actors: &kinds [onsite-educator], responsible: &work ` +
      `[recommend] }\n  - { id: b, title: B, actors: *kinds, consulted: *work } # b\n`;
    const edited = editModelText(text, (draft) => void draft.roles[0]?.responsible.push('assess-progress'));
    expect(parseModelText(edited).roles.map(({ responsible, consulted }) => [responsible, consulted])).toEqual([
      [['recommend', 'assess-progress'], []],
      [[], ['recommend']],
    ]);
    expect(edited).toContain('# b');
    const gone = editModelText(text, (draft) => void draft.roles.shift());
    expect(parseModelText(gone).roles.map(({ id, actors }) => [id, actors])).toEqual([['b', ['onsite-educator']]]);
  });

  test('keeps ends of lines, the byte order mark, and lists that are not indented', () => {
    const text = '\uFEFFid: x\r\ntitle: X\r\nroles:\r\n- id: a # first\r\n  title: A\r\n  actors:\r\n  - learner\r\n';
    expect(editModelText(text, titled('Why: not'))).toBe(text.replace('title: X', 'title: "Why: not"'));
  });

  test('refuses what is no model, before and after', () => {
    expect(() => editModelText('id: x', () => {})).toThrow(/missing/);
    expect(() => editModelText(ours, ({ roles }) => void roles.splice(0))).toThrow(/a model has at least one role/);
  });
});

describe('a text to which an edit is applied', () => {
  const text = `id: x # ours\ntitle: X\nroles:\n  - { id: a, title: A, actors: [learner] } # first\n`;

  test('keeps what the patches are not about, and is the same where there are none', () => {
    const { patches } = editModel(parseModelText(text), titled('Y'));
    expect(applyEditText(text, patches)).toBe(text.replace('title: X', 'title: Y'));
    expect(applyEditText(text, [])).toBe(text);
    expect(() => applyEditText(text.replace('id: a', 'id: b'), patches)).toThrow(/edited since/);
  });

  test('keeps its comments where an anchor goes, and what followed it stays', () => {
    const anchored =
      'id: x # ours\ntitle: X\nroles:\n  - { id: a, title: A, actors: &kinds [partner] }\n' +
      '  - id: b # second\n    title: B\n    actors: *kinds\n';
    expect(editModelText(anchored, (draft) => void draft.roles.shift())).toBe(
      'id: x # ours\ntitle: X\nroles:\n  - id: b # second\n    title: B\n    actors: [partner]\n',
    );
  });

  test('is written anew, without comments, only where there is no other way', () => {
    const merged =
      '%YAML 1.1\n---\nid: x # ours\ntitle: X\nroles:\n  - &a { id: a, title: A, actors: [partner], scope: state }\n' +
      '  - { <<: *a, id: b }\n';
    const edited = editModelText(merged, (draft) => {
      delete draft.roles[1]?.scope;
    });
    expect(parseModelText(edited).roles.map(({ id, scope }) => [id, scope])).toEqual([
      ['a', 'state'],
      ['b', undefined],
    ]);
    expect(edited.startsWith('id: x\ntitle: X\n')).toBe(true);
  });
});
