/** Languages by name, from their codes. */
import { currentLanguage } from '../words/index.ts';

/** Names that browsers do not have, as the speakers' own academies write them. Spanish writes them without capitals. */
const ownNames: Readonly<Record<string, string>> = {
  acr: 'Achi',
  agu: 'Awakateko',
  cab: 'Garifuna',
  cak: 'Kaqchikel',
  ixl: 'Ixil',
  jac: 'Popti’',
  kek: 'Q’eqchi’',
  kjb: 'Q’anjob’al',
  knj: 'Akateko',
  mam: 'Mam',
  miq: 'Miskito',
  poc: 'Poqomam',
  poh: 'Poqomchi’',
  quc: 'K’iche’',
  tzj: 'Tz’utujil',
  tzo: 'Tsotsil',
};

/** `Spanish and Mam`, in the language of the page; what is no code, such as a court's own name, reads as it is. */
export function languagesWords(codes: readonly string[]): string {
  const language = currentLanguage();
  const names = new Intl.DisplayNames([language], { type: 'language', fallback: 'none' });
  const nameOf = (code: string): string => {
    if (!/^[a-z]{2,3}$/.test(code)) return code;
    const own = ownNames[code];
    return names.of(code) ?? (language === 'es' ? own?.toLowerCase() : own) ?? code;
  };
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(codes.map(nameOf));
}
