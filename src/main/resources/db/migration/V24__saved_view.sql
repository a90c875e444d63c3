-- A list that somebody wants to find again: which view of the inbox, with which filters. Shared ones are everybody's.
create table saved_view (
  id       bigint generated always as identity primary key,
  owner_id bigint      not null references person not enforced,
  name     text        not null check (name <> ''),
  shared   boolean     not null,
  terms    json        not null, -- the filters, as the inbox's address names them
  made_at  timestamptz not null,
  gone_at  timestamptz,
  gone_by  bigint references person not enforced,
  check ((gone_at is null) = (gone_by is null))
);
create index saved_view_of_owner on saved_view (owner_id) where gone_at is null;
create index saved_view_shared on saved_view (id) where shared and gone_at is null;

-- Which columns somebody wants to see in their lists.
create table list_columns (
  person_id bigint primary key references person not enforced,
  columns   text[] not null
);

do $$
begin
  if current_user <> '${application}' then
    revoke delete, truncate on saved_view from ${application};
  end if;
end
$$;
