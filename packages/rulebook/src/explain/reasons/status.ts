/** Reasons of the rules on status and classes. The English sentence as the rule writes it, and the Spanish for it. */
export const statusReasons: Readonly<Record<string, string>> = {
  'The person is a member of a class.': 'La persona pertenece a una clase de demandantes.',
  'A status was granted and terminated, and the record does not say which came last.':
    'Un estatus se concedió y se terminó, y el registro no dice qué fue lo último.',
  'A status has run out, and no end of it is on record.': 'Un estatus ha vencido y no consta su terminación.',
  'A status is in effect.': 'Hay un estatus vigente.',
  'A status was granted after the order: the two are in conflict.':
    'Se concedió un estatus después de la orden: las dos cosas están en conflicto.',
  'The person has asylum: another country than the one protected from needs a person to look.':
    'La persona tiene asilo: si se trata de un país distinto de aquel del que se la protege, debe revisarlo una persona.',
  'An application for a status is on record, undecided.': 'Consta una solicitud de estatus sin decidir.',
};
