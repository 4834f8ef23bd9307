import { useQuery } from '@tanstack/react-query';
import { listRoles } from '../api/people.ts';
import { Faces } from '../parts/faces.tsx';
import { peopleWords as w } from '../words/manage-words.ts';

/** What each role may do. */
export const RoleList = () => {
  const roles = useQuery({ queryKey: ['roles'], queryFn: listRoles, staleTime: 3_600_000 });
  return (
    <Faces of={roles}>
      {(data) => (
        <>
          <p className="muted">{w.rolesIntro}</p>
          <div className="role-cards">
            {data.items.map((role) => (
              <section key={role.role} className="block">
                <h2>{role.label}</h2>
                <ul>
                  {role.permissions.map((one) => (
                    <li key={one.permission}>{one.label}</li>
                  ))}
                </ul>
              </section>
            ))}
          </div>
        </>
      )}
    </Faces>
  );
};
