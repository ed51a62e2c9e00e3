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
};
