import type { CommandSpec, OptionSpec } from '../command-spec.js';
import { isOfFile, takesFiles } from '../takes-files.js';
import { longOf, type Offers, optionsOf } from './words.js';

const wordsOf = (spec: CommandSpec, offers: Offers): readonly string[] => [
  ...optionsOf(spec).map(longOf),
  '--help',
  ...spec.arguments.flatMap((argument) => offers(argument)),
];

/** Completions of option values without choices: files if the value is one, otherwise nothing. */
const valuesOf = (spec: CommandSpec): readonly string[] => {
  const free = optionsOf(spec).filter(({ kind, choices }) => kind !== 'flag' && choices === undefined);
  return [
    ...inCase(spec, free.filter(isOfFile), '_work_elements_files "$word"; return'),
    ...inCase(
      spec,
      free.filter((option) => !isOfFile(option)),
      'return',
    ),
  ];
};

const inCase = (spec: CommandSpec, options: readonly OptionSpec[], work: string): readonly string[] => {
  const patterns = options.flatMap(({ flags }) =>
    (flags.match(/(?<![\w<])--?[a-z-]+/g) ?? []).map((flag) => `"${spec.name} ${flag}"`),
  );
  return patterns.length === 0 ? [] : [`    ${patterns.join('|')}) ${work} ;;`];
};

/** Words that can follow `work-elements`, besides its commands. */
const ALWAYS = ['help', '--help', '--version'];

/** Completions for bash. */
export const bash = (
  specs: readonly CommandSpec[],
  offers: Offers,
): string => `# Bash completions: eval "$(work-elements completions bash)"
_work_elements_files() {
  local IFS=$'\\n'
  COMPREPLY=("\${COMPREPLY[@]}" $(compgen -f -- "$1"))
}
_work_elements() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" words=""
  COMPREPLY=()
  # An equals sign is a word of its own, as in --format=text.
  if [ "$before" = "=" ]; then before="\${COMP_WORDS[COMP_CWORD-2]}"; fi
  if [ "$word" = "=" ]; then word=""; fi
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${[...specs.map(({ name }) => name), ...ALWAYS].join(' ')}" -- "$word"))
    return
  fi
  case "\${COMP_WORDS[1]} $before" in
${specs
  .flatMap((spec) =>
    optionsOf(spec)
      .filter(({ choices }) => choices !== undefined)
      .map((option) => `    "${spec.name} ${longOf(option)}") words="${option.choices?.join(' ')}" ;;`),
  )
  .join('\n')}
${specs.flatMap(valuesOf).join('\n')}
  esac
  if [ -n "$words" ]; then
    COMPREPLY=($(compgen -W "$words" -- "$word"))
    return
  fi
  case "\${COMP_WORDS[1]}" in
${specs.map((spec) => `    ${spec.name}) words="${wordsOf(spec, offers).join(' ')}" ;;`).join('\n')}
    help) words="${specs.map(({ name }) => name).join(' ')}" ;;
  esac
  COMPREPLY=($(compgen -W "$words" -- "$word"))
  case "\${COMP_WORDS[1]}" in
    ${specs
      .filter(takesFiles)
      .map(({ name }) => name)
      .join('|')}) _work_elements_files "$word" ;;
  esac
}
complete -o filenames -F _work_elements work-elements
`;
