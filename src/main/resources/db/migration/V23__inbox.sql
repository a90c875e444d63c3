-- How many open complaints each department and each owner has, and how many a department was asked about: kept by every change, whoever
-- makes it, in rows of its own, so that no writer waits for another. A sweep folds them into one row each (decision 24). Confidential ones are
-- in none of them: who is named for some counts these by index (decision 30).
create table open_tally (
  what       text   not null check (what in ('DEPARTMENT', 'ASKED', 'OWNER', 'OVERDUE', 'SOON')),
  of_id      bigint not null, -- department or owner; 0 for the house
  open       bigint not null,
  unaccepted bigint not null,
  primary key (what, of_id)
);
create table open_tally_change (
  what       text   not null,
  of_id      bigint not null,
  open       bigint not null,
  unaccepted bigint not null
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);

create function complaint_counts() returns trigger language plpgsql as $$
begin
  insert into open_tally_change values
    ('DEPARTMENT', new.department_id, 1, (new.stage = 'LODGED')::int),
    ('OWNER', new.owner_id, 1, (new.stage = 'LODGED')::int);
  return null;
end $$;
create trigger complaint_counts after insert on complaint for each row when (new.open and not new.confidential) execute function complaint_counts();

create function complaint_counts_again() returns trigger language plpgsql as $$
declare
  was boolean := old.open and not old.confidential;
  now boolean := new.open and not new.confidential;
begin
  if was then
    insert into open_tally_change values
      ('DEPARTMENT', old.department_id, -1, -(old.stage = 'LODGED')::int),
      ('OWNER', old.owner_id, -1, -(old.stage = 'LODGED')::int);
  end if;
  if now then
    insert into open_tally_change values
      ('DEPARTMENT', new.department_id, 1, (new.stage = 'LODGED')::int),
      ('OWNER', new.owner_id, 1, (new.stage = 'LODGED')::int);
  end if;
  if was <> now or old.department_id <> new.department_id then
    insert into open_tally_change
    select 'ASKED', i.department_id, (now and i.department_id <> new.department_id)::int
                                     - (was and i.department_id <> old.department_id)::int, 0
      from involvement i
     where i.department_id = any(array(select d.id from department d)) and i.complaint_id = new.id;
  end if;
  return null;
end $$;
create trigger complaint_counts_again after update of open, stage, owner_id, department_id, confidential on complaint for each row
  when (old.open <> new.open or old.owner_id <> new.owner_id or old.department_id <> new.department_id
        or old.confidential <> new.confidential or (old.stage = 'LODGED') <> (new.stage = 'LODGED'))
  execute function complaint_counts_again();

create function involvement_counts() returns trigger language plpgsql as $$
begin
  insert into open_tally_change
  select 'ASKED', new.department_id, 1, 0
    from complaint c where c.id = new.complaint_id and c.open and not c.confidential and c.department_id <> new.department_id;
  return null;
end $$;
create trigger involvement_counts after insert on involvement for each row execute function involvement_counts();

-- What there is already. The triggers above hold off every writer until this is committed.
insert into open_tally
select 'DEPARTMENT', department_id, count(*), count(*) filter (where stage = 'LODGED') from complaint where open and not confidential group by department_id
union all
select 'OWNER', owner_id, count(*), count(*) filter (where stage = 'LODGED') from complaint where open and not confidential group by owner_id
union all
select 'ASKED', i.department_id, count(*), 0
  from involvement i join complaint c on c.id = i.complaint_id and c.open and not c.confidential and c.department_id <> i.department_id
 group by i.department_id;

-- Complaints that somebody wants to keep in sight.
create table star (
  person_id    bigint      not null references person not enforced,
  complaint_id bigint      not null references complaint,
  starred_at   timestamptz not null,
  primary key (person_id, complaint_id)
);
