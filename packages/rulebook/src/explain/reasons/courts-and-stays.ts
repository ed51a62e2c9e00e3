/** Reasons of the rules on federal courts and stays. The English sentence as the rule writes it, and the Spanish for it. */
export const courtAndStayReasons: Readonly<Record<string, string>> = {
  'A stay was granted and lifted, and the record does not say which came last.':
    'Una suspensión se concedió y se levantó, y el registro no dice qué fue lo último.',
  'A stay was requested, and no answer is on record.': 'Se pidió una suspensión y no consta respuesta.',
  'Several stays were in force, and the record does not say which was lifted.':
    'Había varias suspensiones vigentes, y el registro no dice cuál se levantó.',
  'A petition for review is pending; it does not stay removal by itself.':
    'Hay pendiente una petición de revisión; por sí sola no suspende la expulsión.',
  'A court of appeals decided a petition for review, and its mandate is not on record.':
    'Una corte de apelaciones decidió una petición de revisión y no consta su mandato.',
  'A stay was asked of a court of appeals that the record does not name; in some, asking stays removal.':
    'Se pidió una suspensión a una corte de apelaciones que el registro no nombra; en algunas, pedirla suspende la expulsión.',
  'In this circuit the clerk stays removal on a motion that is in order; no such order is on record.':
    'En este circuito la secretaría suspende la expulsión ante una moción en regla; no consta esa orden.',
  'What may have ended voluntary departure may have been filed before it was granted.':
    'Lo que pudo poner fin a la salida voluntaria pudo presentarse antes de que se concediera.',
  'A petition for habeas corpus was filed while voluntary departure ran; a challenge to the order ends it.':
    'Se presentó una petición de hábeas corpus mientras corría la salida voluntaria; si impugna la orden, le pone fin.',
  'The person left within 30 days of a petition for review; with proof of it, not under the order.':
    'La persona salió dentro de 30 días desde una petición de revisión; con prueba de ello, no salió en cumplimiento de la orden.',
  'A motion to reopen under VAWA is pending that came after its year, or is not the first.':
    'Hay pendiente una moción para reabrir según VAWA que se presentó después de su año, o no es la primera.',
  'An appeal from the denial of a motion to reopen under VAWA came after the time to appeal.':
    'Una apelación de la denegación de una moción para reabrir según VAWA se presentó fuera de plazo.',
  'A motion to reopen under VAWA was denied, and the time to ask a court to review that is running.':
    'Se denegó una moción para reabrir según VAWA, y corre el plazo para pedir que un tribunal lo revise.',
  'A matter in a federal court is on record, from a source that does not tell it reliably.':
    'Consta un asunto ante un tribunal federal, de una fuente que no lo cuenta de manera fiable.',
  'A petition for habeas corpus is pending.': 'Hay pendiente una petición de hábeas corpus.',
};
