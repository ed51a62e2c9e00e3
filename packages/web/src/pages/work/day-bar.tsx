/**
 * The minutes that are due against those of the day: a frame as wide as the day, filled as far as it is used. What does not
 * fit stands outside of the frame, hatched. It says nothing that the sentence above does not say.
 */
import { useId } from 'react';

const width = 480;

export function DayBar({ owed, capacity }: { readonly owed: number; readonly capacity: number }) {
  const hatch = useId();
  const most = Math.max(owed, capacity, 1);
  const x = (minutes: number): number => 2 + (minutes / most) * (width - 4);
  const fits = Math.min(owed, capacity);
  return (
    <svg className="day-bar" viewBox={`0 0 ${width} 30`} aria-hidden="true" focusable="false">
      <defs>
        <pattern id={hatch} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="8" height="8" className="day-bar__over-ground" />
          <line x1="0" x2="0" y1="0" y2="8" className="day-bar__over-line" />
        </pattern>
      </defs>
      <rect className="day-bar__used" x={x(0)} y="6" width={x(fits) - x(0)} height="18" />
      {owed > capacity && (
        <rect
          className="day-bar__over"
          fill={`url(#${hatch})`}
          x={x(capacity)}
          y="6"
          width={x(owed) - x(capacity)}
          height="18"
        />
      )}
      <rect className="day-bar__day" x={x(0)} y="6" width={x(capacity) - x(0)} height="18" />
      <line className="day-bar__end" x1={x(capacity)} x2={x(capacity)} y1="0" y2="30" />
    </svg>
  );
}
