-- Holidays can be taken back, calendar addresses ended; what the library looked at is only written.
grant select, insert, update (removed_by, removed_at) on holidays to app_member;
grant select on holidays to app_guest, app_digest, app_feed, app_worker;
grant select (library_id, id, person_id, made_at, revoked_at), insert, update (revoked_at) on calendar_feeds to app_member;
grant select on calendar_feeds to app_auth;
grant select, insert on internal_uses to app_member;

-- A calendar learns which days were corrected to what, never why or on which words.
grant select (library_id, matter_id, id, instrument_id, paper, key, new_value, new_status, decided_at)
  on finding_decisions to app_feed;
