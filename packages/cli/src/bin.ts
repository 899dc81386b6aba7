#!/usr/bin/env node
import { endingOnInterrupt } from './terminal/ending-on-interrupt.js';

// Nothing else is loaded before, so that Ctrl-C ends with its own code while the command is loaded.
endingOnInterrupt();
const [{ faultToldBy, main }, { nodeTerminal }] = await Promise.all([
  import('./main.js'),
  import('./terminal/node-terminal.js'),
]);
const terminal = nodeTerminal();
process.on('uncaughtException', faultToldBy(terminal));
process.exitCode = await main(process.argv.slice(2), terminal);
