/** The words of the figures in Spanish, beside the English ones of their definitions. Names of rules are as the rulebook has them. */
import type { ShownFigure, ShownReport, ShownRow } from './shown-report.ts';

interface Words {
  readonly title: string;
  readonly definition: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly note?: string;
}

const allCases = 'Todos los casos de los que el registro conoce algún acontecimiento.';
const withOrder =
  'Casos en los que hay una orden de expulsión en pie, firme o no (la deportación, la exclusión y la salida voluntaria son tales órdenes).';
const pendingCases = 'Casos en la etapa «pendiente».';
const recordAlone =
  'Solo lo que dice este registro: para una cifra no se consultaron fuentes externas, así que ninguna fila dice qué se puede hacer en un caso.';
const counsel = 'Si quien se presentó como representante legal no se ha retirado.';

const words: ReadonlyMap<string, Words> = new Map([
  [
    'stage',
    {
      title: 'Casos por etapa',
      definition:
        'Dónde está cada caso, según las reglas lo derivan de sus acontecimientos. Un caso tiene una sola etapa.',
      numerator: 'Casos en la etapa.',
      denominator: allCases,
    },
  ],
  [
    'finality',
    {
      title: 'Órdenes por firmeza',
      definition:
        'Si la orden en pie es firme. Desconocida y en conflicto: el registro no dice lo suficiente o se contradice.',
      numerator: 'Casos cuya orden tiene esa firmeza.',
      denominator: withOrder,
    },
  ],
  [
    'bars-by-rule',
    {
      title: 'Órdenes por impedimento',
      definition: 'Impedimentos vigentes para ejecutar una orden, por la regla que los establece.',
      numerator: 'Casos con ese impedimento, tengan o no otros.',
      denominator: withOrder,
      note: `Un caso con varios impedimentos se cuenta en cada uno, así que estas filas suman más que los casos que tienen alguno. ${recordAlone}`,
    },
  ],
  [
    'bars-by-number',
    {
      title: 'Órdenes por número de impedimentos',
      definition: 'Cuántas reglas impiden a la vez ejecutar una orden.',
      numerator: 'Casos con exactamente ese número de impedimentos.',
      denominator: withOrder,
      note: `Cada caso se cuenta una vez. ${recordAlone}`,
    },
  ],
  [
    'bars-by-combination',
    {
      title: 'Órdenes por combinación exacta de impedimentos',
      definition: 'Los impedimentos de un caso tomados en conjunto.',
      numerator: 'Casos con exactamente estos impedimentos y ningún otro.',
      denominator: withOrder,
      note: `Cada caso se cuenta una vez. ${recordAlone}`,
    },
  ],
  [
    'reviews-by-rule',
    {
      title: 'Órdenes por motivo de revisión',
      definition:
        'Motivos por los que una persona debe mirar antes de que alguien se fíe del registro, por la regla que los da.',
      numerator: 'Casos con ese motivo, tengan o no otros.',
      denominator: withOrder,
      note: 'Un caso con varios motivos se cuenta en cada uno. Lo que hoy no está cubierto o está caducado no se cuenta aquí.',
    },
  ],
  [
    'in-absentia-orders',
    {
      title: 'Órdenes dictadas en ausencia',
      definition: 'Si la orden en pie se dictó en ausencia de la persona.',
      numerator: 'Casos cuya orden se dictó en ausencia, no se dictó así, o no consta.',
      denominator: withOrder,
    },
  ],
  [
    'in-absentia-completions',
    {
      title: 'Primeras conclusiones en ausencia',
      definition:
        'Si la primera decisión que concluyó el caso (orden, terminación, desestimación) se dictó en ausencia de la persona, sea lo que sea de ella después.',
      numerator: 'Casos cuya primera conclusión fue en ausencia, no lo fue, o no consta.',
      denominator: 'Casos que un juez ha concluido al menos una vez.',
    },
  ],
  [
    'represented',
    {
      title: 'Con representante legal',
      definition: counsel,
      numerator: 'Casos con representante y sin él.',
      denominator: allCases,
    },
  ],
  [
    'represented-pending',
    {
      title: 'Con representante legal, casos pendientes',
      definition: counsel,
      numerator: 'Casos pendientes con representante y sin él.',
      denominator: pendingCases,
    },
  ],
  [
    'pending-by-court',
    {
      title: 'Casos pendientes por tribunal',
      definition: 'El tribunal en el que el caso está pendiente: el de su último tramo o cambio de sede.',
      numerator: 'Casos pendientes en el tribunal.',
      denominator: pendingCases,
    },
  ],
  [
    'pending-by-age',
    {
      title: 'Casos pendientes por antigüedad',
      definition:
        'Años completos desde que empezó el proceso: desde que se presentó el documento de acusación, o se entregó donde no consta la presentación.',
      numerator: 'Casos pendientes de esa antigüedad.',
      denominator: pendingCases,
    },
  ],
  [
    'refused-by-table',
    {
      title: 'Filas rechazadas, por tabla',
      definition:
        'Filas de la entrega más reciente que no se pudieron leer de una única manera. Se guardan con su línea original, y cada una pone su caso en revisión.',
      numerator: 'Filas de la tabla que se rechazaron.',
      denominator: 'Filas de la tabla que se leyeron.',
      note: 'Cada fila es una parte de su propia tabla.',
    },
  ],
]);

/** What keys are called, whatever the figure. */
const keyWords: Readonly<Record<string, string>> = {
  'not-commenced': 'no iniciado',
  pending: 'pendiente',
  'administratively-closed': 'cerrado administrativamente',
  terminated: 'terminado',
  'relief-granted': 'alivio concedido',
  'order-not-final': 'orden no firme',
  'order-final': 'orden firme',
  'order-unclear': 'orden poco clara',
  departed: 'salió del país',
  deceased: 'persona fallecida',
  final: 'firme',
  'not-final': 'no firme',
  unknown: 'desconocida',
  conflict: 'en conflicto',
  others: 'otras combinaciones, tomadas en conjunto',
};

const notOnRecord = 'no consta';
const ageWords: Readonly<Record<string, string>> = {
  '0': 'menos de 1 año',
  '1': '1 año',
  '5-9': 'de 5 a 9 años',
  '10-19': 'de 10 a 19 años',
  '20+': '20 años y más',
  '': notOnRecord,
};

/** What a row is called in Spanish. */
function labelOf(figure: string, { key, label }: ShownRow): string {
  switch (figure) {
    case 'stage':
    case 'finality':
      return keyWords[key] ?? label;
    case 'bars-by-number':
      return `${key} ${key === '1' ? 'impedimento' : 'impedimentos'}, solo según este registro`;
    case 'bars-by-combination':
      return key === '' ? 'ningún impedimento, solo según este registro' : (keyWords[key] ?? label);
    case 'in-absentia-orders':
    case 'in-absentia-completions':
      return { yes: 'en ausencia', no: 'no en ausencia' }[key] ?? notOnRecord;
    case 'represented':
    case 'represented-pending':
      return key === 'yes' ? 'con representante legal' : 'sin representante legal';
    case 'pending-by-court':
      return key === '' ? notOnRecord : label;
    case 'pending-by-age':
      return ageWords[key] ?? `${key} años`;
    default:
      return label;
  }
}

/** The report with its words in Spanish. */
export function inSpanish(report: ShownReport): ShownReport {
  return {
    ...report,
    figures: report.figures.map((figure): ShownFigure => {
      const said = words.get(figure.id);
      const rows = figure.rows.map((row) => ({ ...row, label: labelOf(figure.id, row) }));
      return said === undefined ? { ...figure, rows } : { ...figure, ...said, note: said.note ?? null, rows };
    }),
  };
}
