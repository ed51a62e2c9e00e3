/**
 * C37: what each court of appeals says of detention without a bond hearing for people who entered without inspection
 * (INA 235(b)(2)(A) against 236(a)). `upholds`: such detention stands; `rejects`: section 236(a) governs and a bond hearing
 * is due; `unsettled`: a decision whose effect is withheld.
 */
import type { Parameter } from './parameter.ts';

function position(key: string, value: 'upholds' | 'rejects' | 'unsettled', on: string, decision: string): Parameter {
  return {
    name: 'no-bond-position',
    key,
    rule: 'C37',
    value,
    unit: 'word',
    appliesTo: `detention without a bond hearing in circuit ${key}`,
    from: on,
    to: null,
    announcedOn: on,
    status: 'enacted',
    source: `${decision}, as told by an account of 2026-10-07 that links the opinions; the opinion itself was not read`,
    confidence: 'V',
    sourceKind: 'secondary',
    lastCheckedOn: '2026-10-07',
    allowanceDays: 120,
  };
}

export const noBondPositions: readonly Parameter[] = [
  position('1', 'rejects', '2026-08-13', 'Guerrero Orellana v. Moniz, 188 F.4th 1'),
  position(
    '2',
    'rejects',
    '2026-04-28',
    'Barbosa da Cunha v. Freden, 175 F.4th 61, certiorari granted 2026-10-01 (26-104)',
  ),
  position('3', 'rejects', '2026-08-28', 'Buele Morocho v. Warden Philadelphia FDC, 26-1150'),
  position('4', 'rejects', '2026-09-10', 'Lopez Garcia v. Guadian, 25-7044'),
  position(
    '5',
    'upholds',
    '2026-02-06',
    'Buenrostro-Mendez v. Bondi, 166 F.4th 494, certiorari sought 2026-07-02 (26-43)',
  ),
  position(
    '6',
    'rejects',
    '2026-05-11',
    'Lopez-Campos v. Raycraft, 175 F.4th 713, certiorari sought 2026-06-22 (25-1415)',
  ),
  position('7', 'rejects', '2026-07-30', 'Cirrus Rojas v. Olson, 183 F.4th 909'),
  position('8', 'upholds', '2026-03-25', 'Herrera Avila v. Bondi, 170 F.4th 1128'),
  position('9', 'rejects', '2026-07-30', 'Rodriguez Vazquez v. Bostock, 183 F.4th 1160'),
  position('10', 'rejects', '2026-06-30', 'Santillan Quiroz v. Mullin, 180 F.4th 1226, mandate 2026-07-22'),
  position(
    '11',
    'unsettled',
    '2026-05-06',
    'Hernandez Alvarez v. Warden, 175 F.4th 1258, which rejects it; mandate withheld 2026-05-13, hearing en banc sought',
  ),
];
