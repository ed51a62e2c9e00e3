/** The name of the application, the menu of the member's role, the language, and who is signed in. */
import { NavMenuButton, PrimaryNav, Title, Header as UswdsHeader } from '@trussworks/react-uswds';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, NavLink } from 'react-router';
import { LanguageSwitch } from './language-switch.tsx';
import { pages } from './pages.ts';
import type { Session } from './session.tsx';
import { SignOut } from './sign-out.tsx';

/** Stands on every page; without a menu where nobody is signed in. */
export function Header({ session }: { readonly session: Session | null }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const role = session?.member.role;
  const items = pages.flatMap(({ path, name, roles }) =>
    name === undefined || role === undefined || !roles.includes(role)
      ? []
      : [
          <NavLink key={path} to={path} className="usa-nav__link" onClick={() => setOpen(false)}>
            <span>{t(`shell.pages.${name}`)}</span>
          </NavLink>,
        ],
  );
  return (
    <>
      <div className={`usa-overlay ${isOpen ? 'is-visible' : ''}`} />
      <UswdsHeader basic className="header">
        <div className="usa-nav-container">
          <div className="usa-navbar">
            <Title className="header__title">
              <Link to="/">{t('shell.name')}</Link>
            </Title>
            {items.length > 0 && <NavMenuButton label={t('shell.menu')} onClick={() => setOpen(true)} />}
          </div>
          {items.length > 0 && (
            <PrimaryNav
              items={items}
              aria-label={t('shell.navigation')}
              mobileExpanded={isOpen}
              onToggleMobileNav={() => setOpen(false)}
            />
          )}
          <div className="header__tools">
            <LanguageSwitch />
            {session !== null && (
              <>
                <span className="header__member">
                  {t('shell.signedInAs', { name: session.member.name, role: t(`shell.role.${session.member.role}`) })}
                </span>
                <SignOut />
              </>
            )}
          </div>
        </div>
      </UswdsHeader>
    </>
  );
}
