// @module-tag long
import { conservationLaws } from './support/conservation.js';

conservationLaws(30);
