import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { stages } from '@opendocket/rulebook';
import { withDocket } from '../test-docket.ts';
import { readFigures } from './index.ts';
import { shownReport } from './shown-report.ts';
import { inSpanish } from './spanish.ts';

describe('figures in Spanish', () => {
  it('have every word of every figure, and a note where the English one has', () =>
    withDocket(async ({ docket }) => {
      const english = shownReport(await readFigures(docket));
      const spanish = inSpanish(english);
      english.figures.forEach((figure, index) => {
        const other = spanish.figures[index];
        for (const part of ['title', 'definition', 'numerator', 'denominator'] as const) {
          assert.notEqual(other?.[part], figure[part], `${figure.id} ${part}`);
        }
        assert.equal(other?.note === null, figure.note === null, figure.id);
        for (const [place, row] of figure.rows.entries()) {
          if (figure.id === 'stage' || figure.id === 'finality') assert.notEqual(other?.rows[place]?.label, row.label);
        }
      });
      assert.equal(spanish.figures[0]?.rows.length, stages.length);
    }));
});
