-- Somebody above looks at it: departments stand in a line, promises climb a ladder, overseers step in; and answers that were not good enough.

alter table department add column parent_id bigint references department check (parent_id <> id);
create index department_parent on department (parent_id) where parent_id is not null;

-- Asked once more, because the answer was not good enough. The first question stays as it was.
alter table referral add column redo_of bigint references referral;

-- Which department leads where several were asked; the newest of a round holds. Nobody's deed where the house named it.
create table lead (
  id            bigint generated always as identity primary key,
  complaint_id  bigint      not null references complaint,
  round         smallint    not null,
  department_id bigint      not null references department,
  at            timestamptz not null,
  person_id     bigint references person
);
create index lead_of_complaint on lead (complaint_id, id);

-- An overseer has to look after how a complaint is handled.
create table oversight (
  id           bigint generated always as identity primary key,
  complaint_id bigint      not null references complaint,
  round        smallint    not null,
  cause        text        not null,
  level        smallint    not null,
  overseer_id  bigint      not null references person,
  opened_at    timestamptz not null,
  opened_by    bigint references person,
  reason       text,
  ended_at     timestamptz,
  ended_by     bigint references person,
  outcome      text
);
create index oversight_of_complaint on oversight (complaint_id, id);
create index oversight_running on oversight (overseer_id, opened_at, id) where ended_at is null;
create index oversight_running_by_time on oversight (opened_at, id) where ended_at is null;

create table instruction (
  id           bigint generated always as identity primary key,
  oversight_id bigint      not null references oversight,
  at           timestamptz not null,
  person_id    bigint      not null references person,
  words        text        not null
);
create index instruction_of_oversight on instruction (oversight_id, id);

-- Who is told before and after a promise is due, from the handler up to the top. The newest version holds.
create table ladder (
  version integer     primary key,
  rungs   json        not null, -- {"OWNER": "80%", "OVERSEER": "0", "ABOVE": "+480"}: part of the time, or working minutes from the due time on
  made_at timestamptz not null,
  made_by bigint references person,
  reason  text        not null,
  armed   bigint -- promises up to this id were told of this version; null when all were
);
insert into ladder (version, rungs, made_at, reason, armed)
values (1, '{"OWNER":"80%","OVERSEER":"0","ABOVE":"+480","EXECUTIVE":"+1440"}', now(), '', null);

-- How far a promise has climbed, and when it is looked at again: a promise of before, or of an older node, is looked at at once.
alter table promise
  add column rung    smallint    not null default 0,
  add column step_at timestamptz default now();
-- Nobody is called today for what was broken before there was a ladder.
update promise set rung = 5, step_at = null where due_at < now() and kept_at is null and released_at is null;
create index promise_to_climb on promise (step_at, id) where kept_at is null and released_at is null and step_at is not null;

-- No step before then: an overseer has it in hand.
create table ladder_hold (
  id           bigint generated always as identity primary key,
  complaint_id bigint      not null references complaint,
  until        timestamptz not null,
  at           timestamptz not null,
  person_id    bigint      not null references person,
  reason       text        not null
);
create index ladder_hold_of_complaint on ladder_hold (complaint_id, id);

do $$
begin
  -- Where one role owns the tables and uses them, taking away its rights would only stop references from being checked.
  if current_user <> '${application}' then
    revoke update, delete on lead, instruction, ladder_hold from ${application};
    revoke delete on oversight, ladder from ${application};
  end if;
end
$$;
