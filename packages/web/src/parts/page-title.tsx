/** The heading of a page: names the browser's tab, and takes the focus when the page is opened, so that it is read aloud. */
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';

let pathBefore: string | undefined;

/** One for each page. `title` is plain text for the tab; `children` what the heading shows, if that is more. */
export function PageTitle({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  const { pathname } = useLocation();
  useEffect(() => {
    // The first page of a visit leaves the focus at the top, where a browser puts it.
    if (pathBefore !== undefined && pathBefore !== pathname) heading.current?.focus();
    pathBefore = pathname;
  }, [pathname]);
  return (
    <>
      <title>{`${title} | ${t('shell.name')}`}</title>
      <h1 ref={heading} tabIndex={-1} className="page-title">
        {children ?? title}
      </h1>
    </>
  );
}
