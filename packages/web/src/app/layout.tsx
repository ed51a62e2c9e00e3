/** What every page has around it. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, Outlet, useLocation } from 'react-router';
import { SignIn } from '../pages/sign-in/sign-in.tsx';
import { Header } from './header.tsx';
import { homeOf } from './pages.ts';
import { useSessionState } from './session.tsx';

/** The frame: the mark of made-up data, the header, the page, the footer. Who is not signed in is asked to, wherever they came. */
export function Layout() {
  const { t } = useTranslation();
  const { session } = useSessionState();
  const { pathname } = useLocation();
  const [isSynthetic, setSynthetic] = useState(session?.demo ?? false);
  return (
    <>
      <a className="usa-skipnav" href="#main">
        {t('shell.skip')}
      </a>
      {(isSynthetic || session?.demo === true) && (
        <section className="synthetic" aria-label={t('shell.syntheticLabel')}>
          {t('shell.synthetic')}
        </section>
      )}
      <Header session={session} />
      <main id="main" tabIndex={-1} className="grid-container page">
        {session === null ? (
          <SignIn onSynthetic={setSynthetic} />
        ) : pathname === '/' ? (
          <Navigate to={homeOf(session.member.role)} replace />
        ) : (
          <Outlet />
        )}
      </main>
      <footer className="footer">
        <div className="grid-container">{t('shell.footer')}</div>
      </footer>
    </>
  );
}
