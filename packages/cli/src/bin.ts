#!/usr/bin/env node
import { faultToldBy, main } from './main.js';
import { nodeTerminal } from './terminal/node-terminal.js';

const terminal = nodeTerminal();
process.on('uncaughtException', faultToldBy(terminal));
process.exitCode = await main(process.argv.slice(2), terminal);
