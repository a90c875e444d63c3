-- One complaint, from the first word to the last. What somebody caused is a row: who, when, why.
-- Personal values stay out of the timeline as far as the story allows; they live in customer, complaint and message.

create table customer (
  id         bigint generated always as identity primary key,
  name       text,
  phone      text,
  email      text,
  created_at timestamptz not null
);
create index customer_by_phone on customer (phone) where phone is not null;
create index customer_by_email on customer (email) where email is not null;

create sequence complaint_serial start 1001;

create table complaint (
  id             bigint generated always as identity primary key,
  number         text collate "C" not null unique,
  tracking_token text        not null unique,
  version        integer     not null default 1,
  round          smallint    not null default 1,
  kind           text        not null,
  stage          text        not null,
  open           boolean     not null default true,
  channel        text        not null,
  language       text        not null,
  category       text,
  fault          text        not null default 'NOT_ASSESSED',
  subject        text,
  narrative      text        not null,
  feeling        text,
  wished_remedy  text,
  happened_at    timestamptz,
  customer_id    bigint references customer,
  known_face     boolean,
  owner_id       bigint      not null references person,
  department_id  bigint      not null references department,
  lodged_by      bigint references person,
  received_at    timestamptz not null,
  lodged_at      timestamptz not null,
  stage_since    timestamptz not null,
  next_due_at    timestamptz not null default 'infinity',
  next_due_kind  text,
  search         tsvector    not null
);
-- The inbox: each view rides one of these, in its own order, so that a page costs the same at any size.
create index complaint_open_by_owner on complaint (owner_id, next_due_at, id) where open;
create index complaint_open_by_department on complaint (department_id, next_due_at, id) where open;
create index complaint_open_by_due on complaint (next_due_at, id) where open;
create index complaint_unaccepted on complaint (next_due_at, id) where stage = 'LODGED';
create index complaint_by_receipt on complaint (received_at desc, id desc);
create index complaint_by_department_receipt on complaint (department_id, received_at desc, id desc);
create index complaint_by_customer on complaint (customer_id) where customer_id is not null;
create index complaint_by_lodger on complaint (lodged_by) where lodged_by is not null;
create index complaint_words on complaint using gin (search);

-- Departments that were asked about a complaint may read it (RTE-02).
create table involvement (
  complaint_id  bigint not null references complaint,
  department_id bigint not null references department,
  primary key (department_id, complaint_id)
);

-- What happened, in order and without gaps; the words are made when it is read, in the reader's language.
create table timeline (
  id           bigint generated always as identity primary key,
  complaint_id bigint      not null references complaint,
  seq          integer     not null,
  round        smallint    not null,
  at           timestamptz not null,
  actor        text        not null check (actor in ('PERSON', 'CUSTOMER', 'SYSTEM')),
  person_id    bigint references person,
  event        text        not null,
  data         jsonb       not null,
  unique (complaint_id, seq)
);

-- The eight record points (REC-01) and REC-03/04, one row a round; blanks fall back to what the customer said.
create table record (
  complaint_id  bigint      not null references complaint,
  round         smallint    not null,
  what          text,
  happened_at   timestamptz,
  service       text,
  persons       text,
  real_reason   text,
  wished        text,
  excessive     text check (excessive in ('NO', 'PARTLY', 'YES')),
  face          text check (face in ('NEW', 'KNOWN')),
  motive        text,
  urgency       text check (urgency in ('NORMAL', 'URGENT', 'CRITICAL')),
  suggestion    text,
  changed_at    timestamptz not null,
  changed_by    bigint      not null references person,
  primary key (complaint_id, round)
);

create table diagnosis (
  id                  bigint generated always as identity primary key,
  complaint_id        bigint      not null references complaint,
  round               smallint    not null,
  at                  timestamptz not null,
  person_id           bigint      not null references person,
  category            text        not null,
  cause               text        not null,
  service_cause       text,
  locus               text,
  why                 text,
  management_cause    text,
  delivery_point      text,
  reasons_sufficient  boolean     not null,
  demand_reasonable   boolean     not null,
  origin              text        not null,
  unfounded           text,
  fault               text        not null,
  reasoning           text        not null,
  one_sided_reason    text
);
create index diagnosis_of_complaint on diagnosis (complaint_id, id);

create table statement (
  id           bigint generated always as identity primary key,
  complaint_id bigint      not null references complaint,
  round        smallint    not null,
  at           timestamptz not null,
  person_id    bigint      not null references person,
  party        text        not null,
  who          text,
  words        text        not null
);
create index statement_of_complaint on statement (complaint_id, id);

create table settlement (
  id           bigint generated always as identity primary key,
  complaint_id bigint      not null references complaint,
  round        smallint    not null,
  at           timestamptz not null,
  person_id    bigint references person,
  accepted     boolean     not null,
  exhausted    boolean     not null default false,
  reason       text,
  further_ways text
);
create index settlement_of_complaint on settlement (complaint_id, id);

create table closure (
  complaint_id bigint      not null references complaint,
  round        smallint    not null,
  at           timestamptz not null,
  person_id    bigint      not null references person,
  summary      text        not null,
  root_cause   text,
  prevention   text,
  blanks       jsonb       not null default '{}',
  primary key (complaint_id, round)
);

create table promise (
  id           bigint generated always as identity primary key,
  complaint_id bigint      not null references complaint,
  round        smallint    not null,
  kind         text        not null,
  what         text,
  to_whom      text        not null default 'CUSTOMER',
  person_id    bigint      not null references person,
  made_at      timestamptz not null,
  due_at       timestamptz not null,
  kept_at      timestamptz,
  broken_at    timestamptz,
  released_at  timestamptz,
  note         text
);
create index promise_of_complaint on promise (complaint_id, due_at);
create index promise_to_break on promise (due_at) where kept_at is null and broken_at is null and released_at is null;

create table message (
  id           bigint generated always as identity primary key,
  complaint_id bigint      not null references complaint,
  round        smallint    not null,
  at           timestamptz not null,
  direction    text        not null check (direction in ('FROM_CUSTOMER', 'TO_CUSTOMER', 'INTERNAL')),
  channel      text        not null,
  person_id    bigint references person,
  words        text        not null
);
create index message_of_complaint on message (complaint_id, id);

create table file (
  id           bigint generated always as identity primary key,
  complaint_id bigint      not null references complaint,
  message_id   bigint references message,
  public       boolean     not null,
  at           timestamptz not null,
  person_id    bigint references person,
  name         text        not null,
  type         text        not null,
  size         bigint      not null,
  sha256       bytea       not null
);
create index file_of_complaint on file (complaint_id, id);

create table file_chunk (
  file_id bigint   not null references file,
  seq     integer  not null,
  bytes   bytea    not null,
  primary key (file_id, seq)
);
alter table file_chunk alter column bytes set storage external;

create table referral (
  id            bigint generated always as identity primary key,
  complaint_id  bigint      not null references complaint,
  round         smallint    not null,
  department_id bigint      not null references department,
  request       text        not null,
  made_at       timestamptz not null,
  made_by       bigint      not null references person,
  accepted_at   timestamptz,
  accepted_by   bigint references person,
  returned_at   timestamptz,
  returned_by   bigint references person,
  return_reason text,
  answered_at   timestamptz,
  answered_by   bigint references person,
  answer        text
);
create index referral_of_complaint on referral (complaint_id, id);
create index referral_waiting on referral (department_id, made_at) where returned_at is null and answered_at is null;

create table decision (
  id           bigint generated always as identity primary key,
  complaint_id bigint      not null references complaint,
  round        smallint    not null,
  at           timestamptz not null,
  person_id    bigint      not null references person,
  words        text        not null,
  reasons      text        not null,
  further_ways text        not null
);
create index decision_of_complaint on decision (complaint_id, id);

create table remedy (
  id           bigint generated always as identity primary key,
  complaint_id bigint      not null references complaint,
  round        smallint    not null,
  decision_id  bigint references decision,
  kind         text        not null,
  description  text        not null,
  amount       numeric check (amount >= 0 and amount < 1000000000000),
  currency     char(3),
  at           timestamptz not null,
  person_id    bigint      not null references person,
  executed_at  timestamptz,
  executed_by  bigint references person,
  execution    text,
  check ((amount is null) = (currency is null))
);
create index remedy_of_complaint on remedy (complaint_id, id);

create table follow_up (
  id           bigint generated always as identity primary key,
  complaint_id bigint      not null references complaint,
  round        smallint    not null,
  at           timestamptz not null,
  person_id    bigint references person,
  resolved     smallint check (resolved between 1 and 5),
  speed        smallint check (speed between 1 and 5),
  attitude     smallint check (attitude between 1 and 5),
  expectation  text check (expectation in ('BELOW', 'AS', 'BEYOND')),
  words        text
);
create index follow_up_of_complaint on follow_up (complaint_id, id);
