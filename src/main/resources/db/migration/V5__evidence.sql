-- The timeline becomes evidence: it can only grow, each line is chained by hash to the one before it, and a daily anchor
-- holds all of them together. The hashes are made here, so that whoever writes (an older release too) continues the chain.

-- The application may use every table, but not make or change one.
-- reviewed: an older release runs as the same role and never makes a table once it is started
alter default privileges in schema public grant select, insert, update, delete on tables to ${application};
grant select, insert, update, delete on all tables in schema public to ${application};
grant usage on all sequences in schema public to ${application};

-- Hashed byte by byte, so kept byte by byte. Personal words stand beside, and only a commitment to them is hashed: they may be
-- erased one day, and the chain still holds.
-- reviewed: an older release reads and writes the column as text with a cast, which json answers alike
alter table timeline alter column data type json using data::text::json;
alter table timeline add column words json, add column hash bytea;

-- What is hashed: a text of eight lines. Anybody can make it again from an exported line, and sha256sum agrees.
create function timeline_text(line timeline, before bytea) returns text language sql stable as $$
  select concat_ws(E'\n', line.seq, line.round, to_char(line.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
                   line.actor, coalesce(line.person_id::text, '-'), line.event, line.data::text, encode(before, 'hex'))
$$;

create function timeline_chain() returns trigger language plpgsql as $$
declare
  before bytea;
begin
  if new.seq = 1 then
    select sha256(convert_to(number, 'UTF8')) into before from complaint where id = new.complaint_id;
  else
    select hash into before from timeline where complaint_id = new.complaint_id and seq = new.seq - 1;
  end if;
  if before is null then
    raise integrity_constraint_violation
      using message = format('line %s of the timeline of complaint %s has no line to follow', new.seq, new.complaint_id);
  end if;
  new.hash := sha256(convert_to(timeline_text(new, before), 'UTF8'));
  return new;
end
$$;

-- The lines of before this release join the chain as they stand.
do $$
declare
  line timeline;
  before bytea;
begin
  for line in select * from timeline order by complaint_id, seq loop
    if line.seq = 1 then
      select sha256(convert_to(number, 'UTF8')) into before from complaint where id = line.complaint_id;
    end if;
    before := sha256(convert_to(timeline_text(line, before), 'UTF8'));
    update timeline set hash = before where id = line.id;
  end loop;
end
$$;
-- reviewed: the trigger fills the column, whoever writes
alter table timeline alter column hash set not null;

create trigger timeline_chain before insert on timeline for each row execute function timeline_chain();

-- Lines are final, for the owner of the table too. Only a line's personal words may go, for good.
create function timeline_is_final() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and tg_table_name = 'timeline' then
    if new.words is null and (new.id, new.complaint_id, new.seq, new.round, new.at, new.actor, new.event, new.data::text, new.hash)
         = (old.id, old.complaint_id, old.seq, old.round, old.at, old.actor, old.event, old.data::text, old.hash)
         and new.person_id is not distinct from old.person_id then
      return new;
    end if;
  end if;
  raise insufficient_privilege using message = format('%s is final: it can only grow', tg_table_name);
end
$$;

create trigger timeline_is_final before update or delete on timeline for each row execute function timeline_is_final();
create trigger timeline_is_never_emptied before truncate on timeline for each statement execute function timeline_is_final();
revoke update, delete, truncate on timeline from ${application};
grant update (words) on timeline to ${application};

-- Who looked at what, apart from what was done, but chained likewise.
create table viewing (
  id           bigint generated always as identity primary key,
  complaint_id bigint      not null references complaint,
  seq          integer     not null,
  at           timestamptz not null,
  person_id    bigint      not null references person,
  what         text        not null check (what ~ '^[A-Z]{2,20}$'),
  item         bigint,
  hash         bytea       not null,
  unique (complaint_id, seq)
);

create function viewing_text(look viewing, before bytea) returns text language sql stable as $$
  select concat_ws(E'\n', look.seq, to_char(look.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
                   look.person_id, look.what, coalesce(look.item::text, '-'), encode(before, 'hex'))
$$;

-- Notes one look, unless the last one at this complaint was the same person's at the same thing within a minute. It takes its
-- place in the chain under a lock of that complaint. The look is on disk within a second; the reader does not wait for it.
create function saw(complaint bigint, person bigint, kind text, thing bigint, now timestamptz) returns void
  security definer set search_path = public language plpgsql as $$
declare
  look viewing;
  before viewing;
begin
  perform set_config('synchronous_commit', 'off', true), pg_advisory_xact_lock(1709, (complaint % 2147483647)::integer);
  select * into before from viewing v where v.complaint_id = complaint order by v.seq desc limit 1;
  if before.person_id = person and before.what = kind and before.item is not distinct from thing
     and now < before.at + interval '1 minute' then
    return;
  end if;
  if before.hash is null then
    select 0, sha256(convert_to('viewings of ' || c.number, 'UTF8')) into before.seq, before.hash
      from complaint c where c.id = complaint;
  end if;
  look.complaint_id := complaint;
  look.seq := before.seq + 1;
  look.at := now;
  look.person_id := person;
  look.what := kind;
  look.item := thing;
  insert into viewing (complaint_id, seq, at, person_id, what, item, hash)
  values (look.complaint_id, look.seq, look.at, look.person_id, look.what, look.item,
          sha256(convert_to(viewing_text(look, before.hash), 'UTF8')));
end
$$;

create trigger viewing_is_final before update or delete on viewing for each row execute function timeline_is_final();
create trigger viewing_is_never_emptied before truncate on viewing for each statement execute function timeline_is_final();
revoke insert, update, delete, truncate on viewing from ${application};

-- One anchor a day over everything that was written since the one before, and over that one's hash.
create table anchor (
  chain   text        not null check (chain in ('timeline', 'viewing')),
  day     date        not null,
  last_id bigint      not null,
  lines   bigint      not null,
  root    bytea       not null,
  hash    bytea       not null,
  made_at timestamptz not null,
  primary key (chain, day)
);

create trigger anchor_is_final before update or delete on anchor for each row execute function timeline_is_final();
create trigger anchor_is_never_emptied before truncate on anchor for each statement execute function timeline_is_final();
revoke update, delete, truncate on anchor from ${application};

-- The newest line, once nobody is still writing an earlier one: a writer holds the table until its line is on disk.
create function anchor_horizon(chain text) returns bigint
  security definer set search_path = public set lock_timeout = '10s' language plpgsql as $$
declare
  horizon bigint;
begin
  if chain = 'timeline' then
    lock table timeline in share mode;
    select coalesce(max(id), 0) into horizon from timeline;
  else
    lock table viewing in share mode;
    select coalesce(max(id), 0) into horizon from viewing;
  end if;
  return horizon;
end
$$;
