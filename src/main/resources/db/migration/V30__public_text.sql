-- What the public door says in the house's own words. Each row is an edition: all texts as they stood from then on; a blank one is ours.
create table public_text (
  number  integer     primary key check (number > 0),
  made_at timestamptz not null,
  made_by bigint      not null references person,
  reason  text        not null check (reason <> ''),
  undoes  integer     references public_text,
  texts   json        not null
);

do $$
begin
  -- Where one role owns the tables and uses them, taking away its rights would only stop references from being checked.
  if current_user <> '${application}' then
    revoke update, delete, truncate on public_text from ${application};
  end if;
end
$$;
