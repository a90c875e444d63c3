-- Who changed what of the house's own people and departments, field by field, so that it can be read and taken back.
create table administered (
  id      bigint generated always as identity primary key,
  noun    text        not null check (noun in ('PERSON', 'DEPARTMENT')),
  key     text        not null, -- login or key: neither ever changes
  was     json, -- the fields that changed, as they were; null where it was made
  becomes json        not null,
  reason  text        not null,
  undoes  bigint references administered,
  at      timestamptz not null,
  by_id   bigint      not null references person
);
create index administered_of on administered (noun, key, id desc);
create index administered_at on administered (at desc, noun desc, id desc);

-- A department that is no more: its name stays on what it did.
alter table department add column active boolean not null default true;

do $$
begin
  -- Where one role owns the tables and uses them, taking away its rights would only stop references from being checked.
  if current_user <> '${application}' then
    revoke update, delete, truncate on administered from ${application};
  end if;
end
$$;
