/** A table with a caption, headings of columns and rows, that scrolls in itself on a narrow screen and prints whole. */
import { type ReactNode, useEffect, useId, useRef } from 'react';

/** A column of a table. */
export interface Column<Row> {
  readonly key: string;
  readonly heading: string;
  /** Numbers stand to the right. */
  readonly isNumber?: boolean;
  /** The cell that names the row. */
  readonly namesRow?: boolean;
  readonly cell: (row: Row) => ReactNode;
}

interface TableProps<Row> {
  readonly caption: ReactNode;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
}

export function DataTable<Row>({ caption, columns, rows, keyOf }: TableProps<Row>) {
  const id = useId();
  const scrolled = useRef<HTMLElement>(null);
  useEffect(() => reachableWhereItScrolls(scrolled.current), []);
  return (
    <section ref={scrolled} className="table-scroll" aria-labelledby={id}>
      <table className="usa-table usa-table--borderless usa-table--stacked-header data-table">
        <caption id={id}>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ key, heading, isNumber = false }) => (
              <th key={key} scope="col" className={isNumber ? 'number' : undefined}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map(({ key, heading, isNumber = false, namesRow = false, cell }) =>
                namesRow ? (
                  <th key={key} scope="row" data-label={heading}>
                    {cell(row)}
                  </th>
                ) : (
                  <td key={key} className={isNumber ? 'number' : undefined} data-label={heading}>
                    {cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** A part that scrolls is reached by keyboard; one that does not is not stopped at. @returns ends it */
function reachableWhereItScrolls(element: HTMLElement | null): (() => void) | undefined {
  if (element === null) return undefined;
  const observer = new ResizeObserver(() => {
    if (element.scrollWidth > element.clientWidth) element.tabIndex = 0;
    else element.removeAttribute('tabindex');
  });
  observer.observe(element);
  for (const inner of element.children) observer.observe(inner);
  return () => observer.disconnect();
}
