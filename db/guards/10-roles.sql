-- Roles belong to the cluster, so each is made only where it is missing. None of them owns a table, is a superuser or
-- passes row-level security. Nobody logs in as an app_ role: app_login takes one on for a transaction (db/actor.ts).
do $$
declare
  role text;
begin
  foreach role in array array[
    'app_auth', 'app_desk', 'app_digest', 'app_download', 'app_feed', 'app_guest', 'app_keyring', 'app_mailer',
    'app_member', 'app_operator', 'app_public', 'app_setup', 'app_worker',
    -- Owns the functions that the guards call, and sees for them what they need.
    'good_cause_guards',
    -- Owns the one function that deletes what a matter held. Nobody takes it on.
    'good_cause_purge'
  ] loop
    if not exists (select from pg_catalog.pg_roles where rolname = role) then
      execute format('create role %I nologin noinherit', role);
    end if;
  end loop;

  -- The web and the workers connect as app_login; the job loop as good_cause_jobs, which sees the queue and no table.
  if not exists (select from pg_catalog.pg_roles where rolname = 'app_login') then
    create role app_login login noinherit;
  end if;
  if not exists (select from pg_catalog.pg_roles where rolname = 'good_cause_jobs') then
    create role good_cause_jobs login noinherit;
  end if;

  if not pg_catalog.pg_has_role(current_user, 'good_cause_guards', 'usage') then
    execute format('grant good_cause_guards to %I', current_user);
  end if;
  if not pg_catalog.pg_has_role(current_user, 'good_cause_purge', 'usage') then
    execute format('grant good_cause_purge to %I', current_user);
  end if;
end
$$;

grant app_auth, app_desk, app_digest, app_download, app_feed, app_guest, app_keyring, app_mailer, app_member,
  app_operator, app_public, app_setup, app_worker to app_login;
