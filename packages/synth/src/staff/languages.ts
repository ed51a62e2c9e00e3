/** ISO 639 codes of the court's language codes, as far as the synthetic docket has them; two letters where there are two. */
const pairs = `
SP es;ENG en;CRE ht;POR pt;RUS ru;MAN zh;PUN pa;AR ar;TU tr;FR fr;FOO cdo;HIN hi;MAM mam;WLF wo;ARM hy;KON kjb;BEN bn;GUJ gu
ALB sq;UR ur;QUI quc;FUL ff;VIE vi;GEO ka;UZB uz;HAS mey;CAB cab;NEP ne;UK uk;IFA fa;QUG qug;KEK kek;CAN yue;ROM ro;TIG ti
AMH am;FAE prs;KOR ko;IND id;POL pl;LIN ln;SOM so;TAM ta;KHM km;TAG tl;KIG ky;MON mn;LAO lo;TWI tw;BUR my;TAJ tg;PUS ps;SIN si
EWE ee;KUR kmr;MND mnk;BAM bm;KAZ kk;YOR yo;SWA sw;IBO ig`;

const isoOf = new Map(
  pairs
    .trim()
    .split(/[;\n]/)
    .map((pair) => {
      const [code = '', iso = ''] = pair.split(' ');
      return [code, iso] as const;
    }),
);

/** The ISO 639 code of a court's language code; blank where it has none or the list does not have it. */
export function languageOf(code: string): string {
  return isoOf.get(code) ?? '';
}
