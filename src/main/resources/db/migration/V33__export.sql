-- Lists that left the house: who took which, filtered by what, and how many rows.
create table export (
  id        bigint generated always as identity primary key,
  at        timestamptz not null,
  person_id bigint      not null references person,
  list      text        not null,
  asked     text        not null,
  format    text        not null,
  rows      integer     not null
);
alter table export alter constraint export_person_id_fkey not enforced;

do $$
begin
  -- Where one role owns the tables and uses them, taking away its rights would only stop references from being checked.
  if current_user <> '${application}' then
    revoke update, delete, truncate on export from ${application};
  end if;
end
$$;
