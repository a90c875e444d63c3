-- What people at work are told, what programs and robots are told, and word to the customer.

-- Where somebody gets their mail at work.
alter table person add column email text;

-- One line of a story that one person should know of; its words are made when it is read. Never twice the same.
create table notice (
  id           bigint generated always as identity primary key,
  person_id    bigint      not null references person,
  complaint_id bigint      not null references complaint,
  seq          integer     not null,
  occasion     text        not null,
  at           timestamptz not null,
  read_at      timestamptz,
  mail_at      timestamptz, -- when it is next asked whether this goes by mail; null when that is settled
  delivery_id  bigint,      -- the mail it went with
  unique (person_id, complaint_id, seq)
);
create index notice_of_person on notice (person_id, id);
create index notice_unread on notice (person_id, complaint_id) where read_at is null;
create index notice_to_mail on notice (mail_at) where mail_at is not null;
create index notice_of_delivery on notice (delivery_id) where delivery_id is not null;
create index notice_by_age on notice (at);

-- How somebody wants to be told by mail: each topic at once, once a day or never; in quiet hours only what cannot wait.
create table notice_choice (
  person_id   bigint primary key references person,
  work        text     not null check (work in ('AT_ONCE', 'DAILY', 'NEVER')),
  replies     text     not null check (replies in ('AT_ONCE', 'DAILY', 'NEVER')),
  customer    text     not null check (customer in ('AT_ONCE', 'DAILY', 'NEVER')),
  promises    text     not null check (promises in ('AT_ONCE', 'DAILY', 'NEVER')),
  digest_at   time     not null,
  quiet_from  time,
  quiet_until time,
  check ((quiet_from is null) = (quiet_until is null))
);

-- Where programs and chat robots are told of what happens. The address of a robot holds its key, so it is as secret as the secret.
create table hook (
  id            bigint generated always as identity primary key,
  version       integer     not null default 1,
  name          text        not null,
  kind          text        not null check (kind in ('WEBHOOK', 'WECOM', 'DINGTALK', 'FEISHU')),
  address       text        not null,
  secret        text,
  occasions     text[]      not null, -- none means all
  department_id bigint references department, -- only what this department owns; all if none
  language      text        not null check (language in ('ZH', 'EN')),
  active        boolean     not null,
  made_at       timestamptz not null,
  made_by       bigint      not null references person,
  changed_at    timestamptz not null,
  changed_by    bigint      not null references person
);

-- What has to leave the house: written with the change it tells of, sent afterwards, by whichever node comes first. next_at is when it
-- is tried next, and while somebody is at it, when that will be given up; null when it arrived or was given up.
create table delivery (
  id           bigint generated always as identity primary key,
  way          text        not null check (way in ('HOOK', 'MAIL', 'LETTER')),
  hook_id      bigint references hook,
  person_id    bigint references person,
  complaint_id bigint references complaint,
  seq          integer,
  occasion     text        not null,
  stage        text,
  due_at       timestamptz,
  sample       boolean     not null default false,
  made_at      timestamptz not null,
  next_at      timestamptz,
  attempts     integer     not null default 0,
  tried_at     timestamptz,
  done_at      timestamptz,
  given_up_at  timestamptz,
  status       integer,
  took_ms      integer,
  fault        text
);
create index delivery_due_by_hook on delivery (hook_id, next_at) where next_at is not null and way = 'HOOK';
create index delivery_due_by_way on delivery (way, next_at) where next_at is not null;
create index delivery_of_hook on delivery (hook_id, id) where hook_id is not null;
create index delivery_by_age on delivery (made_at);
create unique index delivery_once_by_hook on delivery (hook_id, complaint_id, seq) where way = 'HOOK' and not sample;
create unique index delivery_once_by_letter on delivery (complaint_id, seq) where way = 'LETTER';

-- The customer of a complaint stopped the letters, or wants them again.
create table letter_choice (
  complaint_id bigint primary key references complaint,
  wanted       boolean     not null,
  at           timestamptz not null
);
