/**
 * What each kind of event is called within a sentence, with its article: `the order of removal`. Where a field of the body
 * makes a difference to the reader, the kind has further phrases by the value of that field.
 */
import type { Words } from './sentence.ts';

/** The field whose value chooses among the phrases of a kind. */
export const tellingFields: Readonly<Record<string, string>> = {
  'order.entered': 'order',
  'appeal.filed': 'what',
  'appeal.decided': 'decision',
  'motion.filed': 'motion',
  'motion.decided': 'decision',
  'stay.granted': 'from',
  'stay.lifted': 'from',
  'protection.granted': 'protection',
  'status.granted': 'status',
  'hold.placed': 'hold',
  'application.filed': 'relief',
};

function phrase(en: string, es: string): Words {
  return { en, es };
}

/** Phrases by kind, and by kind and value (`order.entered removal`). */
export const eventPhrases: Readonly<Record<string, Words>> = {
  'case.described': phrase(
    'what the source says of the case as a whole',
    'lo que la fuente dice del caso en su conjunto',
  ),
  'case.identified': phrase("the court's code for the case", 'el código que el tribunal dio al caso'),
  'family.linked': phrase('the link to a family case', 'el vínculo con un caso familiar'),
  'juvenile.recorded': phrase('the entry on juvenile status', 'la entrada sobre la condición de menor'),
  'nta.served': phrase('the service of the notice to appear', 'la entrega del aviso de comparecencia'),
  'nta.filed': phrase('the filing of the notice to appear', 'la presentación del aviso de comparecencia'),
  'proceeding.opened': phrase(
    'the opening of a stage of the proceedings',
    'la apertura de una etapa del procedimiento',
  ),
  'proceeding.reopened': phrase(
    'the entry that proceedings are pending again',
    'la entrada de que el procedimiento está pendiente de nuevo',
  ),
  'proceeding.administratively-closed': phrase('the administrative closure', 'el cierre administrativo'),
  'proceeding.recalendared': phrase('the return to the calendar', 'la vuelta al calendario'),
  'proceeding.terminated': phrase('the termination of proceedings', 'la terminación del procedimiento'),
  'proceeding.dismissed': phrase('the dismissal of proceedings', 'la desestimación del procedimiento'),
  'proceeding.completed': phrase('the end of a stage of the proceedings', 'el fin de una etapa del procedimiento'),
  'hearing.scheduled': phrase('the setting of a hearing', 'la fijación de una audiencia'),
  'hearing.held': phrase('the hearing that was held', 'la audiencia celebrada'),
  'hearing.adjourned': phrase('the adjournment of a hearing', 'el aplazamiento de una audiencia'),
  'hearing.cancelled': phrase('the cancellation of a hearing', 'la cancelación de una audiencia'),
  'appearance.recorded': phrase('the entry on an appearance', 'la entrada sobre una comparecencia'),
  'notice.sent': phrase('the notice that was sent', 'el aviso enviado'),
  'notice.returned': phrase('the notice that came back', 'el aviso devuelto'),
  'address.changed': phrase('the change of address', 'el cambio de dirección'),
  'venue.changed': phrase('the change of court', 'el cambio de tribunal'),
  'counsel.entered': phrase('the appearance of a representative', 'la presentación de un representante'),
  'counsel.withdrew': phrase('the withdrawal of a representative', 'el retiro de un representante'),
  'application.filed': phrase('the application for relief', 'la solicitud de alivio migratorio'),
  'application.filed asylum': phrase('the application for asylum', 'la solicitud de asilo'),
  'application.filed withholding': phrase(
    'the application for withholding of removal',
    'la solicitud de suspensión de expulsión',
  ),
  'application.filed cat': phrase(
    'the application under the Convention Against Torture',
    'la solicitud bajo la Convención contra la Tortura',
  ),
  'application.decided': phrase('the decision on an application', 'la decisión sobre una solicitud'),
  'charge.lodged': phrase('the charge', 'el cargo'),
  'order.entered': phrase('the order', 'la orden'),
  'order.entered removal': phrase('the order of removal', 'la orden de expulsión'),
  'order.entered deportation': phrase('the order of deportation', 'la orden de deportación'),
  'order.entered exclusion': phrase('the order of exclusion', 'la orden de exclusión'),
  'order.entered voluntary-departure': phrase('the grant of voluntary departure', 'la concesión de salida voluntaria'),
  'order.entered relief': phrase('the order that grants relief', 'la orden que concede alivio migratorio'),
  'order.entered termination': phrase('the order that ends the case', 'la orden que termina el caso'),
  'order.vacated': phrase('the entry that an order was vacated', 'la entrada de que una orden fue anulada'),
  'order.served': phrase('the service of the order', 'la notificación de la orden'),
  'departure-bond.posted': phrase(
    'the bond posted for voluntary departure',
    'la fianza depositada para la salida voluntaria',
  ),
  'departure.verified': phrase('the verified departure', 'la salida verificada'),
  'death.recorded': phrase('the entry of death', 'la entrada de fallecimiento'),
  'execution-wait.waived': phrase('the waiver of the waiting time', 'la renuncia al tiempo de espera'),
  'appeal.waived': phrase('the waiver of appeal', 'la renuncia a apelar'),
  'appeal.filed': phrase('the appeal', 'la apelación'),
  'appeal.filed case': phrase('the appeal of the case', 'la apelación del caso'),
  'appeal.filed bond': phrase('the appeal on bond', 'la apelación sobre la fianza'),
  'appeal.filed motion': phrase('the appeal of a ruling on a motion', 'la apelación de una decisión sobre una moción'),
  'appeal.filed interlocutory': phrase('the interlocutory appeal', 'la apelación interlocutoria'),
  'appeal.rejected': phrase('the rejection of an appeal', 'el rechazo de una apelación'),
  'appeal.withdrawn': phrase('the withdrawal of an appeal', 'el retiro de una apelación'),
  'appeal.decided': phrase("the Board's decision", 'la decisión de la Junta'),
  'appeal.decided dismissed': phrase(
    "the Board's dismissal of the appeal",
    'la desestimación de la apelación por la Junta',
  ),
  'appeal.decided remanded': phrase("the Board's remand", 'la devolución del caso por la Junta'),
  'case.certified': phrase('the certification of the case', 'la certificación del caso'),
  'motion.filed': phrase('the motion', 'la moción'),
  'motion.filed reopen': phrase('the motion to reopen', 'la moción para reabrir'),
  'motion.filed reconsider': phrase('the motion to reconsider', 'la moción para reconsiderar'),
  'motion.filed rescind-in-absentia': phrase(
    "the motion to rescind the order made in the person's absence",
    'la moción para anular la orden dictada en ausencia',
  ),
  'motion.filed reopen-vawa': phrase('the motion to reopen', 'la moción para reabrir'),
  'motion.filed stay': phrase('the motion for a stay', 'la moción de suspensión'),
  'motion.filed recalendar': phrase('the motion to recalendar', 'la moción para volver al calendario'),
  'motion.decided': phrase('the ruling on a motion', 'la decisión sobre una moción'),
  'motion.decided granted': phrase('the ruling that grants a motion', 'la decisión que concede una moción'),
  'motion.decided denied': phrase('the ruling that denies a motion', 'la decisión que deniega una moción'),
  'bond.decided': phrase('the decision on bond', 'la decisión sobre la fianza'),
};
