/**
 * The pages of the application. A page is a folder in `../pages` that is loaded when it is first opened; it exports `Page`.
 * To add one: an entry here, its folder, and its words in both languages.
 */
import type { ComponentType } from 'react';

export const roles = [
  'officer',
  'supervisor',
  'legal-reviewer',
  'records-steward',
  'auditor',
  'administrator',
] as const;
export type Role = (typeof roles)[number];

/** A page that the router knows. */
export interface PageEntry {
  readonly path: string;
  /** Who may open it; the server decides what they see on it. */
  readonly roles: readonly Role[];
  /** Its name in the menu (`shell.pages`); a page without one is reached from others. */
  readonly name?: 'work' | 'caseload' | 'search' | 'intake' | 'rulebook' | 'figures' | 'audit' | 'administration';
  readonly load: () => Promise<{ readonly Page: ComponentType }>;
}

/** The pages of administrators, each with an address of its own. */
const administration: readonly PageEntry[] = [
  {
    path: '/administration',
    roles: ['administrator'],
    name: 'administration',
    load: () => import('../pages/administration/members.tsx'),
  },
  ...(
    [
      ['members/:member', () => import('../pages/administration/member.tsx')],
      ['new-member', () => import('../pages/administration/new-member.tsx')],
      ['offices', () => import('../pages/administration/offices.tsx')],
      ['offices/:office', () => import('../pages/administration/office.tsx')],
      ['new-office', () => import('../pages/administration/new-office.tsx')],
      ['weights', () => import('../pages/administration/weights.tsx')],
      ['registries', () => import('../pages/administration/registries.tsx')],
      ['jobs', () => import('../pages/administration/jobs.tsx')],
    ] as const
  ).map(([part, load]): PageEntry => ({ path: `/administration/${part}`, roles: ['administrator'], load })),
];

export const pages: readonly PageEntry[] = [
  { path: '/work', roles: ['officer', 'supervisor'], name: 'work', load: () => import('../pages/work/page.tsx') },
  {
    path: '/caseload',
    roles: ['officer', 'supervisor'],
    name: 'caseload',
    load: () => import('../pages/caseload/page.tsx'),
  },
  {
    path: '/search',
    roles: ['officer', 'supervisor', 'legal-reviewer'],
    name: 'search',
    load: () => import('../pages/search/page.tsx'),
  },
  {
    path: '/cases/:case',
    roles: ['officer', 'supervisor', 'legal-reviewer'],
    load: () => import('../pages/case/page.tsx'),
  },
  {
    path: '/cases/:case/pre-action',
    roles: ['officer', 'supervisor', 'legal-reviewer'],
    load: () => import('../pages/pre-action/page.tsx'),
  },
  ...administration,
  { path: '/caseload/balance', roles: ['supervisor'], load: () => import('../pages/balance/page.tsx') },
  { path: '/caseload/staffing', roles: ['supervisor'], load: () => import('../pages/staffing/page.tsx') },
  {
    path: '/intake',
    roles: ['records-steward', 'administrator'],
    name: 'intake',
    load: () => import('../pages/intake/page.tsx'),
  },
  {
    path: '/intake/:run',
    roles: ['records-steward', 'administrator'],
    load: () => import('../pages/intake-run/page.tsx'),
  },
  { path: '/audit', roles: ['auditor'], name: 'audit', load: () => import('../pages/audit/page.tsx') },
  { path: '/rulebook', roles, name: 'rulebook', load: () => import('../pages/rulebook/page.tsx') },
  { path: '/rulebook/:rule', roles, load: () => import('../pages/rule/page.tsx') },
  { path: '/figures', roles, name: 'figures', load: () => import('../pages/figures/page.tsx') },
];

/** The page that a role begins with: the first of the menu that it may open. */
export function homeOf(role: Role): string {
  return pages.find((page) => page.name !== undefined && page.roles.includes(role))?.path ?? '/';
}
