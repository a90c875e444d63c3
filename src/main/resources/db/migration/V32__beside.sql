-- What somebody has begun to write about a complaint: found again at another machine, gone once it is sent, or after thirty days.
create table draft (
  person_id    bigint      not null references person,
  complaint_id bigint      not null references complaint,
  form         text        not null check (form ~ '^[a-z-]{1,40}$'),
  at           timestamptz not null,
  content      text        not null check (length(content) <= 60000),
  primary key (person_id, complaint_id, form)
);
create index draft_by_age on draft (at);

-- Who has a complaint on the screen, and whether they type. Nothing that has to last: not logged, and over after a minute.
create unlogged table looker (
  complaint_id bigint      not null,
  person_id    bigint      not null,
  at           timestamptz not null,
  typed_at     timestamptz,
  primary key (complaint_id, person_id)
);
create index looker_by_age on looker (at);
