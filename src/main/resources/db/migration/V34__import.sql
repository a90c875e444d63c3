-- A spreadsheet that was brought along: looked at first, taken over when somebody says so.
create table import (
  id         bigint generated always as identity primary key,
  cargo      text        not null,
  file       text        not null,
  source     text        not null, -- where it comes from: with the row's key, what makes it the same row again
  columns    text[]      not null,
  unknown    text[]      not null, -- headings that nobody understood
  zone       text        not null,
  language   text        not null,
  made_at    timestamptz not null,
  made_by    bigint      not null references person,
  state      text        not null default 'LOOKED', -- RUNNING, DONE, CANCELLED
  started_at timestamptz,
  started_by bigint references person,
  ended_at   timestamptz
);
create index import_running on import (id) where state = 'RUNNING';

-- Row by row: what stands in it until it is taken over, what is wrong with it, what became of it.
create table import_row (
  import_id bigint  not null references import,
  number    integer not null, -- the line in the spreadsheet
  key       text    not null,
  cells     text[], -- gone when it was taken over
  faults    json,
  state     text    not null, -- GOOD, WRONG, KNOWN, DONE
  made      text, -- what it is called here
  primary key (import_id, number)
);
create index import_row_waiting on import_row (import_id, number) where state = 'GOOD';

-- What was taken over once is not taken over again, whichever file it stands in.
create table import_key (
  cargo     text   not null,
  source    text   not null,
  key       text   not null,
  import_id bigint not null references import,
  made      text   not null,
  primary key (cargo, source, key)
);
alter table import
  alter constraint import_made_by_fkey not enforced,
  alter constraint import_started_by_fkey not enforced;
