import fc from 'fast-check';

// The same examples on every run; a failure prints the seed and the path to its example. FC_SEED tries others.
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20130603), numRuns: Number(process.env.FC_RUNS ?? 100) });
