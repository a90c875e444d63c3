-- What the front line passes upward: grievances in one of nine forms (CLS-06, GRV-02), and what could be done better (REC-04).

-- How a complaint sounded when it was put down as a grievance; whatever becomes of it, this stays.
create table grievance (
  complaint_id  bigint      primary key references complaint,
  department_id bigint      not null references department,
  person_id     bigint      not null references person,
  form          text        not null,
  settled       boolean     not null, -- on the spot
  at            timestamptz not null
);
create index grievance_by_time on grievance (at) include (department_id, settled);

-- A suggestion in the words of a record, waiting until somebody who may do something about it has read it.
create table suggestion (
  id            bigint generated always as identity primary key,
  complaint_id  bigint      not null references complaint,
  department_id bigint      not null references department,
  words         text        not null check (words <> ''),
  at            timestamptz not null,
  person_id     bigint      not null references person,
  replaced_at   timestamptz, -- said differently before anybody read it
  read_at       timestamptz,
  read_by       bigint references person,
  reply         text,
  check ((read_at is null) = (read_by is null))
);
create index suggestion_of_complaint on suggestion (complaint_id) where read_at is null and replaced_at is null;
create index suggestion_unread on suggestion (id) where read_at is null and replaced_at is null;
create index suggestion_was_read on suggestion (id) where read_at is not null;
create index suggestion_of_person on suggestion (person_id, id);

do $$
begin
  -- Where one role owns the tables and uses them, taking away its rights would only stop references from being checked.
  if current_user <> '${application}' then
    revoke update, delete, truncate on grievance from ${application};
    revoke delete, truncate on suggestion from ${application};
  end if;
end
$$;
