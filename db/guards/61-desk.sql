-- The desk reports and reads nothing back; reports, steps, calls and suspensions only grow.
grant insert on reports, drills to app_desk;
grant select, insert on reports, report_steps, requester_verifications, suspensions, drills to app_member;
grant select, insert, update (category, system, kept, vendor, in_our_custody, how_to_suspend, retired_at, changed_by,
  changed_at, version) on holdings to app_member;

-- A machine is enrolled by its director, who never sees its token: the code is changed for it at the door, once.
grant select (claim_expires_at, claimed_at) on devices to app_member;
grant update (token_hash, claim_hash, claimed_at) on devices to app_auth;
