/** Reasons of the rules on custody and supervision. The English sentence as the rule writes it, and the Spanish for it. */
export const custodyReasons: Readonly<Record<string, string>> = {
  'The person is held, and six months or more have passed since the removal period began; detention after a final order is presumed reasonable for six months.':
    'La persona está detenida, y han pasado seis meses o más desde que empezó el período de expulsión; la detención tras una orden definitiva se presume razonable durante seis meses.',
  'A review of custody that was due is not on record.': 'No consta una revisión de la detención que debía hacerse.',
  'The record does not say plainly whether the person is held, so it does not tell which reviews of custody are due.':
    'El registro no dice con claridad si la persona está detenida, así que no indica qué revisiones de la detención corresponden.',
  'A check-in is on record, and the day on which it is due cannot be read.':
    'Consta una presentación cuya fecha no se puede leer.',
  'Supervision was revoked, and the record lacks the reasons, the official, the violation or changed circumstances, or the interview that the law asks for.':
    'Se revocó la supervisión, y en el registro faltan los motivos, el funcionario, el incumplimiento o el cambio de circunstancias, o la entrevista que exige la ley.',
  'A judge allowed release on bond, the automatic stay of that has lapsed, and no release is on record.':
    'Un juez permitió la libertad bajo fianza, venció la suspensión automática de esa decisión y no consta la liberación.',
  'The record holds facts on which custody without bond turns; whether it does is for a judge to decide.':
    'En el registro constan hechos de los que depende la detención sin fianza; si corresponde, lo decide un juez.',
  'The person is held. The court of appeals of this circuit upholds detention without a bond hearing for people who entered without inspection.':
    'La persona está detenida. La corte de apelaciones de este circuito confirma la detención sin audiencia de fianza de quienes entraron sin inspección.',
  'The person is held. The court of appeals of this circuit holds that people who entered without inspection and were arrested in the interior have a right to a bond hearing.':
    'La persona está detenida. La corte de apelaciones de este circuito sostiene que quienes entraron sin inspección y fueron arrestados en el interior tienen derecho a una audiencia de fianza.',
  'The person is held. Whether people who entered without inspection have a right to a bond hearing is not settled in this circuit, or the circuit is not known.':
    'La persona está detenida. En este circuito no está resuelto si quienes entraron sin inspección tienen derecho a una audiencia de fianza, o no se conoce el circuito.',
};
