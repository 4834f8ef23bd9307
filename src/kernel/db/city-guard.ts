import { sql } from 'kysely';
import type { Tx } from './transactions.ts';

/** Roles belong to the whole server, so another database may be making ours at this very moment. */
const makeRole = `
do $$ begin
  if not exists (select from pg_roles where rolname = 'yijia_app') then
    create role yijia_app nologin;
  end if;
exception when duplicate_object or unique_violation then null;
end $$;
do $$ begin
  if not (select rolsuper from pg_roles where rolname = current_user)
     and not exists (select from pg_auth_members m join pg_roles r on r.oid = m.member
                     where m.roleid = 'yijia_app'::regrole and r.rolname = current_user
                       and not m.admin_option) then
    execute format('grant yijia_app to %I', current_user);
  end if;
end $$;`;

/**
 * Policies: the application's role sees the city it was begun for; the owner, who is not a superuser
 * on a managed server, sees all while it says so (`asOwner`). With nothing set both see nothing.
 * A guarded table is left alone, since changing a policy would wait for every transaction under way:
 * whoever changes the words of a policy gives it a new name.
 */
const guardTables = `
do $$
declare
  t record;
  rights text;
begin
  for t in
    select n.nspname as schema, c.relname as name, n.oid as schema_id, c.relowner::regrole as owner,
      coalesce(obj_description(c.oid, 'pg_class'), '') as comment,
      exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'city_id'
              and not a.attisdropped) as is_of_city,
      c.relrowsecurity and c.relforcerowsecurity and 2 = (select count(*) from pg_policy p
        where p.polrelid = c.oid and p.polname in ('yijia_city', 'yijia_owner')) as is_guarded
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p')
      and n.nspname !~ '^(pg_|citus|columnar)' and n.nspname not in ('information_schema', 'public')
  loop
    rights := case
      when t.comment like '%append-only%' then 'select, insert'
      when t.is_of_city or t.comment like '%app-writes%' then 'select, insert, update, delete'
      else 'select' end;
    execute format('grant usage on schema %I to yijia_app', t.schema);
    execute format('revoke all on %I.%I from yijia_app', t.schema, t.name);
    execute format('grant %s on %I.%I to yijia_app', rights, t.schema, t.name);
    if t.is_of_city and not t.is_guarded then
      execute format('alter table %I.%I enable row level security', t.schema, t.name);
      execute format('alter table %I.%I force row level security', t.schema, t.name);
      execute format('drop policy if exists yijia_city on %I.%I', t.schema, t.name);
      execute format('create policy yijia_city on %I.%I to yijia_app
        using (city_id = nullif(current_setting(''app.city'', true), '''')::int)
        with check (city_id = nullif(current_setting(''app.city'', true), '''')::int)',
        t.schema, t.name);
      execute format('drop policy if exists yijia_owner on %I.%I', t.schema, t.name);
      execute format('create policy yijia_owner on %I.%I to %s
        using (current_setting(''app.as_owner'', true) = ''on'')
        with check (current_setting(''app.as_owner'', true) = ''on'')',
        t.schema, t.name, t.owner);
    end if;
  end loop;
end $$;`;

/**
 * Renews what keeps cities apart, idempotently: the role `yijia_app`, its rights, and row level
 * security on every table with a `city_id`. A table comment may say `append-only` (select and insert)
 * or, without a `city_id`, `app-writes` (all four); other tables without a city are read only.
 */
export const guardCities = async (db: Tx): Promise<void> => {
  await sql.raw(makeRole).execute(db);
  await sql.raw(guardTables).execute(db);
};
