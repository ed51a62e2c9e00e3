/** Reasons of the rules on orders, appeals, motions and protection. The English sentence as the rule writes it, and the Spanish for it. */
export const orderReasons: Readonly<Record<string, string>> = {
  'A motion is pending; it does not stay removal by itself.':
    'Hay una moción pendiente; por sí sola no suspende la expulsión.',
  'A motion of an unknown kind may be one under VAWA, and may not be over.':
    'Una moción de tipo desconocido puede ser una bajo VAWA, y puede no haber terminado.',
  'A motion to reopen under VAWA is pending.': 'Hay pendiente una moción para reabrir según VAWA.',
  'A protection was granted and terminated, and the record does not say which came last.':
    'Una protección se concedió y se terminó, y el registro no dice qué fue lo último.',
  'A waiver of appeal does not plainly belong to an order on record, so it was not counted.':
    'No está claro que una renuncia a apelar corresponda a una orden registrada, así que no se tuvo en cuenta.',
  'An appeal from a ruling on a motion is pending.': 'Hay pendiente una apelación de una decisión sobre una moción.',
  'A motion to rescind is pending that is late, not the first, of no stated basis or from no order in absentia, or how it was ruled on cannot be read.':
    'Hay pendiente una moción de anulación que está fuera de plazo, no es la primera, no indica su motivo o no se refiere a una orden dictada en ausencia, o no se puede leer cómo se resolvió.',
  'An appeal from the denial of a motion to rescind is pending; it does not stay removal.':
    'Hay pendiente una apelación de la denegación de una moción de anulación; no suspende la expulsión.',
  'An appeal of an earlier decision, or of none on record, has no end on record.':
    'No consta el fin de una apelación de una decisión anterior, o de una que no consta.',
  'An appeal was filed after the time to appeal, and has not been rejected or decided.':
    'Se presentó una apelación fuera de plazo y no ha sido rechazada ni decidida.',
  'An application is pending.': 'Hay una solicitud pendiente.',
  'An application was granted, and an order of removal stands that says nothing of it.':
    'Se concedió una solicitud, y hay una orden de expulsión que no dice nada de ella.',
  'Appeal was waived, and an appeal was filed all the same: the waiver is contested.':
    'Se renunció a apelar y aun así se presentó una apelación: la renuncia está en disputa.',
  'The appeal was rejected, and the time to cure it has not run.':
    'La apelación fue rechazada y no ha vencido el plazo para subsanarla.',
  'The bond of voluntary departure was posted after its last day, or may have been.':
    'La fianza de la salida voluntaria se depositó después de su último día, o puede que así fuera.',
  'No bond posted in time is on record and appeal was not waived, so the order may be in effect before the last day to leave.':
    'No consta una fianza depositada a tiempo y no se renunció a apelar, así que la orden puede regir antes del último día para salir.',
  'The Board dismissed the appeal, and the record does not say whether it gave voluntary departure anew.':
    'La Junta desestimó la apelación, y el registro no dice si volvió a conceder la salida voluntaria.',
  'The person left after the order; to use it again it must be reinstated.':
    'La persona salió después de la orden; para volver a usarla hay que reinstaurarla.',
  'The person may have left in time, and the record does not say so plainly.':
    'Puede que la persona saliera a tiempo, y el registro no lo dice con claridad.',
  'The country asked about is not one that the order names.':
    'El país consultado no es uno de los que nombra la orden.',
  'The decision is written, or may be, and its mailing is not on record, so the time to appeal may have begun later than counted.':
    'La decisión es escrita, o puede serlo, y no consta su envío, así que el plazo para apelar pudo empezar después de lo contado.',
  'The order names a country that the record does not tell.':
    'La orden nombra un país que el registro no permite conocer.',
  'The order names no country, and none was asked about.':
    'La orden no nombra ningún país y no se preguntó por ninguno.',
  'The order was stipulated, and no counsel is on record on that day.':
    'La orden fue estipulada y ese día no consta ningún representante.',
  'The proceeding rests on an order that this record does not hold.':
    'El procedimiento se apoya en una orden que no está en este registro.',
  'The record does not say plainly how the appeal ended.':
    'El registro no dice con claridad cómo terminó la apelación.',
  'The record does not say whether the order or what takes it away came first.':
    'El registro no dice si fue primero la orden o lo que la deja sin efecto.',
  'Two decisions stand side by side, and the record does not say which one holds.':
    'Hay dos decisiones a la vez, y el registro no dice cuál vale.',
  'Voluntary departure was granted and its last day is not on record.':
    'Se concedió la salida voluntaria y no consta su último día.',
  'What came after the order may have taken it away, and the record does not say so plainly.':
    'Lo que vino después de la orden pudo dejarla sin efecto, y el registro no lo dice con claridad.',
  'What kind of order it is, or who made it, is not on record.': 'No consta qué tipo de orden es, o quién la dictó.',
  'An appeal of an order in absentia is on record; the law gives none.':
    'Consta una apelación de una orden dictada en ausencia, que la ley no admite.',
  'The day of the order is not known exactly, and may be yet to come.':
    'No se conoce con exactitud el día de la orden, y puede que aún no haya llegado.',
  'When the person came is not on record, so two years may have passed before the order.':
    'No consta cuándo llegó la persona, así que pudieron pasar dos años antes de la orden.',
  'The person came two years or more before the order, which then could not be made.':
    'La persona llegó dos años o más antes de la orden, que entonces no podía dictarse.',
  'The order was made long after entry, when expedited removal did not reach so far or a court had stayed that.':
    'La orden se dictó mucho después de la entrada, cuando la expulsión acelerada no llegaba tan lejos o un tribunal lo había suspendido.',
  'The order rests on the expansion of expedited removal to the interior, which is before the courts.':
    'La orden se apoya en la ampliación de la expulsión acelerada al interior, que está ante los tribunales.',
  'The person was paroled, and whether expedited removal reaches such a person is before the courts.':
    'La persona entró con permiso (parole), y si la expulsión acelerada alcanza a esas personas está ante los tribunales.',
  'A review of claimed status ended, and the record does not say plainly how.':
    'Terminó una revisión del estatus alegado, y el registro no dice con claridad cómo.',
  'A prior order was reinstated, and which one is not on record.':
    'Se restableció una orden anterior, y no consta cuál.',
  'A waiver of the waiting time does not plainly belong to an administrative order on record, so it was not counted.':
    'No está claro que una renuncia al tiempo de espera corresponda a una orden administrativa registrada, así que no se tuvo en cuenta.',
  'The person is recorded as a permanent resident, for whom administrative removal is not.':
    'Consta que la persona es residente permanente, a quien no se aplica la expulsión administrativa.',
  'How a proceeding ended cannot be read: it may have ended with an order of removal.':
    'No se puede leer cómo terminó un procedimiento: pudo terminar con una orden de expulsión.',
  'What the Board decided may be an order of removal, and the record does not say so plainly.':
    'Lo que decidió la Junta puede ser una orden de expulsión, y el registro no lo dice con claridad.',
  'What was decided on an application cannot be read: it may have been granted.':
    'No se puede leer qué se decidió sobre una solicitud: puede que se concediera.',
};
