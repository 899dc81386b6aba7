import { describe, expect, test } from 'vitest';
import { formatModel, models } from '../../src/index.js';
import { layoutProblems } from '../../src/vocabulary/layout-problems.js';
import { said } from './support/said.js';

const model = `id: ours
title: Ours
roles:
  - id: guide
    title: Guide
    actors: [onsite-educator]
    responsible: [map-objectives]
`;

const with_ = (from: string, to: string): string => model.replace(from, to);

const mistakes: readonly (readonly [mistake: string, text: string, said: readonly string[]])[] = [
  [
    'no-break spaces for indentation',
    with_('    title: Guide', '\u00a0\u00a0\u00a0\u00a0title: Guide'),
    ['5:1 : a no-break space, which looks like a space but is not one; type spaces; the line is: title: Guide'],
  ],
  [
    'a no-break space behind a colon',
    with_('title: Guide', 'title:\u00a0Guide'),
    ['5:11 : a no-break space, which looks like a space but is not one; type spaces; the line is: title:\u00a0Guide'],
  ],
  [
    'a no-break space before a dash',
    'id: ours\ntitle: Ours\nroles:\n\u00a0 - id: guide\n    title: Guide\n',
    ['4:1 : a no-break space, which looks like a space but is not one; type spaces; the line is: - id: guide'],
  ],
  [
    'a no-break space behind each dash',
    with_('[map-objectives]', '\n      -\u00a0map-objectives\n      -\u00a0recommend'),
    [
      '8:8 : a no-break space, which looks like a space but is not one; type spaces; the line is: ' +
        '-\u00a0map-objectives',
      '9:8 : a no-break space, which looks like a space but is not one; type spaces; the line is: -\u00a0recommend',
    ],
  ],
  [
    'a record that is to be merged with another',
    'id: ours\ntitle: Ours\nroles:\n  - &one { id: guide, title: Guide }\n  - <<: *one\n    id: other\n',
    [
      '5:5 : records are not merged (<<); write their keys out here, or take a record as a whole by an alias ' +
        '(*name); the line is: - <<: *one',
    ],
  ],
  [
    'a no-break space in an id',
    with_('id: guide', 'id: guide\u00a0'),
    [
      '4:9 roles[0].id: expected lower-case words joined by hyphens, such as "expectations-manager", found ' +
        '"guide\\u00a0"; an invisible character is in it, shown here as its number: type it again',
    ],
  ],
  [
    'a key one space too far to the left',
    with_('    title: Guide', '   title: Guide'),
    [
      '5:4 : this begins after 3 spaces, as nothing around it does; indent it by 4 spaces, as line 4; the line ' +
        'is: title: Guide',
    ],
  ],
  [
    'a key one space too far to the right',
    with_('    title: Guide', '     title: Guide'),
    [
      '5:6 : this begins after 5 spaces, as nothing around it does; indent it by 4 spaces, as line 4; the line ' +
        'is: title: Guide',
    ],
  ],
  [
    'a list out of line',
    with_('  - id: guide', '  - id: guide\n - id: other'),
    [
      '5:2 : this begins after 1 space, as nothing around it does; indent it by 2 spaces, as line 4; the line ' +
        'is: - id: other',
    ],
  ],
  [
    'no space behind a colon',
    with_('title: Guide', 'title:Guide'),
    ['5:11 : a space is missing behind "title:"; type one; the line is: title:Guide'],
  ],
  [
    'a colon within a title',
    with_('title: Guide', 'title: Guide: the first'),
    [
      '5:12 : there is a second ": " or "- " in one line; put it on a line of its own, or put the text in ' +
        'quotes; the line is: title: Guide: the first',
    ],
  ],
  [
    'a quote that is never closed',
    with_('title: Guide', 'title: "Guide'),
    ['5:12 : the quote that opens here is never closed; close it with "; the line is: title: "Guide'],
  ],
  [
    'no space behind a dash',
    with_('- id: guide', '-id: guide'),
    ['4:4 : a space is missing behind the dash; type one; the line is: -id: guide'],
  ],
  [
    'a bracket that is never closed',
    with_('[map-objectives]', '[map-objectives'),
    ['7:18 : the bracket that opens here is never closed; close it; the line is: responsible: [map-objectives'],
  ],
  [
    'a letter that was lost',
    with_('title: Guide', 'title: Gu\uFFFDde'),
    [
      '5:14 : a letter was lost here (U+FFFD) when the text was read or saved in another encoding; type it ' +
        'again, and save as UTF-8; the line is: title: Gu\uFFFDde',
    ],
  ],
  [
    'a tab for indentation',
    with_('    title: Guide', '\ttitle: Guide'),
    ['5:1 : a tab is used for indentation, which YAML does not allow; use spaces; the line is: title: Guide'],
  ],
  [
    'typographic quotes about an id',
    with_('id: ours', 'id: “ours”'),
    [
      '1:5 id: expected lower-case words joined by hyphens, such as "expectations-manager", found "“ours”"; ' +
        'typographic quotation marks are taken for part of the text: write straight ones (")',
    ],
  ],
  [
    'typographic quotes about a key',
    model.replace('title: Ours', 'title: Ours\n“summary”: x'),
    ['3:1 ["“summary”"]: the key "“summary”" has typographic quotation marks; write summary, or "summary"'],
  ],
  [
    'a misspelt key',
    with_('responsible', 'responsable'),
    ['7:5 roles[0].responsable: the key "responsable" is not known here; did you mean "responsible"?'],
  ],
  [
    'a key with a capital',
    with_('roles:', 'Roles:'),
    ['1:1 roles: missing; expected a list', '3:1 Roles: the key "Roles" is not known here; did you mean "roles"?'],
  ],
  [
    'a misspelt key of a list within',
    `${model}tools: [{ id: app, title: App, kind: dashboard, usdIn: [recommend] }]\n`,
    ['8:49 tools[0].usdIn: the key "usdIn" is not known here; did you mean "usedIn"?'],
  ],
  [
    'a key of another language',
    `${model}Werkzeuge: []\n`,
    ['8:1 Werkzeuge: the key "Werkzeuge" is not known here; remove it or correct its spelling'],
  ],
  [
    'a list without brackets',
    with_('[map-objectives]', 'map-objectives, recommend'),
    [
      '7:18 roles[0].responsible: expected a list, found the text "map-objectives, recommend"; put it in ' +
        'brackets: [map-objectives, recommend]',
    ],
  ],
  [
    'a list of titles without brackets',
    with_('[map-objectives]', 'Map Objectives'),
    [
      '7:18 roles[0].responsible: expected a list, found the text "Map Objectives"; put it in brackets, as an ' +
        'id: [map-objectives]',
    ],
  ],
  [
    'a list of what is no id without brackets',
    with_('[map-objectives]', '12 !'),
    [
      '7:18 roles[0].responsible: expected a list, found the text "12 !"; write a list, in brackets or with a ' +
        'dash before each item',
    ],
  ],
  [
    'a list whose dashes have no spaces',
    with_('[map-objectives]', '\n      -map-objectives\n      -recommend'),
    [
      '8:7 roles[0].responsible: expected a list, found the text "-map-objectives -recommend"; a space is ' +
        'missing behind the dash of each item: "- item"',
    ],
  ],
  [
    'a dash without a space below one that has it',
    with_('[map-objectives]', '\n      - map-objectives\n      -assess-progress'),
    ['9:8 : a space is missing behind the dash; type one; the line is: -assess-progress'],
  ],
  [
    'an id of digits',
    with_('id: ours', 'id: 12'),
    ['1:5 id: expected a text, found 12; write lower-case words joined by hyphens, such as "expectations-manager"'],
  ],
  [
    'a title of digits',
    with_('title: Ours', 'title: 2026'),
    ['2:8 title: expected a text, found 2026; put it in quotes: "2026"'],
  ],
  [
    'decimals with a comma',
    `${model}review: [{ work: assess-progress/score, by: guide, sample: "0,1" }]\n`,
    ['8:60 review[0].sample: expected a number, found the text "0,1"; write decimals with a point: 0.1'],
  ],
  [
    'decimals with a comma in braces',
    `${model}review: [{ work: assess-progress/score, by: guide, sample: 0,5 }]\n`,
    [
      '8:62 review[0]["5"]: "5" after a comma is read as a key of its own here; write decimals with a point (2.5), ' +
        'and a text with a comma in quotes',
    ],
  ],
  [
    'a frame of Markdown',
    `\`\`\`yaml\n${model}\`\`\`\n`,
    [
      '1:1 : this line is a Markdown code fence, not part of the document; remove it and the matching one; ' +
        'the line is: ```yaml',
      '9:1 : this line is a Markdown code fence, not part of the document; remove it and the matching one; ' +
        'the line is: ```',
    ],
  ],
  [
    'two versions that were not merged',
    with_('title: Ours\n', '<<<<<<< HEAD\ntitle: Ours\n=======\ntitle: Hill\n>>>>>>> main\n'),
    ['<<<<<<< HEAD', '=======', '>>>>>>> main'].map(
      (line, index) =>
        `${2 * index + 2}:1 : this line is a merge-conflict marker; keep one of the two versions, and remove the ` +
        `markers (<<<<<<<, =======, >>>>>>>); the line is: ${line}`,
    ),
  ],
  [
    'a title that is a comment',
    with_('title: Ours', 'title: #1 school'),
    ['2:8 title: expected a text, found null; write a value, in quotes if it begins with "#"'],
  ],
  [
    'a copied role',
    `${model}${model.slice(model.indexOf('  - id'))}`,
    ['8:9 roles[1].id: the role "guide" appears twice, first at roles[0].id; rename one of them'],
  ],
  [
    'a misspelt step',
    with_('map-objectives', 'map-objectives/drft'),
    ['7:19 roles[0].responsible[0]: "drft" is not a step of "map-objectives"; did you mean "draft"?'],
  ],
  [
    'a misspelt kind of actor',
    with_('onsite-educator', 'on-site educator'),
    [
      '6:14 roles[0].actors[0]: expected "onsite-educator", "online-educator", "learner", "information-system", ' +
        '"partner" (did you mean "onsite-educator"?), found "on-site educator"',
    ],
  ],
  [
    'a title in place of an id',
    with_('id: guide', 'id: Expectations Manager'),
    [
      '4:9 roles[0].id: expected lower-case words joined by hyphens, such as "expectations-manager", found ' +
        '"Expectations Manager"; write "expectations-manager"',
    ],
  ],
  [
    'two documents',
    `${model}---\n${model}`,
    ['8:1 : a second document begins here; keep one to a file, without lines of "---"; the line is: ---'],
  ],
];

describe('mistakes in a model say where they are, and what to do', () => {
  test('the model is one without them', () => {
    expect(said(model)).toEqual([]);
  });

  test.each(mistakes)('%s', (_, text, expected) => {
    expect(said(text)).toEqual(expected);
  });
});

describe('a line that is moved by a space', () => {
  const lines = model.trimEnd().split('\n');
  const moved = lines.flatMap((line, index) =>
    [` ${line}`, ...(line.startsWith(' ') ? [line.slice(1)] : [])].map(
      (other) => [index + 1, lines.with(index, other).join('\n')] as const,
    ),
  );

  test('is named, alone, or may be so', () => {
    let named = 0;
    for (const [line, text] of moved) {
      const [first, ...others] = said(text);
      if (first === undefined) continue;
      named += 1;
      expect(others).toEqual([]);
      // The reported line is the one that was moved, or one whose indentation is wrong only because of it.
      expect(first.startsWith(`${line}:`) || first.includes(`as line ${line}`)).toBe(true);
    }
    expect(named).toBeGreaterThan(8);
  });

  test('nothing is said of texts that hold', () => {
    for (const each of Object.values(models)) expect(layoutProblems(formatModel(each))).toEqual([]);
    expect(layoutProblems('a:\n- b: |\n    c:d\n   e\n  f: [1,\n g:h\n ]\n# x\n- - i: "j"\n    k:\n    - l\n')).toEqual(
      [],
    );
  });

  test.each([
    ['double quotes', 'a:\n  b: "one\n    two: three\n\n      -four\n    five"\n  c: d\n'],
    ['double quotes with an escape', 'a:\n  b: "one\n    \\" two:x\n    five"\n  c: d\n'],
    ['single quotes', "a:\n  b: 'one\n    it''s: three\n    -four'\n  c: d\n"],
    ['quotes in a list', 'a:\n  - "one\n    two:three"\nc: d\n'],
  ])('nor of a text that goes on over several lines in %s', (_, text) => {
    expect(layoutProblems(text)).toEqual([]);
    expect(layoutProblems(`${text}   e: f\n`)).toHaveLength(1);
  });

  test('nor of a long summary with colons, as it is formatted', () => {
    const summary = 'It says this: three times a week, and then: nothing else, whoever asks: neither here nor there. ';
    for (const repeated of [1, 2, 3, 4])
      expect(layoutProblems(formatModel({ ...models.validator, summary: summary.repeat(repeated) }))).toEqual([]);
  });
});

test.each([
  ['in a block', 'summary: |\n  \u00a0- as in a book\n  Note:\u00a0it is meant\n'],
  ['in quotes', 'summary: "Note\n  \u00a0- it is meant"\n'],
  ['further on in a text', 'summary: See\n  \u00a0- the other\n'],
  ['behind a colon within a text', 'summary: Note:\u00a0it is meant\n'],
  ['in a comment', '#\u00a0a note\n'],
  ['that is a key in quotes', 'processes: {}\nsummary: "<<"\n'],
])('a no-break space, or a sign of merging, is taken as it is %s', (_, text) => {
  expect(said(`${model}${text}`).filter((message) => /no-break|merged/.test(message))).toEqual([]);
});
