/** Reasons of the rules on fear, holds, children and custody. The English sentence as the rule writes it, and the Spanish for it. */
export const holdAndCustodyReasons: Readonly<Record<string, string>> = {
  'A hold was placed and released, and the record does not say which came last.':
    'Una retención se impuso y se levantó, y el registro no dice qué fue lo último.',
  'Fear was stated and decided, and the record does not say which came last.':
    'Se expresó temor y se decidió sobre él, y el registro no dice qué fue lo último.',
  'A fear was stated, and of what it was is not on record: it may be of a third country.':
    'Se expresó un temor y no consta a qué: puede ser a un tercer país.',
  'A fear of a third country was stated, and the screening of it has not ended.':
    'Se expresó temor a un tercer país y su evaluación no ha terminado.',
  'Several holds of one kind were in force, and the record does not say which of them was released.':
    'Había varias retenciones del mismo tipo, y el registro no dice cuál se levantó.',
  'The last day of a hold for imprisonment has passed, and no release is on record.':
    'Pasó el último día de una retención por prisión, y no consta la puesta en libertad.',
  'A conviction on record names who holds the person, who may be serving a sentence.':
    'Consta una condena que indica quién tiene a la persona, que quizá cumple una pena.',
  'The record says that the person was a child alone, and the order was not made by the immigration court.':
    'Consta que la persona era menor y estaba sola, y la orden no la dictó el tribunal de inmigración.',
  'Another authority may hold the person.': 'Es posible que otra autoridad tenga a la persona bajo custodia.',
  'The record says that the person is, or was, a child.': 'Consta que la persona es, o fue, menor de edad.',
  'An accommodation for health or another humanitarian ground is on record.':
    'Consta una adaptación por salud u otro motivo humanitario.',
};
