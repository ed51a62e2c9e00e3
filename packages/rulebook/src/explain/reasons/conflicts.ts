/** Contradictions of the record, and what would settle each. The English sentence as the finder writes it, and the Spanish for it. */
export const conflictReasons: Readonly<Record<string, string>> = {
  'Two decisions stand, of different days, with nothing on record that took the first away.':
    'Hay dos decisiones vigentes, de días distintos, y no consta nada que dejara sin efecto la primera.',
  'Two decisions of one day say different things.': 'Dos decisiones del mismo día dicen cosas distintas.',
  'One appeal is recorded as decided in two ways, or on two days.':
    'Consta que una misma apelación se decidió de dos maneras, o en dos días.',
  'One motion is recorded as decided in two ways, or on two days.':
    'Consta que una misma moción se decidió de dos maneras, o en dos días.',
  'A motion was decided before it was filed.': 'Una moción se decidió antes de presentarse.',
  'An appeal was decided before it was filed.': 'Una apelación se decidió antes de presentarse.',
  'An appeal was filed before the decision that it is of.':
    'Una apelación se presentó antes de la decisión contra la que va.',
  'A release is dated before the detention that it ends.':
    'Una liberación lleva una fecha anterior a la detención a la que pone fin.',
  'The person was released twice, with no booking in between.':
    'La persona fue liberada dos veces, sin un ingreso entre las dos.',
  'The person was booked in twice, with no release in between.':
    'La persona ingresó detenida dos veces, sin una liberación entre las dos.',
  'The case is recorded under two types of case.': 'El caso consta con dos tipos de caso.',
  "The person's death is recorded on two days.": 'La muerte de la persona consta en dos días distintos.',
  "An order was entered after the day of the person's death.":
    'Se dictó una orden después del día de la muerte de la persona.',
  'A hearing was held after the person verifiably left, and nothing on record brought the case back.':
    'Se celebró una audiencia después de una salida verificada de la persona, y no consta nada que reabriera el caso.',
  'The order was made in absentia, and the person is recorded as having appeared at that hearing.':
    'La orden se dictó en ausencia, y consta que la persona compareció a esa audiencia.',
  'The order is recorded as made in absentia, and appeal as reserved.':
    'Consta que la orden se dictó en ausencia y, a la vez, que se reservó la apelación.',
  'The prior order is dated after its reinstatement.':
    'La orden anterior lleva una fecha posterior a su restablecimiento.',
  'A decision was made in a hearing on a Sunday or a federal holiday.':
    'Se tomó una decisión en una audiencia un domingo o un feriado federal.',
  'A decision was made on the day of a hearing that was set for midnight.':
    'Se tomó una decisión el día de una audiencia fijada para la medianoche.',
  'Relief was granted and removal ordered on the same day.':
    'El mismo día se concedió un alivio y se ordenó la expulsión.',
  'Removal was ordered to a country from which the person had been protected, with no word of the protection.':
    'Se ordenó la expulsión a un país del que la persona estaba protegida, sin decir nada de la protección.',
  'The case is recorded as a rider of two lead cases at once.':
    'El caso consta como dependiente de dos casos principales a la vez.',
  'A stay was granted and denied by the same authority on the same day.':
    'La misma autoridad concedió y negó una suspensión el mismo día.',
  'The person was found to be a citizen, and found not to be one.':
    'Se determinó que la persona es ciudadana, y también que no lo es.',
  'The notice to appear was filed with the court before it was served.':
    'La citación se presentó ante el tribunal antes de notificarse a la persona.',
  'An order was served before it was entered.': 'Una orden se notificó antes de dictarse.',
  'The last day to depart lies before the day on which voluntary departure was granted.':
    'El último día para salir es anterior al día en que se concedió la salida voluntaria.',
  'The record gives the person two nationalities.': 'El registro da a la persona dos nacionalidades.',
  'A lasting status was granted while an order of removal stood.':
    'Se concedió un estatus duradero mientras había una orden de expulsión.',
};

/** What would settle a contradiction, as it stands after the words "What would settle it". */
export const settlingWords: Readonly<Record<string, string>> = {
  'The filing that it names, or a corrected entry of the answer.':
    'La presentación que nombra, o una entrada corregida de la respuesta.',
  "A corrected entry of the source, or the court's own record of proceedings.":
    'Una entrada corregida de la fuente, o el expediente del propio tribunal.',
  "The court's own orders: which of the two was entered, on what day, and what it says.":
    'Las órdenes del propio tribunal: cuál de las dos se dictó, qué día y qué dice.',
  "The Board's own decision.": 'La decisión de la propia Junta.',
  'The ruling itself.': 'La resolución misma.',
  'The filing stamp of the motion, and the ruling itself.':
    'El sello de presentación de la moción, y la resolución misma.',
  "The Board's receipt and its decision.": 'El acuse de recibo de la Junta y su decisión.',
  "The court's own order, and the Board's receipt of the appeal.":
    'La orden del propio tribunal, y el acuse de recibo de la apelación por la Junta.',
  "The facility's own record of when the person was booked in and released.":
    'El registro del propio centro de detención sobre cuándo ingresó y salió la persona.',
  "The charging document, and the court's own record of the proceeding.":
    'El documento de cargos, y el expediente del propio tribunal.',
  'The certificate of death.': 'El certificado de defunción.',
  "The certificate of death, and the court's own order.":
    'El certificado de defunción, y la orden del propio tribunal.',
  'The proof of the departure, and the record of proceedings of the hearing.':
    'La prueba de la salida, y el acta de la audiencia.',
  'The record of proceedings of the hearing, with its recording.': 'El acta de la audiencia, con su grabación.',
  "The court's own order, and its calendar of that day.": 'La orden del propio tribunal, y su calendario de ese día.',
  'The prior order itself, and the notice of reinstatement (Form I-871).':
    'La orden anterior misma, y el aviso de reinstauración (formulario I-871).',
  "The court's own order of that day.": 'La orden del propio tribunal de ese día.',
  'The order that ended the protection by its procedure, or the order of removal corrected.':
    'La orden que terminó la protección por su procedimiento, o la orden de expulsión corregida.',
  "The court's order that joined the cases, or that severed one of them.":
    'La orden del tribunal que unió los casos, o que separó uno de ellos.',
  'The order on the stay itself.': 'La orden misma sobre la suspensión.',
  'A certificate of citizenship, a passport, or the decision of a court on nationality.':
    'Un certificado de ciudadanía, un pasaporte, o la decisión de un tribunal sobre la nacionalidad.',
  'The certificate of service on the notice to appear, and its filing stamp.':
    'La constancia de notificación de la citación, y su sello de presentación.',
  "The court's own order, with its certificate of service.":
    'La orden del propio tribunal, con su constancia de notificación.',
  "The court's own order, with the last day that it names.":
    'La orden del propio tribunal, con el último día que indica.',
  "The person's own document of nationality, or the charging document as the court found it.":
    'El documento de nacionalidad de la persona, o el documento de cargos tal como lo encontró el tribunal.',
  'The notice of the grant, and the order that reopened or ended the proceedings.':
    'El aviso de la concesión, y la orden que reabrió o terminó el procedimiento.',
};
