/** What the pages of an administrator have around them: the heading, and the way from one to the others. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { PageTitle } from '../../parts/page-title.tsx';
import '../../parts/tables.css';
import './administration.css';

const parts = [
  ['/administration', 'members'],
  ['/administration/offices', 'offices'],
  ['/administration/weights', 'weights'],
  ['/administration/registries', 'registries'],
  ['/administration/jobs', 'jobs'],
] as const;

interface FrameProps {
  readonly title: string;
  readonly intro?: string;
  readonly children: ReactNode;
}

export function Frame({ title, intro, children }: FrameProps) {
  const { t } = useTranslation();
  return (
    <>
      <PageTitle title={title} />
      <nav className="parts screen-only" aria-label={t('administration.title')}>
        <ul>
          {parts.map(([path, name]) => (
            <li key={name}>
              <NavLink to={path} end={name === 'members'}>
                {t(`administration.part.${name}`)}
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
      {intro !== undefined && <p className="usa-intro">{intro}</p>}
      {children}
    </>
  );
}
