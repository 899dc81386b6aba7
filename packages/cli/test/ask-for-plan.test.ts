import { beforeEach, describe, expect, test, vi } from 'vitest';
import { parseModelText } from 'work-elements';
import { Folder } from './support/run-command.js';

interface Question {
  readonly message: string;
  readonly defaultValue?: string;
  readonly initialValue?: string;
  readonly validate?: (value: string) => string | undefined;
}

const CANCELLED = Symbol('cancelled');

const asked: Question[] = [];
let answers: (string | symbol)[] = [];

/** A person who answers questions in order, and accepts the default where the answer is empty. */
vi.mock('@clack/prompts', () => {
  const ask = async (question: Question): Promise<string | symbol> => {
    asked.push(question);
    const answer = answers.shift();
    if (answer === undefined) throw new RangeError(`nobody answers “${question.message}”`);
    return answer === '' ? (question.defaultValue ?? question.initialValue ?? '') : answer;
  };
  const say = vi.fn();
  return {
    text: ask,
    select: ask,
    intro: say,
    outro: say,
    cancel: say,
    isCancel: (value: unknown) => value === CANCELLED,
  };
});

beforeEach(() => {
  asked.length = 0;
});

describe('init on a terminal', () => {
  test('asks for what no flag has said, and writes what was answered', async () => {
    const folder = new Folder();
    answers = ['Mill School', '', '40', '2', '', ''];
    const { code } = await folder.run('init', { isInteractive: true });
    expect(code).toBe(0);
    expect(asked.map(({ message }) => message)).toEqual([
      'What is your school called?',
      'Which model is most like what you mean to do?',
      'How many learners are there?',
      'How many people hold the role Teacher?',
      'How many people hold the role Proficiency Validator?',
      'How many people hold the role School Leader?',
    ]);
    expect(parseModelText(folder.read('mill-school.yaml')).title).toBe('Mill School');
    expect(folder.read('scenario.yaml')).toContain('count: 40');
    expect(folder.read('scenario.yaml')).toContain('role: teacher\n    count: 2');
    const validate = asked.at(-1)?.validate;
    expect([validate?.('x'), validate?.('0'), validate?.('2'), validate?.('')]).toEqual([
      'Expected a whole number, at least 1.',
      'Expected a whole number, at least 1.',
      undefined,
      undefined,
    ]);
  });

  test('asks nothing that flags have said, and nothing at all with --yes', async () => {
    answers = ['', ''];
    const args = ['init', 'validator', '--title', 'Hill', '--learners', '9', '--staff', 'teacher=2'];
    expect((await new Folder().run(args, { isInteractive: true })).code).toBe(0);
    expect(asked.length).toBe(2);
    expect((await new Folder().run('init --yes', { isInteractive: true })).code).toBe(0);
    expect(asked.length).toBe(2);
  });

  test('writes nothing where somebody gives up', async () => {
    const folder = new Folder();
    answers = ['Mill School', CANCELLED];
    const { code, err } = await folder.run('init', { isInteractive: true });
    expect([code, err]).toEqual([130, '']);
    expect(() => folder.read('mill-school.yaml')).toThrow();
  });
});
