/** Other values of the law, as somebody may ask for them. */
export { parseWhatIf, type WhatIfQuestion } from './question.ts';
