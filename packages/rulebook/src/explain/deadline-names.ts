/** What the days of the law are for, as they read after "the last day". */
import type { Words } from './sentence.ts';

/** By the name that a rule gives its deadline. */
export const deadlineNames: Readonly<Record<string, Words>> = {
  appeal: {
    en: 'to appeal to the Board of Immigration Appeals',
    es: 'para apelar ante la Junta de Apelaciones de Inmigración',
  },
  'petition-for-review': {
    en: 'to petition the court of appeals for review',
    es: 'para pedir la revisión del tribunal de apelaciones',
  },
  'motion-to-reopen': { en: 'to move to reopen the case', es: 'para presentar una moción para reabrir el caso' },
  'motion-to-reconsider': {
    en: 'to move to reconsider the decision',
    es: 'para presentar una moción para reconsiderar la decisión',
  },
  'rescind-in-absentia': {
    en: "to move to rescind the order made in the person's absence",
    es: 'para presentar una moción para anular la orden dictada en ausencia',
  },
  'departure-after-petition': {
    en: 'to leave after the petition for review without having left under the order',
    es: 'para salir después de la petición de revisión sin que sea en cumplimiento de la orden',
  },
  brief: {
    en: 'to file a brief with the Board of Immigration Appeals',
    es: 'para presentar el escrito ante la Junta de Apelaciones de Inmigración',
  },
  'bond-appeal': {
    en: 'to appeal the decision on bond to the Board of Immigration Appeals',
    es: 'para apelar la decisión sobre la fianza ante la Junta de Apelaciones de Inmigración',
  },
  departure: { en: 'to leave under voluntary departure', es: 'para salir con la salida voluntaria' },
  'departure-bond': {
    en: 'to post the bond for voluntary departure',
    es: 'para depositar la fianza de la salida voluntaria',
  },
  'asylum-one-year': { en: 'to apply for asylum', es: 'para solicitar asilo' },
  'transfer-to-hhs': {
    en: 'to transfer the child to the Department of Health and Human Services',
    es: 'para transferir al menor al Departamento de Salud y Servicios Humanos',
  },
  'credible-fear-review': {
    en: 'for a judge to review the negative finding of credible fear',
    es: 'para que un juez revise la conclusión negativa sobre el temor creíble',
  },
  'seek-review-before-removal': {
    en: 'to ask the court of appeals for review before the order may be carried out',
    es: 'para pedir la revisión del tribunal de apelaciones antes de que pueda ejecutarse la orden',
  },
  'address-court': {
    en: 'to report the new address to the court',
    es: 'para comunicar la nueva dirección al tribunal',
  },
  'address-board': { en: 'to report the new address to the Board', es: 'para comunicar la nueva dirección a la Junta' },
  'address-agency': {
    en: 'to report the new address to the agency',
    es: 'para comunicar la nueva dirección a la agencia',
  },
  'removal-period': {
    en: 'of the removal period that follows a final order',
    es: 'en el período de expulsión que sigue a una orden definitiva',
  },
  'six-months-of-detention': {
    en: 'of the six months for which detention after a final order is presumed reasonable',
    es: 'en los seis meses durante los que se presume razonable la detención tras una orden definitiva',
  },
  'custody-review': { en: "to review the person's custody", es: 'para revisar la detención de la persona' },
  'headquarters-custody-review': {
    en: "for headquarters to review the person's custody",
    es: 'para que la oficina central revise la detención de la persona',
  },
  'check-in': { en: 'to check in as scheduled', es: 'para presentarse según lo programado' },
  'condition-review': {
    en: 'to review a condition of supervision',
    es: 'para revisar una condición de la supervisión',
  },
  'bond-stay-notice': {
    en: 'to give notice of an appeal that stays the bond decision',
    es: 'para avisar de una apelación que suspende la decisión de fianza',
  },
  'bond-stay-appeal': {
    en: 'to appeal the bond decision, without which its stay ends',
    es: 'para apelar la decisión de fianza, sin lo cual termina su suspensión',
  },
  'bond-stay-lapse': {
    en: 'of the automatic stay of the bond decision',
    es: 'para mantener la suspensión automática de la decisión de fianza',
  },
  'asylum-work-apply-wait': {
    en: 'of the wait before asking for a work permit on the application for asylum',
    es: 'de espera antes de pedir el permiso de trabajo por la solicitud de asilo',
  },
  'asylum-work-grant-wait': {
    en: 'of the wait before a work permit can be granted on the application for asylum',
    es: 'de espera antes de que pueda concederse el permiso de trabajo por la solicitud de asilo',
  },
  'failure-to-depart': {
    en: 'of the 90 days that section 243(a) counts from a final order',
    es: 'de los 90 días que la sección 243(a) cuenta desde una orden definitiva',
  },
};
