-- Confidential complaints: who is named sees one, nobody else, whatever they usually see (decision 30).
alter table complaint add column confidential boolean not null default false;
-- They are few; whoever counts something else of complaints leaves them out by this.
create index complaint_confidential on complaint (id) where confidential;

-- Who knows of it. Why: chosen by somebody, or because they own it, were asked, were told by the ladder, look after it, or let themselves in.
create table named (
  complaint_id bigint      not null references complaint,
  person_id    bigint      not null references person,
  at           timestamptz not null,
  by_id        bigint references person, -- nobody's deed where the house named them
  why          text        not null,
  primary key (complaint_id, person_id)
);

-- A list gathers once what its reader is named for.
create index named_of_person on named (person_id, complaint_id);

-- Who never does, whoever they are: the one it is about.
create table barred (
  complaint_id bigint      not null references complaint,
  person_id    bigint      not null references person,
  at           timestamptz not null,
  by_id        bigint references person,
  primary key (complaint_id, person_id)
);

do $$
begin
  if current_user <> '${application}' then
    grant update (confidential) on complaint to ${application};
    revoke update, truncate on named, barred from ${application};
  end if;
end
$$;
