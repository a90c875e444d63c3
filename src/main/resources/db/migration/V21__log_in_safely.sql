-- Where people are logged in, how they prove it a second time, links that let them choose a new password, and who helped them.

-- One row a log-in: the cookie says who and since when, the row from where. Ended ones are refused, others need no row.
create table login_session (
  person_id  bigint      not null references person,
  started_at timestamptz not null, -- whole seconds, as the cookie has them
  version    integer     not null, -- the person's session_version then
  seen_at    timestamptz not null,
  browser    text        not null,
  address    text        not null,
  ended_at   timestamptz,
  primary key (person_id, started_at)
);

-- A secret shared with somebody's authenticator. One at a time; what was taken away stays as a row.
create table second_step (
  id           bigint generated always as identity primary key,
  person_id    bigint      not null references person,
  secret       bytea       not null, -- encrypted
  made_at      timestamptz not null,
  confirmed_at timestamptz, -- null until a first code was right
  last_step    bigint,      -- of the last code taken: none is taken twice
  told_step    bigint,      -- of the last code that came from a wrong clock: never taken
  ended_at     timestamptz,
  ended_by     bigint references person,
  check ((ended_at is null) = (ended_by is null))
);
create unique index second_step_of_person on second_step (person_id) where ended_at is null;

create table recovery_code (
  step_id bigint not null references second_step,
  hash    bytea  not null, -- SHA-256; the code itself is kept nowhere
  used_at timestamptz,
  primary key (step_id, hash)
);

-- One way back in: made by whoever forgot, or by an administrator for them.
create table reset_link (
  id         bigint generated always as identity primary key,
  person_id  bigint      not null references person,
  hash       bytea       not null unique, -- SHA-256; the link itself is kept nowhere
  made_at    timestamptz not null,
  expires_at timestamptz not null,
  used_at    timestamptz
);
create index reset_link_of_person on reset_link (person_id);

-- An administrator let somebody back in: what they did, and why.
create table door_aid (
  id        bigint generated always as identity primary key,
  person_id bigint      not null references person,
  what      text        not null check (what in ('LINK', 'SECOND_STEP', 'SESSIONS')),
  reason    text        not null check (reason <> ''),
  at        timestamptz not null,
  by_id     bigint      not null references person
);
create index door_aid_of_person on door_aid (person_id, id desc);

-- How somebody likes their pages.
alter table person
  add column theme       text    not null default 'SYSTEM' check (theme in ('SYSTEM', 'LIGHT', 'DARK')),
  add column single_keys boolean not null default true;

do $$
begin
  if current_user <> '${application}' then
    revoke update, delete, truncate on door_aid from ${application};
    revoke delete, truncate on second_step, recovery_code, reset_link from ${application};
  end if;
end
$$;
