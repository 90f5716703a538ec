-- What may be done within the guards of 45-nondisclosure.sql. All of it only grows.
grant select, insert on nondisclosures, nondisclosure_events, persons_told, telling_events, matter_views to app_member;
grant select on custody_handovers, liftings to app_member;
grant select on drawer_openings to app_member;
grant select, insert, update (closes_at) on drawer_openings to app_auth;

-- Counsel sees what binds her, and who was told.
grant select on nondisclosures, nondisclosure_events to app_guest;

grant select on nondisclosures, nondisclosure_events, persons_told, telling_events, matter_views, silence_answers,
  drawer_openings to good_cause_guards;
grant select (library_id, matter_id, id, state) on files to good_cause_guards;
grant insert on persons_told, telling_events, custody_handovers, liftings to good_cause_guards;
grant update (until) on matter_access to good_cause_guards;

grant execute on function guards.who_could_see(uuid),
  guards.lift_silence(uuid, uuid, text, uuid, date, text, jsonb, text, text), guards.has_shown_herself() to app_member;
grant execute on function guards.notices_to_me(), guards.confirm_notice(uuid, uuid),
  guards.hand_over_custody(uuid, uuid, uuid, text, text, uuid, uuid, uuid, uuid) to app_member, app_guest;
grant execute on function guards.who_could_take(uuid) to app_guest;
grant execute on function guards.libraries_mailing(text) to app_auth;
grant execute on function guards.mail_allowed(uuid, uuid, text) to app_member, app_desk, app_guest, app_worker;
