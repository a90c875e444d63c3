-- Two complaints about one thing: one goes into the other. A row that can be undone; nothing is copied or moved.
create table merging (
  id            bigint generated always as identity primary key,
  from_id       bigint      not null references complaint,
  into_id       bigint      not null references complaint,
  at            timestamptz not null,
  person_id     bigint      not null references person,
  reason        text        not null,
  stage         text        not null, -- where it stood, and since when
  stage_since   timestamptz not null,
  undone_at     timestamptz,
  undone_by     bigint references person,
  undone_reason text,
  check (from_id <> into_id)
);
create unique index merging_running on merging (from_id) where undone_at is null;
create index merging_of on merging (from_id);
create index merging_into on merging (into_id) where undone_at is null;

-- One has to do with another: the same event, caused by it, a precursor of it (PRV-02), or split from it.
create table bond (
  id        bigint generated always as identity primary key,
  from_id   bigint      not null references complaint,
  to_id     bigint      not null references complaint,
  kind      text        not null check (kind in ('SAME_EVENT', 'CAUSED_BY', 'PRECURSOR', 'SPLIT_FROM')),
  at        timestamptz not null,
  person_id bigint      not null references person,
  note      text,
  ended_at  timestamptz,
  ended_by  bigint references person,
  check (from_id <> to_id)
);
create unique index bond_once on bond (from_id, to_id, kind) where ended_at is null;
create index bond_to on bond (to_id) where ended_at is null;

-- Somebody looked and said that these two are not the same.
create table distinction (
  low_id    bigint      not null references complaint,
  high_id   bigint      not null references complaint,
  at        timestamptz not null,
  person_id bigint      not null references person,
  primary key (low_id, high_id),
  check (low_id < high_id)
);

-- A letter about a line of one complaint to the customer of another that was merged into it: once, to each address.
alter table delivery
  add column to_id    bigint references complaint,
  add column about_id bigint references complaint;
-- reviewed: only rows of the new columns stand in it, which an older node does not write
create unique index delivery_once_to_others on delivery (to_id, about_id, seq) where to_id is not null;

do $$
begin
  if current_user <> '${application}' then
    revoke delete on merging, bond from ${application};
    revoke update, delete on distinction from ${application};
  end if;
end
$$;
