/**
 * Minutes due against minutes available, on the scale of all that is shown: filled as far as they fit, hatched beyond, a broken line where the
 * available end; no frame where nobody has said how many there are. It says nothing that the words beside it do not say.
 */
import { useId } from 'react';

interface LoadBarProps {
  readonly due: number;
  readonly available: number | null;
  readonly most: number;
}

export function LoadBar({ due, available, most }: LoadBarProps) {
  const hatch = useId();
  const x = (minutes: number): number => 2 + (minutes / Math.max(most, 1)) * 196;
  const fits = available === null ? 0 : Math.min(due, available);
  return (
    <svg className="load-bar" viewBox="0 0 200 24" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <defs>
        <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect className="load-bar__ground" width="6" height="6" />
          <line className="load-bar__line" x1="0" x2="0" y1="0" y2="6" />
        </pattern>
      </defs>
      {fits > 0 && <rect className="load-bar__fits" x="2" y="5" width={x(fits) - 2} height="14" />}
      {due > fits && (
        <rect
          className="load-bar__over"
          fill={`url(#${hatch})`}
          x={x(fits)}
          y="5"
          width={x(due) - x(fits)}
          height="14"
        />
      )}
      {available !== null && <line className="load-bar__end" x1={x(available)} x2={x(available)} y1="0" y2="24" />}
    </svg>
  );
}
