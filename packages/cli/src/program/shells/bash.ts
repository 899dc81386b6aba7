import type { CommandSpec } from '../command-spec.js';
import { longOf, type Offers, optionsOf } from './words.js';

const wordsOf = (spec: CommandSpec, offers: Offers): readonly string[] => [
  ...optionsOf(spec).map(longOf),
  '--help',
  ...spec.arguments.flatMap((argument) => offers(argument)),
];

/** Behind an option that takes a value which is no choice, files are offered. */
const valuesOf = (spec: CommandSpec): readonly string[] => {
  const patterns = optionsOf(spec)
    .filter(({ kind, choices }) => kind !== 'flag' && choices === undefined)
    .flatMap(({ flags }) => (flags.match(/--?[a-z-]+/g) ?? []).map((flag) => `"${spec.name} ${flag}"`));
  return patterns.length === 0 ? [] : [`    ${patterns.join('|')}) _work_elements_files "$word"; return ;;`];
};

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
    COMPREPLY=($(compgen -W "${[...specs.map(({ name }) => name), 'help', '--help', '--version'].join(' ')}" -- "$word"))
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
  _work_elements_files "$word"
}
complete -o filenames -F _work_elements work-elements
`;
