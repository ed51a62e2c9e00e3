/** Draws a page only for the roles that it is for. The server refuses the rest; this only says so sooner. */
import type { ReactNode } from 'react';
import { Forbidden } from './error-pages.tsx';
import type { Role } from './pages.ts';
import { useSession } from './session.tsx';

export function ForRoles({ roles, children }: { readonly roles: readonly Role[]; readonly children: ReactNode }) {
  const { member } = useSession();
  return roles.includes(member.role) ? children : <Forbidden />;
}
