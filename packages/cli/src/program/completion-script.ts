import { type ArgumentSpec, type CommandSpec, commonOptions, type OptionSpec } from './command-spec.js';

/** The shells for which there are completions. */
export const shells = ['bash', 'zsh', 'fish'] as const;

export type Shell = (typeof shells)[number];

/** Words that complete an argument; `elements` are given by whoever knows the catalogue. */
export type Offers = (argument: ArgumentSpec) => readonly string[];

/** A script that completes commands, options, their choices, and files in a shell. */
export const completionScript = (shell: Shell, specs: readonly CommandSpec[], offers: Offers): string =>
  ({ bash, zsh, fish })[shell](specs, offers);

const optionsOf = ({ options }: CommandSpec): readonly OptionSpec[] => [...options, ...commonOptions];

const longOf = ({ flags }: OptionSpec): string => /--[a-z-]+/.exec(flags)?.[0] ?? flags;

const wordsOf = (spec: CommandSpec, offers: Offers): readonly string[] => [
  ...optionsOf(spec).map(longOf),
  '--help',
  ...spec.arguments.flatMap((argument) => offers(argument)),
];

const bash = (
  specs: readonly CommandSpec[],
  offers: Offers,
): string => `# Bash completions: eval "$(work-elements completions bash)"
_work_elements() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" words=""
  COMPREPLY=()
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
  esac
  if [ -n "$words" ]; then
    COMPREPLY=($(compgen -W "$words" -- "$word"))
    return
  fi
  case "\${COMP_WORDS[1]}" in
${specs.map((spec) => `    ${spec.name}) words="${wordsOf(spec, offers).join(' ')}" ;;`).join('\n')}
    help) words="${specs.map(({ name }) => name).join(' ')}" ;;
  esac
  COMPREPLY=($(compgen -W "$words" -- "$word") $(compgen -f -- "$word"))
}
complete -o filenames -F _work_elements work-elements
`;

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

const zsh = (specs: readonly CommandSpec[], offers: Offers): string => `#compdef work-elements
# Zsh completions: eval "$(work-elements completions zsh)"
_work_elements() {
  local -a commands
  commands=(
${specs.map(({ name, summary }) => `    ${quoted(`${name}:${summary.replaceAll(':', '\\:')}`)}`).join('\n')}
    'help:print help for a command'
  )
  if (( CURRENT == 2 )); then
    _describe 'command' commands
    return
  fi
  case "$words[2]" in
${specs
  .map((spec) => {
    const options = optionsOf(spec).map((option) => {
      const what = option.summary.replaceAll(/[[\]:]/g, ' ');
      const value =
        option.kind === 'flag'
          ? ''
          : `:value:${option.choices === undefined ? '_files' : `(${option.choices.join(' ')})`}`;
      return `      ${quoted(`${option.kind === 'list' ? '*' : ''}${longOf(option)}[${what}]${value}`)}`;
    });
    const words = spec.arguments.flatMap((argument) => offers(argument));
    const rest = words.length === 0 ? '*:file:_files' : `*: :{ compadd -- ${words.join(' ')}; _files }`;
    return `    ${spec.name}) shift words; (( CURRENT-- )); _arguments \\\n${[...options, `      ${quoted(rest)}`].join(' \\\n')} ;;`;
  })
  .join('\n')}
    help) compadd -- ${specs.map(({ name }) => name).join(' ')} ;;
  esac
}
compdef _work_elements work-elements
`;

const fish = (
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
              : ' -r'
            : ` -x -a ${quoted(option.choices.join(' '))}`
        } -d ${quoted(option.summary)}`,
    ),
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
