-- What was asked, answered and said only grows. An invitation is renewed, revoked or declined; a draft is counsel's own.
grant select, insert on consultations, consultation_events, opinions, opinion_confirmations, comments to app_member;
grant select, insert, update (expires_at, revoked_at) on invitations to app_member;

-- Counsel.
grant select (id, name, city, state, aliases, time_zone) on libraries to app_guest;
grant select on policy_versions, matter_keys, instruments, services, files, instrument_files, readings, pages, page_pictures,
  findings, finding_decisions, evaluations, defects to app_guest;
grant select (library_id, id, reference, came, standing, received_on, policy_version_id, opened_at, concluded_at) on matters
  to app_guest;
-- Not the addresses of others.
grant select (library_id, matter_id, id, consultation_id, name, role, how, replaces, invited_at, expires_at, revoked_at,
  declined_at), update (declined_at) on invitations to app_guest;
grant select on consultations to app_guest;
grant select, insert on consultation_events, opinions, opinion_confirmations, comments, defect_answers to app_guest;
grant select, insert, update (sealed_body, saved_at) on counsel_drafts to app_guest;
grant insert on audit_entries, mail_outbox to app_guest;

-- The door.
grant select, insert, update (wrong_codes, used_at), delete on guest_links to app_auth;
grant select, insert, update (last_seen_at), delete on guest_sessions to app_auth;

grant select on invitations, guest_sessions to good_cause_guards;
grant execute on function guards.current_guest() to app_auth, app_desk, app_digest, app_download, app_feed, app_guest,
  app_keyring, app_mailer, app_member, app_operator, app_public, app_setup, app_worker;
grant execute on function guards.guest_address(), guards.my_invitations(), guards.matters_inviting_me(), guards.audit_head(uuid, uuid),
  guards.enqueue(text, uuid, uuid, uuid, timestamptz) to app_guest;
grant execute on function guards.libraries_inviting(text) to app_auth;
