// Writes the actual outputs of its commands into the tutorial: npm run tutorial.
import { Folder } from '../../packages/cli/test/support/run-command.js';
import { tutorialSteps, writeOutputs } from './tutorial.js';
import { wordsOf } from './words.js';

const folder = new Folder();
const outputs: string[] = [];
for (const step of tutorialSteps()) {
  if (step.kind === 'file') folder.write(step.file, step.text);
  else {
    const { out, err } = await folder.run(wordsOf(step.command));
    if (step.output !== null) outputs.push(err + out);
  }
}
writeOutputs(outputs);
