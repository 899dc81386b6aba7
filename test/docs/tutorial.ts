import { readFileSync, writeFileSync } from 'node:fs';

/** A block of a tutorial: a command with its output, or a file for the reader to write. */
export type TutorialStep =
  | { readonly kind: 'command'; readonly line: number; readonly command: string; readonly output: string | null }
  | { readonly kind: 'file'; readonly line: number; readonly file: string; readonly text: string };

const file = new URL('../../docs/tutorial.md', import.meta.url);

const BLOCK = /^```(\w+)(?: \[([^\]]+)\])?\n([\s\S]*?)^```$/gm;

/** What a reader of the tutorial types, in order. */
export const tutorialSteps = (text = readFileSync(file, 'utf8')): readonly TutorialStep[] => {
  const steps: TutorialStep[] = [];
  for (const { 1: language, 2: name, 3: content = '', index } of text.matchAll(BLOCK)) {
    const line = text.slice(0, index).split('\n').length;
    if (name !== undefined) steps.push({ kind: 'file', line, file: name, text: content });
    else if (language === 'sh' && content.startsWith('work-elements '))
      steps.push({ kind: 'command', line, command: content.trim().replace(/^work-elements /, ''), output: null });
    else if (language === 'text') {
      const last = steps.pop();
      if (last?.kind !== 'command') throw new RangeError(`the output in line ${line} is of no command`);
      steps.push({ ...last, output: content });
    }
  }
  return steps;
};

/** Replaces the outputs in order; one that ends in an ellipsis is shortened again. */
export const writeOutputs = (outputs: readonly string[]): void => {
  let next = 0;
  const text = readFileSync(file, 'utf8').replaceAll(/^```text\n([\s\S]*?)^```$/gm, (_, before: string) => {
    const lines = (outputs[next++] ?? '').trimEnd().split('\n');
    const isCut = /^…$/m.test(before);
    return `\`\`\`text\n${isCut ? [...lines.slice(0, SHOWN), '…'].join('\n') : lines.join('\n')}\n\`\`\``;
  });
  writeFileSync(file, text);
};

/** The number of lines shown of a shortened output. */
const SHOWN = 14;
