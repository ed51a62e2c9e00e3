/** Reasons of the rules on federal courts and stays. The English sentence as the rule writes it, and the Spanish for it. */
export const courtAndStayReasons: Readonly<Record<string, string>> = {
  'A stay was granted and lifted, and the record does not say which came last.':
    'Una suspensión se concedió y se levantó, y el registro no dice qué fue lo último.',
  'A stay was requested, and no answer is on record.': 'Se pidió una suspensión y no consta respuesta.',
  'A petition for review is on record; what became of it is not read yet.':
    'Consta una petición de revisión; todavía no se lee qué fue de ella.',
  'A matter in a federal court is on record, from a source that does not tell it reliably.':
    'Consta un asunto ante un tribunal federal, de una fuente que no lo cuenta de manera fiable.',
  'A petition for habeas corpus is pending.': 'Hay pendiente una petición de hábeas corpus.',
};
