import type { CommandSpec } from '../command-spec.js';
import { isOfFile, takesFiles } from '../takes-files.js';
import { choiceWords, longOf, type Offers, optionsOf, quoted } from './words.js';

/** Completions for zsh. */
export const zsh = (specs: readonly CommandSpec[], offers: Offers): string => `#compdef work-elements
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
          : `:value:${option.choices === undefined ? (isOfFile(option) ? '_files' : '') : `(${choiceWords(option)})`}`;
      // The value is the next word, or follows an equals sign.
      const name = `${longOf(option)}${value === '' ? '' : '='}`;
      return `      ${quoted(`${option.kind === 'list' ? '*' : ''}${name}[${what}]${value}`)}`;
    });
    const words = spec.arguments.flatMap((argument) => offers(argument));
    const files = takesFiles(spec) ? '_files' : '';
    const rest = words.length === 0 ? `*:file:${files}` : `*: :{ compadd -- ${words.join(' ')}; ${files} }`;
    return (
      `    ${spec.name}) shift words; (( CURRENT-- )); _arguments ` +
      `\\\n${[...options, `      ${quoted(rest)}`].join(' \\\n')} ;;`
    );
  })
  .join('\n')}
    help) compadd -- ${specs.map(({ name }) => name).join(' ')} ;;
  esac
}
compdef _work_elements work-elements
`;
