import { expect, test } from 'vitest';
import { modelJsonSchema } from '../../src/index.js';
import { said } from './support/said.js';

const files: readonly (readonly [mistake: string, text: string, message: string])[] = [
  [
    'a calendar',
    'BEGIN:VCALENDAR\r\nVERSION:2.0\r\n',
    'found a calendar (iCalendar); write its dates into "terms" and "holidays" of a scenario, or "closed" of a ' +
      'school calendar',
  ],
  ['a table with commas', 'Name,Roles\nAnn,Teacher\n', 'found a table; tables of people are for work-elements ready'],
  [
    'a table with semicolons',
    'Name;Roles\nAnn;Teacher\n',
    'found a table; tables of people are for work-elements ready',
  ],
  ['a table with a comma in quotes', 'a,b\n"x, y",z\n', 'found a table; tables of people are for work-elements ready'],
  [
    'a table with all in quotes',
    '"a","b"\n"x, y","z"\n',
    'found a table; tables of people are for work-elements ready',
  ],
  ['a table with ragged lines', 'a,b\nx,y,z\nw\n', 'found a table; tables of people are for work-elements ready'],
  ['a table with tabs', 'Name\tRoles\nAnn\tTeacher\n', 'found a table; tables of people are for work-elements ready'],
  [
    'a workbook',
    'PK\u0003\u0004\u0014\u0000',
    'found an Excel workbook or another zip archive; tables of people are for work-elements ready',
  ],
  [
    'an image',
    '\uFFFDPNG\r\n\u001a\n',
    'found an image (PNG); an image does not say what is in it as text; type the table or the model',
  ],
  ['a PDF', '%PDF-1.7\n%\uFFFD\uFFFD', 'found a PDF; copy its table or its text into a file of its own'],
  [
    'a process diagram',
    '<?xml version="1.0"?>\n<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL">',
    'found a process diagram (BPMN); name its lanes as roles and its tasks as steps of the catalogue; BPMN is not read',
  ],
  [
    'an event log',
    '<?xml version="1.0"?>\n<log xes.version="2.0">',
    'found an event log (XES); event logs are for work-elements discover, calibrate and conform',
  ],
  [
    'a web page',
    '<!DOCTYPE html>\n<html lang="en">',
    'found a web page (HTML); save the document itself, not the page that shows it; some programs save HTML ' +
      'under the name .xls',
  ],
  ['other XML', '<?xml version="1.0"?><a/>', 'found XML; no XML but event logs (XES) is read'],
  ['nothing', ' \n', 'found an empty file'],
  [
    'a scenario',
    'id: now\ntitle: Now\nmodel: validator\nlearners: { count: 60 }\nstaff: []\n',
    'expected an implementation model, found a staffing scenario; give it to work-elements simulate',
  ],
  [
    'a team',
    'model: validator\nplaces: [{ id: hill, title: Hill }]\npeople: []\n',
    'found a team; give it with --people, as to work-elements ready',
  ],
  [
    'a rubric',
    'id: river\ntitle: River\nrows: [{ id: rooms, title: Rooms }]\n',
    'found a rubric; give it to work-elements rubric',
  ],
  [
    'an alignment',
    'rubric: river\nrows: []\n',
    'found an alignment of a rubric; give it to work-elements rubric, behind its rubric',
  ],
  [
    'people',
    '- { id: ann, name: Ann, evidence: [] }\n',
    'found a list of people; give it with --people, as to work-elements ready',
  ],
  [
    'people of whom one has nothing to show',
    '- { id: ann, name: Ann, evidence: [] }\n- { id: bo, name: Bo }\n',
    'found a list of people',
  ],
  [
    'a calendar of a school',
    'timeZone: Europe/Berlin\nweekdays: [mon]\nclosed: []\n',
    'found a school calendar; it is for programs that send what is due (dueSignals)',
  ],
  [
    'a saved journey',
    '{ "format": 3, "revision": 1, "state": {}, "log": [] }',
    'found a saved journey; it is for programs that go on with it (restoreJourney)',
  ],
  ['the schema of a model', JSON.stringify(modelJsonSchema), 'found a JSON Schema; it is for editors'],
  ['a letter', 'Dear all,\nwe have a guide.\n', 'found the text "Dear all, we have a guide."'],
];

test.each(files)('%s in place of a model is named for what it is', (_, text, message) => {
  const [only, ...others] = said(text);
  expect(others).toEqual([]);
  expect(only).toContain('expected ');
  expect(only).toContain(message);
});

test.each([
  [
    'a sentence of several lines',
    'Well, this is long\nand, as it goes, goes on\n',
    'expected a record, found the text',
  ],
  ['broken JSON', '"id": "x",\n"title": "X",\n', 'does not belong here'],
  ['broken YAML', 'id: x, y\n title: "a", b\n', 'the line is'],
])('%s is no table', (_, text, message) => {
  expect(said(text).join('\n')).toContain(message);
  expect(said(text).join('\n')).not.toContain('a table');
});
