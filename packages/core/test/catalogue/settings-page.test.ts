import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { workElements } from '../../src/index.js';

const page = readFileSync(new URL('../../../../docs/element-and-model.md', import.meta.url), 'utf8').replace(
  /\s+/g,
  ' ',
);
const said = /Each setting has a range: (.*?)since none counts those\./.exec(page)?.[1] ?? '';

/** The words for settings that the page does not call by their ids. */
const WORDS: Readonly<Record<string, string>> = {
  attempts: 'attempts',
  piecesOfEvidence: 'pieces of evidence',
  missedAppointments: 'missed appointments',
};

test('the page on models says the range of every setting', () => {
  const settings = workElements.flatMap((element) => Object.entries(element.settings));
  expect(settings.length).toBeGreaterThan(8);
  for (const [id, { least, most = 100, mayBeUnlimited }] of settings) {
    const word = WORDS[id] ?? `\`${id}\``;
    const range = `${least} to ${most.toLocaleString('en')}`;
    const unlimited = mayBeUnlimited ? "(?: school days)? or `'unlimited'`" : '(?! (?:school days )?or)';
    expect(said, id).toMatch(new RegExp(`${word}(?:, \`\\w+\`)*(?: and \`\\w+\`)? ${range}${unlimited}`));
  }
});
