import { describe } from 'vitest';
import { testExamples } from './support/outputs.js';

describe('the examples that take long', () => testExamples('long'));
