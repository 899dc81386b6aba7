#!/usr/bin/env node
import { endingOnInterrupt } from './terminal/ending-on-interrupt.js';

// Loaded before anything else, so that Ctrl-C exits with its own code even while the command is loading.
endingOnInterrupt();
const [{ faultToldBy, main }, { nodeTerminal }] = await Promise.all([
  import('./main.js'),
  import('./terminal/node-terminal.js'),
]);
const terminal = nodeTerminal();
process.on('uncaughtException', faultToldBy(terminal));
process.exitCode = await main(process.argv.slice(2), terminal);
