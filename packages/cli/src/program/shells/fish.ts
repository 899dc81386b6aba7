import type { CommandSpec } from '../command-spec.js';
import { isOfFile, takesFiles } from '../takes-files.js';
import { choiceWords, longOf, type Offers, optionsOf, quoted } from './words.js';

/** Completions for fish. */
export const fish = (
  specs: readonly CommandSpec[],
  offers: Offers,
): string => `# Fish completions: work-elements completions fish | source
complete -c work-elements -n __fish_use_subcommand -f -a help -d 'print help for a command'
${specs
  .flatMap((spec) => [
    `complete -c work-elements -n __fish_use_subcommand -f -a ${spec.name} -d ${quoted(spec.summary)}`,
    ...optionsOf(spec).map(
      (option) =>
        `complete -c work-elements -n '__fish_seen_subcommand_from ${spec.name}' -l ${longOf(option).slice(2)}${
          option.choices === undefined
            ? option.kind === 'flag'
              ? ''
              : isOfFile(option)
                ? ' -r'
                : ' -x'
            : ` -x -a ${quoted(choiceWords(option))}`
        } -d ${quoted(option.summary)}`,
    ),
    ...(takesFiles(spec) ? [] : [`complete -c work-elements -n '__fish_seen_subcommand_from ${spec.name}' -f`]),
    ...spec.arguments
      .map((argument) => offers(argument))
      .filter((words) => words.length > 0)
      .map(
        (words) =>
          `complete -c work-elements -n '__fish_seen_subcommand_from ${spec.name}' -a ${quoted(words.join(' '))}`,
      ),
  ])
  .join('\n')}
`;
