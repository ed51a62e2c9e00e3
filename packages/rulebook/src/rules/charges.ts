/** The sections of law under which a person is charged, in one way of writing them. */
import type { Matter } from '../evaluate/matter.ts';
import type { EventBody } from '../event.ts';
import { text } from '../fold/body.ts';

/**
 * A section without brackets, blanks and leading zeros, in small letters: `INA 212(a)(6)(A)(i)` and `212a06Ai`, as the court
 * release writes it, are both `212a6ai`. Undefined where the record does not say.
 */
export function sectionOf(body: EventBody): string | undefined {
  const written = text(body, 'section')
    ?.toLowerCase()
    .replace(/ina/g, '')
    .replace(/[^a-z0-9]/g, '');
  return written === undefined || written === '' ? undefined : written.replace(/([a-z])0+(?=\d)/g, '$1');
}

/** The sections charged; undefined where no charge is on record, or one that cannot be read. */
export function sectionsCharged({ facts }: Matter): readonly string[] | undefined {
  const sections: string[] = [];
  for (const { event } of facts.of('charge.lodged')) {
    const section = sectionOf(event.body);
    if (section === undefined) return undefined;
    sections.push(section);
  }
  return sections.length === 0 ? undefined : sections;
}
