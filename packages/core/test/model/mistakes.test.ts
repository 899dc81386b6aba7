import { describe, expect, test } from 'vitest';
import { InputError, parseModelText } from '../../src/index.js';

const model = `id: ours
title: Ours
roles:
  - id: guide
    title: Guide
    actors: [onsite-educator]
    responsible: [map-objectives]
`;

const with_ = (from: string, to: string): string => model.replace(from, to);

const said = (text: string): readonly string[] => {
  try {
    parseModelText(text);
    return [];
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return error.issues.map(({ path, message, line, column }) => `${line ?? '-'}:${column ?? '-'} ${path}: ${message}`);
  }
};

const files: readonly (readonly [mistake: string, text: string, message: string])[] = [
  [
    'a calendar',
    'BEGIN:VCALENDAR\r\nVERSION:2.0\r\n',
    'found a calendar (iCalendar); write its dates into "terms" and "holidays" of a scenario, or "closed" of a school calendar',
  ],
  ['a table with commas', 'Name,Roles\nAnn,Teacher\n', 'found a table; tables are read by readTable of @work-elements/tables'],
  ['a table with semicolons', 'Name;Roles\nAnn;Teacher\n', 'found a table; tables are read by readTable of @work-elements/tables'],
  ['a table with tabs', 'Name\tRoles\nAnn\tTeacher\n', 'found a table; tables are read by readTable of @work-elements/tables'],
  [
    'a workbook',
    'PK\u0003\u0004\u0014\u0000',
    'found an Excel workbook or another zip archive; tables are read by readTable of @work-elements/tables',
  ],
  ['an image', '\uFFFDPNG\r\n\u001a\n', 'found an image (PNG); an image does not say what is in it as text; type the table or the model'],
  ['a PDF', '%PDF-1.7\n%\uFFFD\uFFFD', 'found a PDF; copy its table or its text into a file of its own'],
  [
    'a process diagram',
    '<?xml version="1.0"?>\n<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL">',
    'found a process diagram (BPMN); name its lanes as roles and its tasks as steps of the catalogue; BPMN is not read',
  ],
  [
    'an event log',
    '<?xml version="1.0"?>\n<log xes.version="2.0">',
    'found an event log (XES); event logs are read by readXes of @work-elements/discover',
  ],
  [
    'a web page',
    '<!DOCTYPE html>\n<html lang="en">',
    'found a web page (HTML); save the document itself, not the page that shows it; some programs save HTML under the name .xls',
  ],
  ['other XML', '<?xml version="1.0"?><a/>', 'found XML; no XML but event logs (XES) is read'],
  ['nothing', ' \n', 'found an empty file'],
  ['a letter', 'Dear all,\nwe have a guide.\n', 'found "Dear all, we have a guide."'],
];

test.each(files)('%s in place of a model is named for what it is', (_, text, message) => {
  const [only, ...others] = said(text);
  expect(others).toEqual([]);
  expect(only).toContain('expected ');
  expect(only).toContain(message);
});

const mistakes: readonly (readonly [mistake: string, text: string, said: readonly string[]])[] = [
  [
    'no-break spaces for indentation',
    with_('    title: Guide', '\u00a0\u00a0\u00a0\u00a0title: Guide'),
    ['5:1 : a no-break space, which looks like a space and is none; type spaces; the line is: title: Guide'],
  ],
  [
    'a no-break space behind a colon',
    with_('title: Guide', 'title:\u00a0Guide'),
    ['5:11 : a no-break space, which looks like a space and is none; type spaces; the line is: title:\u00a0Guide'],
  ],
  [
    'a no-break space in an id',
    with_('id: guide', 'id: guide\u00a0'),
    [
      '4:9 roles[0].id: expected lower-case words joined by hyphens, such as "expectations-manager", found "guide\\u00a0"; an invisible character is in it, shown here as its number: type it again',
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
      '1:5 id: expected lower-case words joined by hyphens, such as "expectations-manager", found "“ours”"; typographic quotation marks are taken for part of the text: write straight ones (")',
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
    ['1:1 roles: missing; expected array', '3:1 Roles: the key "Roles" is not known here; did you mean "roles"?'],
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
    ['7:18 roles[0].responsible: expected array, found "map-objectives, recommend"; put it in brackets: [map-objectives, recommend]'],
  ],
  [
    'a title that is a comment',
    with_('title: Ours', 'title: #1 school'),
    ['2:8 title: expected string, found null; write a value, in quotes if it begins with "#"'],
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
      '6:14 roles[0].actors[0]: expected "onsite-educator", "online-educator", "learner", "information-system", "partner" (did you mean "onsite-educator"?), found "on-site educator"',
    ],
  ],
  [
    'a title in place of an id',
    with_('id: guide', 'id: Expectations Manager'),
    ['4:9 roles[0].id: expected lower-case words joined by hyphens, such as "expectations-manager", found "Expectations Manager"'],
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
