/** The members of staff of a demonstration, who do not exist: choosing one signs in. */
import { useMutation, useQuery } from '@tanstack/react-query';
import { Button } from '@trussworks/react-uswds';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../../api/client.ts';
import { roles } from '../../app/pages.ts';
import { Failure, Loading } from '../../parts/states.tsx';

/** Who can be chosen; outside of a demonstration nobody, and one signs in with an account. `isDemo` is undefined until the server has said. */
export function useMembers() {
  const { data, error } = useQuery({
    queryKey: ['sign-in', 'members'],
    queryFn: () => answered(api.GET('/sign-in/members')),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return { members: data?.items, error, isDemo: data?.demo };
}

/** The members by role, with what each role does. */
export function Members({ onSignedIn }: { readonly onSignedIn: () => void }) {
  const { t } = useTranslation();
  const { members, error } = useMembers();
  const signIn = useMutation({
    mutationFn: (member: string) => answered(api.POST('/sign-in/demo', { body: { member } })),
    onSuccess: onSignedIn,
  });
  if (error !== null) return <Failure error={error} />;
  if (members === undefined) return <Loading />;
  if (members.length === 0) return <p>{t('signIn.nobody')}</p>;
  return (
    <>
      {signIn.error !== null && <Failure error={signIn.error} />}
      {roles.map((role) => {
        const ofRole = members.filter((member) => member.role === role);
        if (ofRole.length === 0) return null;
        return (
          <section key={role} className="role">
            <h2 className="role__name">{t(`shell.role.${role}`)}</h2>
            <p className="role__does">{t(`signIn.does.${role}`)}</p>
            <ul className="role__members">
              {ofRole.map(({ member, name, office }) => (
                <li key={member}>
                  <Button type="button" outline disabled={signIn.isPending} onClick={() => signIn.mutate(member)}>
                    {t('signIn.as', { name })}
                  </Button>
                  {office !== null && <span className="role__office">{t('signIn.office', { office })}</span>}
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}
