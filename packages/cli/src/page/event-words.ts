/**
 * One sentence for each kind of event, in both languages. `{field}` is filled in from the body; a part in square brackets
 * is left out where the event does not have the field in it. A kind that is not here is told by its name and its fields.
 */

/** The languages in which a page can be read. */
export type Language = 'en' | 'es';

/** The sentence of a kind of event. */
export type EventWords = Readonly<Record<Language, string>>;

/** Sentences by kind, in the order of the vocabulary (design: events). */
export const eventWords: Readonly<Record<string, EventWords>> = {
  'case.described': {
    en: 'What the source says of the case as a whole[; nationality {nationality}][; language {language}][; court {court}][; case type {caseType}][; detained: {detained}][; lawful permanent resident: {lawfulPermanentResident}][; entered on {entryOn}]',
    es: 'Lo que la fuente dice del caso en su conjunto[; nacionalidad {nationality}][; idioma {language}][; tribunal {court}][; tipo de caso {caseType}][; bajo custodia: {detained}][; residente permanente legal: {lawfulPermanentResident}][; entrada el {entryOn}]',
  },
  'case.identified': {
    en: 'The court marked the case with the code {code}[, {meaning}]',
    es: 'El tribunal marcó el caso con el código {code}[, {meaning}]',
  },
  'family.linked': {
    en: 'Linked to a family case as {role}[; the lead case is {lead}][; the link ended on {severedOn}]',
    es: 'Vinculado a un caso familiar como {role}[; el caso principal es {lead}][; el vínculo terminó el {severedOn}]',
  },
  'juvenile.recorded': { en: 'Recorded as a juvenile: {juvenile}', es: 'Registrado como menor de edad: {juvenile}' },
  'nta.served': {
    en: 'Notice to appear served on the person',
    es: 'Aviso de comparecencia entregado a la persona',
  },
  'nta.filed': {
    en: 'Notice to appear filed with the court[ at {court}]',
    es: 'Aviso de comparecencia presentado ante el tribunal[ de {court}]',
  },
  'proceeding.opened': {
    en: 'Proceedings opened[ at {court}][; because: {because}][; case type {caseType}]',
    es: 'Se abrió el procedimiento[ en {court}][; motivo: {because}][; tipo de caso {caseType}]',
  },
  'proceeding.reopened': {
    en: 'Proceedings are pending again[; because: {because}]',
    es: 'El procedimiento está pendiente de nuevo[; motivo: {because}]',
  },
  'proceeding.administratively-closed': {
    en: 'The case was administratively closed: paused, still pending',
    es: 'El caso fue cerrado administrativamente: en pausa, aún pendiente',
  },
  'proceeding.recalendared': {
    en: 'The case was put back on the calendar',
    es: 'El caso volvió al calendario del tribunal',
  },
  'proceeding.terminated': { en: 'Proceedings were terminated', es: 'El procedimiento fue terminado' },
  'proceeding.dismissed': { en: 'Proceedings were dismissed', es: 'El procedimiento fue desestimado' },
  'proceeding.completed': {
    en: 'A stage of the proceedings ended without an order[; how: {how}][; code {code}][, {meaning}]',
    es: 'Una etapa del procedimiento terminó sin una orden[; cómo: {how}][; código {code}][, {meaning}]',
  },
  'hearing.scheduled': {
    en: 'Hearing set for {hearingOn}[ at {time}][, {calendar} calendar][, at {court}][, {medium}]',
    es: 'Audiencia fijada para el {hearingOn}[ a las {time}][, calendario {calendar}][, en {court}][, {medium}]',
  },
  'hearing.held': { en: 'Hearing {hearing} was held', es: 'Se celebró la audiencia {hearing}' },
  'hearing.adjourned': {
    en: 'Hearing {hearing} was adjourned[; reason: {reason}]',
    es: 'La audiencia {hearing} fue aplazada[; motivo: {reason}]',
  },
  'hearing.cancelled': { en: 'Hearing {hearing} was cancelled', es: 'La audiencia {hearing} fue cancelada' },
  'appearance.recorded': {
    en: 'Appearance at hearing {hearing}: {appeared}',
    es: 'Comparecencia en la audiencia {hearing}: {appeared}',
  },
  'notice.sent': { en: 'Notice sent: {what}[, by {method}]', es: 'Aviso enviado: {what}[, por {method}]' },
  'notice.returned': { en: 'A notice came back undelivered', es: 'Un aviso fue devuelto sin entregar' },
  'address.changed': {
    en: 'Change of address reported[ to {agency}]',
    es: 'Cambio de dirección comunicado[ a {agency}]',
  },
  'venue.changed': { en: 'The case moved to the court at {court}', es: 'El caso pasó al tribunal de {court}' },
  'counsel.entered': {
    en: 'A representative of the person entered an appearance[ ({form})]',
    es: 'Un representante de la persona se presentó en el caso[ ({form})]',
  },
  'counsel.withdrew': { en: 'The representative withdrew', es: 'El representante se retiró' },
  'application.filed': { en: 'Application filed: {relief}', es: 'Solicitud presentada: {relief}' },
  'application.decided': {
    en: 'Application decided: {relief}, {decision}',
    es: 'Solicitud decidida: {relief}, {decision}',
  },
  'charge.lodged': { en: 'Charge lodged[: {section}]', es: 'Cargo presentado[: {section}]' },
  'order.entered': {
    en: 'Order entered: {order}[, by {authority}][, {form}][; in the person’s absence: {inAbsentia}][; appeal {appeal}][; country: {countries}][; to depart by {departBy}][; the earlier order is of {priorOrderOn}]',
    es: 'Orden dictada: {order}[, por {authority}][, {form}][; en ausencia de la persona: {inAbsentia}][; apelación {appeal}][; país: {countries}][; salir a más tardar el {departBy}][; la orden anterior es del {priorOrderOn}]',
  },
  'order.vacated': { en: 'The order was vacated', es: 'La orden fue anulada' },
  'order.served': { en: 'The order was served', es: 'La orden fue notificada' },
  'departure-bond.posted': {
    en: 'The bond for voluntary departure was posted',
    es: 'Se depositó la fianza para la salida voluntaria',
  },
  'departure.verified': {
    en: 'Departure from the country verified[: {how}]',
    es: 'Salida del país verificada[: {how}]',
  },
  'death.recorded': { en: 'The death of the person was recorded', es: 'Se registró el fallecimiento de la persona' },
  'execution-wait.waived': {
    en: 'The person waived the waiting time',
    es: 'La persona renunció al tiempo de espera',
  },
  'appeal.waived': { en: 'The right to appeal was waived', es: 'Se renunció al derecho de apelar' },
  'appeal.filed': {
    en: 'Appeal filed[ by {by}][; of the {what}]',
    es: 'Apelación presentada[ por {by}][; sobre: {what}]',
  },
  'appeal.rejected': {
    en: 'Appeal rejected[; reason: {reason}][; may be cured by {cureBy}]',
    es: 'Apelación rechazada[; motivo: {reason}][; puede subsanarse hasta el {cureBy}]',
  },
  'appeal.withdrawn': { en: 'Appeal withdrawn', es: 'Apelación retirada' },
  'appeal.decided': {
    en: 'Appeal decided: {decision}[; to depart by {departBy}]',
    es: 'Apelación decidida: {decision}[; salir a más tardar el {departBy}]',
  },
  'case.certified': {
    en: 'The case was certified to the Board or the Attorney General',
    es: 'El caso fue elevado a la Junta o al Fiscal General',
  },
  'motion.filed': {
    en: 'Motion filed: {motion}[, before the {forum}][; basis: {basis}]',
    es: 'Moción presentada: {motion}[, ante {forum}][; fundamento: {basis}]',
  },
  'motion.decided': { en: 'Motion {motion} decided: {decision}', es: 'Moción {motion} decidida: {decision}' },
  'bond.decided': {
    en: 'Bond decided[: {decision}][; amount in dollars: {amount}]',
    es: 'Fianza decidida[: {decision}][; monto en dólares: {amount}]',
  },
  'review.petitioned': {
    en: 'Petition for review filed[ in circuit {circuit}][; with a motion for a stay: {stayMotion}]',
    es: 'Petición de revisión presentada[ en el circuito {circuit}][; con moción de suspensión: {stayMotion}]',
  },
  'review.decided': {
    en: 'Petition for review[ {petition}] decided[: {decision}]',
    es: 'Petición de revisión[ {petition}] decidida[: {decision}]',
  },
  'mandate.issued': {
    en: 'The mandate of the court of appeals issued[ on petition {petition}]',
    es: 'Se emitió el mandato del tribunal de apelaciones[ sobre la petición {petition}]',
  },
  'habeas.filed': {
    en: 'Habeas petition filed[ in district {district}][; noticed on {noticedOn}]',
    es: 'Petición de hábeas corpus presentada[ en el distrito {district}][; notificada el {noticedOn}]',
  },
  'habeas.closed': {
    en: 'Habeas petition[ {petition}] closed',
    es: 'Petición de hábeas corpus[ {petition}] cerrada',
  },
  'stay.requested': { en: 'Stay requested[ from the {from}]', es: 'Suspensión solicitada[ a {from}]' },
  'stay.granted': {
    en: 'Stay granted[ by the {from}][ on request {request}][, until {until}][ at {untilTime}][; country: {countries}]',
    es: 'Suspensión concedida[ por {from}][ sobre el pedido {request}][, hasta el {until}][ a las {untilTime}][; país: {countries}]',
  },
  'stay.denied': {
    en: 'Stay denied[ by the {from}][ on request {request}]',
    es: 'Suspensión denegada[ por {from}][ sobre el pedido {request}]',
  },
  'stay.lifted': {
    en: 'Stay[ {stay}] lifted[ by the {from}]',
    es: 'Suspensión[ {stay}] levantada[ por {from}]',
  },
  'protection.granted': {
    en: 'Protection granted: {protection}[; country: {countries}]',
    es: 'Protección concedida: {protection}[; país: {countries}]',
  },
  'protection.terminated': {
    en: 'Protection terminated[: {protection}][; country: {countries}][; procedure: {procedure}][; by {authority}][; notice of {noticeOn}]',
    es: 'Protección terminada[: {protection}][; país: {countries}][; procedimiento: {procedure}][; por {authority}][; aviso del {noticeOn}]',
  },
  'fear.claimed': {
    en: 'Fear of return stated[; screening: {screening}][; country: {country}]',
    es: 'Temor de regresar manifestado[; evaluación: {screening}][; país: {country}]',
  },
  'fear.decided': {
    en: 'Fear screening decided: {result}[, by the {stage}][; screening: {screening}]',
    es: 'Evaluación de temor decidida: {result}[, por {stage}][; evaluación: {screening}]',
  },
  'status.applied': {
    en: 'Status applied for: {status}[; country: {country}]',
    es: 'Estatus solicitado: {status}[; país: {country}]',
  },
  'status.granted': {
    en: 'Status granted: {status}[; country: {country}][; until {until}]',
    es: 'Estatus concedido: {status}[; país: {country}][; hasta el {until}]',
  },
  'status.denied': { en: 'Status denied: {status}', es: 'Estatus denegado: {status}' },
  'status.terminated': {
    en: 'Status ended: {status}[; procedure: {procedure}][; by {authority}][; notice of {noticeOn}]',
    es: 'Estatus terminado: {status}[; procedimiento: {procedure}][; por {authority}][; aviso del {noticeOn}]',
  },
  'citizenship.claimed': {
    en: 'Claim to United States citizenship[; evidence: {evidence}]',
    es: 'Afirmación de ciudadanía estadounidense[; prueba: {evidence}]',
  },
  'citizenship.resolved': {
    en: 'Claim to citizenship resolved: {result}',
    es: 'Afirmación de ciudadanía resuelta: {result}',
  },
  'class.joined': {
    en: 'Member of the class {class}[, until {until}]',
    es: 'Miembro de la clase {class}[, hasta el {until}]',
  },
  'hold.placed': {
    en: 'Hold placed: {hold}[, until {until}][; owner: {owner}]',
    es: 'Retención impuesta: {hold}[, hasta el {until}][; titular: {owner}]',
  },
  'hold.released': {
    en: 'Hold released: {hold}[; owner: {owner}]',
    es: 'Retención levantada: {hold}[; titular: {owner}]',
  },
  'custody.booked-in': {
    en: 'Taken into custody[; its source tells of it through {toldThrough}]',
    es: 'Ingreso en custodia[; su fuente informa de ella hasta {toldThrough}]',
  },
  'custody.released': { en: 'Released from custody[: {terms}]', es: 'Liberación de custodia[: {terms}]' },
  'custody.held-elsewhere': { en: 'Held elsewhere[: {holder}]', es: 'Bajo custodia en otro lugar[: {holder}]' },
  'custody.review-due': { en: 'Custody review due', es: 'Revisión de custodia pendiente' },
  'custody.reviewed': { en: 'Custody reviewed[: {decision}]', es: 'Custodia revisada[: {decision}]' },
  'supervision.ordered': { en: 'Supervision ordered[: {terms}]', es: 'Supervisión ordenada[: {terms}]' },
  'supervision.revoked': {
    en: 'Supervision revoked[; reasons: {reasons}][; by {authority}][; changed circumstances: {changedCircumstances}][; violation: {violation}][; interview on {interviewOn}][; opportunity to respond: {opportunityToRespond}]',
    es: 'Supervisión revocada[; motivos: {reasons}][; por {authority}][; cambio de circunstancias: {changedCircumstances}][; incumplimiento: {violation}][; entrevista el {interviewOn}][; oportunidad de responder: {opportunityToRespond}]',
  },
  'supervision.reviewed': {
    en: 'Supervision reviewed[; decision: {decision}][; next review on {reviewOn}]',
    es: 'Supervisión revisada[; decisión: {decision}][; próxima revisión el {reviewOn}]',
  },
  'condition.imposed': {
    en: 'Condition imposed: {condition}[; authority: {authority}][; review on {reviewOn}]',
    es: 'Condición impuesta: {condition}[; autoridad: {authority}][; revisión el {reviewOn}]',
  },
  'condition.ended': { en: 'Condition ended', es: 'Condición terminada' },
  'monitoring.enrolled': {
    en: 'Monitoring began[: {technology}]',
    es: 'Comenzó el monitoreo[: {technology}]',
  },
  'monitoring.changed': { en: 'Monitoring changed[: {technology}]', es: 'Cambió el monitoreo[: {technology}]' },
  'monitoring.ended': { en: 'Monitoring ended[; reason: {reason}]', es: 'Terminó el monitoreo[; motivo: {reason}]' },
  'checkin.scheduled': {
    en: 'Check-in due on {dueOn}[, {mode}]',
    es: 'Presentación prevista para el {dueOn}[, {mode}]',
  },
  'checkin.completed': { en: 'Check-in completed', es: 'Presentación cumplida' },
  'checkin.missed': { en: 'Check-in recorded as missed', es: 'Presentación registrada como no cumplida' },
  'checkin.excused': { en: 'Missed check-in excused', es: 'Falta de presentación justificada' },
  'accommodation.recorded': { en: 'Accommodation recorded[: {kind}]', es: 'Adaptación registrada[: {kind}]' },
  'conviction.recorded': {
    en: 'Conviction recorded[: {offence}][; convicted on {convictedOn}]',
    es: 'Condena registrada[: {offence}][; condena del {convictedOn}]',
  },
  'criminal-charge.recorded': { en: 'Criminal charge recorded', es: 'Cargo penal registrado' },
  'criminal-charge.closed': { en: 'Criminal charge closed', es: 'Cargo penal cerrado' },
  'court-matter.recorded': {
    en: 'Matter in a federal court[: {matter}][; {decision}]',
    es: 'Asunto ante un tribunal federal[: {matter}][; {decision}]',
  },
  'record.corrected': { en: 'Correction[; reason: {reason}]', es: 'Corrección[; motivo: {reason}]' },
  'record.disputed': {
    en: 'The entry {event} is disputed[; reason: {reason}]',
    es: 'La entrada {event} está en disputa[; motivo: {reason}]',
  },
  'record.withdrawn-by-source': {
    en: 'The source no longer has the row behind {event}',
    es: 'La fuente ya no tiene la fila de {event}',
  },
  'record.sealed': { en: 'The entry {event} is sealed', es: 'La entrada {event} queda sellada' },
  'record.unsealed': { en: 'The entry {event} is no longer sealed', es: 'La entrada {event} deja de estar sellada' },
  'record.quarantined': {
    en: 'A row of this case could not be read[: table {table}][, line {line}][; {reason}]',
    es: 'Una fila de este caso no se pudo leer[: tabla {table}][, línea {line}][; {reason}]',
  },
  'record.conflicted': {
    en: 'The source contradicts itself[: {what}][; {detail}]',
    es: 'La fuente se contradice[: {what}][; {detail}]',
  },
};
