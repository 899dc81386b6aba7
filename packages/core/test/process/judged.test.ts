import { describe, expect, test } from 'vitest';
import { type Judgement, judgedAmong } from '../../src/index.js';

/** The positions that are judged, where the work is given by how it is judged. */
const judged = (words: string, isOnAppeal?: boolean): readonly number[] => {
  const done = words.split(' ').map((judgement, index) => ({ judgement: judgement as Judgement, index }));
  return judgedAmong(done, ({ judgement }) => judgement, isOnAppeal).map(({ index }) => index);
};

describe('a review judges', () => {
  test.each([
    ['the latest piece', 'piece beside piece', [2]],
    ['the latest piece, whatever else was done after it', 'piece end piece none', [2]],
    ['the latest piece, whatever was decided after it', 'piece end piece on-appeal', [2]],
    ['the piece made anew within a review of it', 'piece review piece', [2]],
    ['the piece made anew, where the work began with something else', 'piece end beside review piece', [4]],
    ['the piece made after everything ended, though reviewed before', 'review piece end piece', [3]],
    ['the piece made after the end of another that was under review', 'piece review end piece', [3]],
    ['the piece made after one was set aside on appeal', 'piece end review set-aside piece', [4]],
    ['only a piece that is there', 'beside review end', [], false],
  ])('%s', (_, done, expected, isOnAppeal?: boolean) => {
    expect(judged(done, isOnAppeal)).toEqual(expected);
  });
});

describe('a review that follows no piece is on appeal, and judges', () => {
  test.each([
    [
      'everything that was scored or decided, but nothing else',
      'piece set-aside on-appeal none end review beside',
      [0, 1, 2],
    ],
    ['every piece, where the work has ended', 'piece end piece end', [0, 2]],
    ['every piece, where the latest work under way is a review', 'piece end piece review', [0, 2]],
    ['every piece, where the latest work under way is neither', 'piece end piece beside', [0, 2]],
    ['the piece made anew because of it, too', 'piece end review piece', [0, 3]],
    ['the piece made anew because of it, whatever else was done first', 'piece end none review piece', [0, 4]],
  ])('%s', (_, done, expected) => {
    expect(judged(done)).toEqual(expected);
  });
});

test('whether a review is on appeal is as the caller says, if the caller knows', () => {
  const done = 'piece set-aside on-appeal piece end';
  expect(judged(done, true)).toEqual([0, 1, 2, 3]);
  expect(judged(done, false)).toEqual([3]);
});

test('an appeal concerns every decision, on appeal or not', () => {
  expect(judged('appealed piece appealed none', false)).toEqual([0, 1, 2]);
  expect(judged('appealed end appealed none')).toEqual([0, 2]);
});
