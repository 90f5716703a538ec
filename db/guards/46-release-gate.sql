-- What stands between a record category and its release, asked of the rows themselves. It says the same, obstacle by
-- obstacle, as the pure function that the pages show (lib/production/gate.ts); a test holds the two together.
set local role good_cause_guards;

-- The paper's findings and facts as they stand, and whether a person has confirmed them. What was decided on an earlier
-- reading goes with the pages that it was about.
create function guards.as_it_stands(matter uuid, instrument uuid) returns table (key text, value jsonb, decided boolean)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  begin atomic
    with now_read as (
      select r.id, r.round, coalesce(r.papers, '[]') as papers from public.readings r
      where r.library_id = guards.current_library() and r.matter_id = matter and r.instrument_id = instrument
      order by r.queued_at desc, r.id desc limit 1
    ), found as (
      select f.key, f.value from now_read join public.findings f
        on f.library_id = guards.current_library() and f.matter_id = matter
        and f.reading_id = now_read.id and f.round = now_read.round and f.paper = 0
    ), decided as (
      select distinct on (d.key) d.key, d.new_value
      from public.finding_decisions d
      join public.findings f on f.library_id = d.library_id and f.matter_id = d.matter_id and f.id = d.finding_id
      join public.readings r on r.library_id = f.library_id and r.matter_id = f.matter_id and r.id = f.reading_id
      cross join now_read
      where d.library_id = guards.current_library() and d.matter_id = matter and d.instrument_id = instrument
        and (select p.place from jsonb_array_elements(now_read.papers) with ordinality p(pages, place)
          where (jsonb_array_length(p.pages) = 0 and jsonb_array_length(coalesce(r.papers -> d.paper, '[]')) = 0)
            or exists (select from jsonb_array_elements(p.pages) page where coalesce(r.papers -> d.paper, '[]') @> page)
          order by (select count(*) from jsonb_array_elements(p.pages) page
            where coalesce(r.papers -> d.paper, '[]') @> page) desc, p.place limit 1) = 1
      order by d.key, d.decided_at desc, d.id desc
    )
    select coalesce(found.key, decided.key),
      case when decided.key is null then nullif(found.value, 'null') else nullif(decided.new_value, 'null') end,
      decided.key is not null
    from found full join decided on decided.key = found.key;
  end;

-- The obstacles of one category, by their ids; null where it is not asked for, where there is no such matter for who
-- asks, and under a search warrant, which asks nobody. `short` says that it goes the short way.
create function guards.gate(matter uuid, category text, out short boolean, out obstacles text[])
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  library uuid := guards.current_library();
  held record;
  terms jsonb;
  paper record;
  reading record;
  said jsonb;
  confirmed text[];
  kind text;
  asked text[];
  tier text[];
  entered boolean;
  letter_alone boolean;
  in_investigation boolean;
  is_open boolean;
  path text;
  last record;
  opinion record;
  asking record;
  referral record;
  silence text;
begin
  if not guards.in_sight(matter) then return; end if;
  select m.standing, m.policy_version_id into held from public.matters m where m.library_id = library and m.id = matter;
  select v.terms into terms from public.policy_versions v where v.library_id = library and v.id = held.policy_version_id;
  select i.id, i.came in ('paper', 'typed-letter') as written into paper from public.instruments i
    where i.library_id = library and i.matter_id = matter and i.id = guards.standing_instrument(matter);
  select r.state into reading from public.readings r
    where r.library_id = library and r.matter_id = matter and r.instrument_id = paper.id
    order by r.queued_at desc, r.id desc limit 1;
  select coalesce(jsonb_object_agg(s.key, s.value), '{}'), coalesce(array_agg(s.key) filter (where s.decided), '{}')
    into said, confirmed from guards.as_it_stands(matter, paper.id) s;
  kind := case when paper.written then said ->> 'instrument' end;
  if kind = 'search-warrant' then return; end if;

  -- What is asked for.
  asked := array(
    select jsonb_array_elements_text(case when jsonb_typeof(said -> 'records') = 'array' then said -> 'records' else '[]' end)
    union select g.category from public.gate_statements g
      where g.library_id = library and g.matter_id = matter and g.instrument_id = paper.id and g.kind = 'asked' and g.holds
        and not exists (select from public.gate_statements l
          where l.library_id = library and l.matter_id = matter and l.follows = g.id)
    union select jsonb_array_elements_text(c.categories) from public.consents c
      where c.library_id = library and c.matter_id = matter and c.state = 'given' and c.how = 'own-request'
        and not exists (select from public.consents l
          where l.library_id = library and l.matter_id = matter and l.follows = c.id));
  if category = 'all-records' or category not in ('registration', 'circulation', 'holds', 'interlibrary-loan', 'computer-use',
      'search-history', 'reference', 'accounts-due', 'programs', 'meeting-room', 'video', 'email')
    or not (category = any (asked) or 'all-records' = any (asked)) then
    return;
  end if;

  tier := array(select jsonb_array_elements_text(coalesce(nullif(terms -> 'letterTier', 'null') -> 'categories', '[]')));
  letter_alone := asked <@ tier;
  entered := coalesce(kind in ('court-order', 'pen-trap-order', 'fisa-order'), false)
    and said -> 'proposed' is distinct from 'true' and said ->> 'signature' is distinct from 'unsigned';

  -- By which way it goes: lib/production/path.ts.
  in_investigation := coalesce(said -> 'justiceAgency' = 'true', false) or coalesce(kind in (
    'civil-subpoena', 'criminal-subpoena', 'grand-jury-subpoena', 'prosecutor-subpoena', 'administrative-subpoena',
    'legislative-subpoena', 'search-warrant', 'administrative-warrant', 'court-order', 'pen-trap-order',
    'national-security-letter', 'fisa-order', 'preservation-request', 'discovery-request', 'exigent-request',
    'application'), false);
  is_open := exists (select from jsonb_array_elements(terms -> 'open') o
    where o ->> 'category' = gate.category and (o ->> 'when' = 'always'
      or (o ->> 'when' = 'to-a-justice-agency' and said -> 'justiceAgency' = 'true')
      or (o ->> 'when' = 'images-of-programs' and said -> 'programImages' = 'true')));
  path := case
    when exists (select from public.consents c
      where c.library_id = library and c.matter_id = matter and c.state = 'given' and c.categories ? gate.category
        and not exists (select from public.consents l
          where l.library_id = library and l.matter_id = matter and l.follows = c.id)
        and not c.doubted and c.given_by <> 'officer'
        and case when c.how = 'card' then coalesce((terms -> 'cardIsConsent')::boolean, false) and not in_investigation
          else c.given_by = 'cardholder' and c.identified end)
      then 'consent'
    when gate.category = 'accounts-due' and terms -> 'recovery' <> 'null' then
      case when is_open or guards.stated(matter, paper.id, gate.category, 'recovery') then 'recovery' else 'process' end
    when is_open and gate.category = 'video' and (coalesce(terms -> 'otherPolicy' -> 'entered' = 'false', false)
      or guards.stated(matter, paper.id, 'video', 'reading')) then 'process'
    when is_open then 'public'
    when kind = 'written-request' and gate.category = any (tier) then 'letter'
    else 'process' end;
  short := path in ('consent', 'recovery', 'public');

  -- What counsel was asked about this paper, and has said in writing, or confirmed.
  select c.id, c.instrument_id into asking from public.consultations c
    where c.library_id = library and c.matter_id = matter order by c.asked_at desc, c.id desc limit 1;
  select o.id, o.advice, o.categories, o.answers into opinion
    from public.opinions o left join public.opinion_confirmations h
      on h.library_id = o.library_id and h.matter_id = o.matter_id and h.opinion_id = o.id
    where o.library_id = library and o.matter_id = matter and o.consultation_id = asking.id
      and asking.instrument_id = paper.id and h.is_hers is distinct from false
      and (h.is_hers or o.source not in ('telephone', 'in-person'))
    order by o.recorded_at desc, o.id desc limit 1;

  obstacles := '{}';
  select a.answer into silence from public.silence_answers a
    where a.library_id = library and a.matter_id = matter order by a.answered_at desc limit 1;
  if silence is null then obstacles := obstacles || 'silence'::text; end if;

  if short then
    if said -> 'allPatrons' = 'true' then obstacles := obstacles || 'list'::text; end if;
    if path = 'recovery' and guards.stated(matter, paper.id, gate.category, 'recovery') is distinct from true then
      obstacles := obstacles || 'recovery'::text;
    end if;
    if path = 'public' and gate.category = 'video' and guards.stated(matter, paper.id, 'video', 'reading') is null then
      obstacles := obstacles || 'footage'::text;
    end if;
  else
    if paper.written then
      if coalesce(reading.state, 'queued') not in ('read', 'failed') then obstacles := obstacles || 'unread'::text;
      elsif not array['instrument', 'court', 'issuer', 'signature', 'returnOn', 'records', 'subjects', 'period',
          'nondisclosure'] <@ confirmed then
        obstacles := obstacles || 'unconfirmed'::text;
      end if;
    end if;

    obstacles := obstacles || array(
      with newest as (
        select e.id from public.evaluations e
        where e.library_id = library and e.matter_id = matter and e.instrument_id = paper.id
        order by e.evaluated_at desc, e.id desc limit 1
      ), found as (
        select d.rule, d.severity, d.position, d.records from public.defects d join newest on newest.id = d.evaluation_id
        where d.library_id = library and d.matter_id = matter and d.paper = 0
      ), answered as (
        select distinct on (a.rule) a.rule,
          case when a.source is null or a.source in ('letter', 'e-mail') then a.answer end as answer
        from public.defect_answers a
        where a.library_id = library and a.matter_id = matter and a.instrument_id = paper.id and a.paper = 0
        order by a.rule, a.answered_at desc
      )
      select o.id from (
        select 'asks-to-keep' as id, -1 as place
        where kind = 'preservation-request'
          and not exists (select from found where rule = 'preservation-not-production')
        union all
        select case severity when 'blocking' then 'defect:' else 'asked:' end || rule, position
        from found left join answered using (rule)
        where severity <> 'advisory'
          and (jsonb_array_length(records) = 0 or records ? 'all-records' or records ? gate.category)
          and (answer is null or (severity = 'blocking' and answer = 'stands'))
      ) o order by o.place);

    if path <> 'letter' and not letter_alone then
      obstacles := obstacles || array(
        select case when a.answer is null then 'question:' else 'denied:' end || (q.question ->> 'id')
        from jsonb_array_elements(terms -> 'questions') with ordinality q(question, place)
        left join lateral (select given ->> 'answer' as answer from jsonb_array_elements(opinion.answers) given
          where given ->> 'id' = q.question ->> 'id' limit 1) a on true
        where a.answer is null
          or (a.answer <> 'yes' and terms ->> 'asks' = 'court-order' and not entered)
        order by q.place);
    end if;

    obstacles := obstacles || array(
      with entries as (
        select s.system, s.holding_id, s.state from public.suspensions s
        where s.library_id = library and s.matter_id = matter and s.category = gate.category
          and not exists (select from public.suspensions l
            where l.library_id = library and l.matter_id = matter and l.follows = s.id)
      ), states as (
        select case state when 'lifted' then 'running' else state end as state from entries
        union all
        select 'running' from public.holdings h
        where h.library_id = library and h.category = gate.category and h.retired_at is null
          and not exists (select from entries e where e.holding_id = h.id or e.system = h.system)
      )
      select 'held-elsewhere' from states having count(*) > 0 and bool_and(state = 'not-in-custody')
      union all
      select 'deletion' from states having count(*) = 0 or bool_or(state = 'running'));

    if not entered and held.standing = 'open' then
      select r.id, r.state, r.meeting into referral from public.board_referrals r
        where r.library_id = library and r.matter_id = matter and r.instrument_id = paper.id
          and not exists (select from public.board_referrals l
            where l.library_id = library and l.matter_id = matter and l.follows = r.id);
      if referral.state = 'referred' then
        obstacles := obstacles || coalesce(
          case when referral.meeting = 'standing-resolution' then array['board-declined']
          else (select case when v.outcome in ('approved', 'advises') then '{}'::text[]
              when v.outcome = 'tabled' then array['board'] else array['board-declined'] end
            from public.board_votes v
            where v.library_id = library and v.matter_id = matter and v.referral_id = referral.id
              and not exists (select from public.board_votes l
                where l.library_id = library and l.matter_id = matter and l.follows = v.id)) end,
          array['board']);
      end if;
    end if;

    if not entered and exists (select from public.letter_events e
        join public.letters l on l.library_id = e.library_id and l.matter_id = e.matter_id and l.id = e.letter_id
        where e.library_id = library and e.matter_id = matter and e.instrument_id = paper.id
          and l.kind = 'patron-notice' and e.until_on >= guards.today()) then
      obstacles := obstacles || 'waiting'::text;
    end if;

    if not entered and gate.category = any (tier)
      and guards.stated(matter, paper.id, gate.category, 'necessity') is distinct from true then
      obstacles := obstacles || 'necessity'::text;
    end if;
    if path = 'letter' and coalesce(terms -> 'letterTier' -> 'needs' ? 'identification', false)
      and (select s.identified from public.services s
        where s.library_id = library and s.matter_id = matter and s.instrument_id = paper.id
        order by s.recorded_at desc limit 1) is distinct from true then
      obstacles := obstacles || 'identification'::text;
    end if;
  end if;

  -- The decision, for every way out of the house.
  select d.id, d.kind, d.categories, d.instrument_id into last from public.determinations d
    where d.library_id = library and d.matter_id = matter and d.id = guards.last_determination(matter);
  if last.id is null or last.instrument_id is distinct from paper.id then
    obstacles := obstacles || 'undecided'::text;
  elsif last.kind not in ('release', 'release-in-part') or not last.categories ? gate.category then
    obstacles := obstacles || 'not-released'::text;
  else
    if not guards.is_signed(matter, last.id) then obstacles := obstacles || 'unsigned'::text; end if;
    if not short and opinion.id is not null
      and not (opinion.advice = 'release' or (opinion.advice = 'release-in-part' and opinion.categories ? gate.category))
      and not exists (select from public.file_notes n
        where n.library_id = library and n.matter_id = matter and n.determination_id = last.id
          and n.stance = 'departed' and n.opinion_id = opinion.id) then
      obstacles := obstacles || 'against-advice'::text;
    end if;
  end if;
end
$$;

-- What the custodian said last of a category: yes, no, or nothing.
create function guards.stated(matter uuid, instrument uuid, category text, kind text) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  begin atomic
    select g.holds from public.gate_statements g
    where g.library_id = guards.current_library() and g.matter_id = matter and g.instrument_id = instrument
      and g.category = stated.category and g.kind = stated.kind
      and not exists (select from public.gate_statements l
        where l.library_id = g.library_id and l.matter_id = g.matter_id and l.follows = g.id);
  end;

-- Whether a category may be handed over now, on this paper, by this determination, the short way or the long.
create function guards.is_open(matter uuid, instrument uuid, category text, determination uuid, short boolean,
    records_from date, records_to date) returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  found record;
  period jsonb;
begin
  if category is null or determination is null or instrument is null
    or instrument is distinct from guards.standing_instrument(matter)
    or determination is distinct from guards.last_determination(matter) then
    return false;
  end if;
  found := guards.gate(matter, category);
  select s.value into period from guards.as_it_stands(matter, instrument) s where s.key = 'period';
  return coalesce(found.short = is_open.short and cardinality(found.obstacles) = 0, false)
    and coalesce(records_from >= (period ->> 'from')::date, true)
    and coalesce(records_to <= (period ->> 'to')::date, true);
end
$$;

revoke execute on function guards.as_it_stands(uuid, uuid), guards.gate(uuid, text), guards.stated(uuid, uuid, text, text),
  guards.is_open(uuid, uuid, text, uuid, boolean, date, date) from public;
reset role;

-- What the gate looks at.
set local search_path = guards, public, pg_temp;
do $$
declare
  name text;
begin
  foreach name in array array['board_referrals', 'board_votes', 'consents', 'consultations', 'defect_answers', 'defects',
    'determinations', 'determination_signatures', 'evaluations', 'file_notes', 'finding_decisions', 'findings',
    'gate_statements', 'holdings', 'instruments', 'letter_events', 'letters', 'opinion_confirmations', 'opinions',
    'policy_versions', 'readings', 'services', 'signing_proofs', 'suspensions'] loop
    execute format('create policy for_the_release_gate on %I for select to good_cause_guards using (true)', name);
    execute format('grant select on %I to good_cause_guards', name);
  end loop;
end
$$;
