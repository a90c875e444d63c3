-- Answers kept under an Idempotency-Key for 48 hours, so that a repeated request changes nothing twice.
create table idempotency (
  scope        text        not null,
  key          text        not null check (length(key) between 1 and 200),
  hash         bytea       not null,
  status       smallint,
  content_type text,
  location     text,
  etag         text,
  body         bytea,
  created_at   timestamptz not null default now(),
  primary key (scope, key)
);

create index idempotency_age on idempotency (created_at);
