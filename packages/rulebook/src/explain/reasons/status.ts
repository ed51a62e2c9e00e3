/** Reasons of the rules on status and classes. The English sentence as the rule writes it, and the Spanish for it. */
export const statusReasons: Readonly<Record<string, string>> = {
  'The person is a member of a class.': 'La persona pertenece a una clase de demandantes.',
  'A status was granted and terminated, and the record does not say which came last.':
    'Un estatus se concedió y se terminó, y el registro no dice qué fue lo último.',
  'A status has run out, and no end of it is on record.': 'Un estatus ha vencido y no consta su terminación.',
  'A status was granted after the order: the two are in conflict.':
    'Se concedió un estatus después de la orden: las dos cosas están en conflicto.',
  'The person has asylum: another country than the one protected from needs a person to look.':
    'La persona tiene asilo: si se trata de un país distinto de aquel del que se la protege, debe revisarlo una persona.',
  'An application for a status is on record, undecided.': 'Consta una solicitud de estatus sin decidir.',
  'The person is a member of a class that the registry does not know.':
    'La persona pertenece a una clase de demandantes que el registro de clases no conoce.',
  "The person is a member of a class, and the term of the class's protection has passed.":
    'La persona pertenece a una clase de demandantes, y el plazo de la protección de la clase ha vencido.',
  "The court's code marks the case as one of a class action; whether the person is a member is not told.":
    'El código del tribunal marca el caso como parte de una demanda colectiva; no consta si la persona pertenece a la clase.',
  "The court's code marks the case as one of a child, or of someone who came as a child.":
    'El código del tribunal marca el caso como el de un menor, o el de alguien que llegó siendo menor.',
  "The court's code marks the case as one of departure control.":
    'El código del tribunal marca el caso como uno de control de salida.',
  "The court's code marks the order as stipulated.": 'El código del tribunal marca la orden como estipulada.',
  'The court gave the case a code of which no rule of this rulebook knows the meaning.':
    'El tribunal dio al caso un código cuyo significado no conoce ninguna regla de este compendio.',
  'While this protection is in effect the person may not be detained on the ground of immigration status.':
    'Mientras rija esta protección no se puede detener a la persona por su situación migratoria.',
  "The person's own term has passed, and the country's designation goes on: the bar stays.":
    'El plazo propio de la persona ha vencido y la designación del país continúa: el impedimento se mantiene.',
  "The grant is later than the end of the country's designation that is known here.":
    'La concesión es posterior al fin de la designación del país que aquí se conoce.',
  "The country's designation is said to have ended, and no primary source for it was read.":
    'Se dice que la designación del país terminó, y no se ha leído ninguna fuente primaria de ello.',
  "The designation of the person's country of nationality has ended, and the record does not say for which country the status was granted.":
    'La designación del país de nacionalidad de la persona terminó, y el registro no dice por qué país se concedió el estatus.',
  "The country's designation has ended, and the term of the person's own grant has not passed.":
    'La designación del país terminó, y el plazo de la concesión de la persona no ha vencido.',
  'The last day of the protection has passed, and no primary source confirms that it lapsed: the bar stays until one does.':
    'El último día de la protección ya pasó y ninguna fuente primaria confirma que haya caducado: el impedimento se mantiene hasta que una lo confirme.',
  'An application for temporary protected status is undecided, and the designation of the country has ended or is said to have ended.':
    'Una solicitud de estatus de protección temporal está sin decidir, y la designación del país terminó o se dice que terminó.',
  'An application for temporary protected status was denied, and the time to appeal from that is running.':
    'Se denegó una solicitud de estatus de protección temporal, y corre el plazo para apelar.',
  'The record does not say whether an application shows a prima facie case; it is taken to show one.':
    'El registro no dice si una solicitud muestra un caso prima facie; se entiende que sí.',
  'The term of deferred enforced departure has passed, and neither an extension nor an end was confirmed.':
    'El plazo de la salida forzosa diferida ha vencido, y no se ha confirmado ni una prórroga ni un fin.',
  "Nationals of the person's country may be covered by deferred enforced departure, for which nobody has to apply.":
    'Los nacionales del país de la persona pueden estar amparados por la salida forzosa diferida, que no hay que solicitar.',
  'The record says that citizenship ended; only a judgment of a court ends it.':
    'El registro dice que la ciudadanía terminó; solo una sentencia judicial le pone fin.',
  'The person may be a citizen of the United States: escalate this at once.':
    'Es posible que la persona sea ciudadana de los Estados Unidos: hay que elevarlo de inmediato.',
  'Citizenship was claimed and refused, and the record does not say which came last.':
    'Se afirmó la ciudadanía y se denegó, y el registro no dice qué fue lo último.',
  'The last day of a status has passed, and no notice of its end is on record: it is taken to go on.':
    'El último día de un estatus ya pasó y no consta ningún aviso de su fin: se entiende que continúa.',
  'An application was denied after a bona fide finding; whether the denial is final is not told.':
    'Una solicitud se denegó después de una determinación de buena fe; no consta si la denegación es definitiva.',
  'Parole is in effect.': 'Hay un permiso humanitario (parole) vigente.',
  'A status is on record that no rule of this rulebook knows.':
    'Consta un estatus que ninguna regla de este compendio conoce.',
  'An application for a status is on record, and the record does not say plainly for which.':
    'Consta una solicitud de estatus, y el registro no dice con claridad de cuál.',
};
