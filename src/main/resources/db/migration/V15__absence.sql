-- Who is away from when to when, and who acts for them meanwhile. Nobody named: the department's overseer has to see to it.
create table absence (
  id         bigint generated always as identity primary key,
  person_id  bigint      not null references person,
  deputy_id  bigint references person,
  from_at    timestamptz not null,
  until_at   timestamptz not null,
  entered_at timestamptz not null,
  entered_by bigint      not null references person,
  ended_at   timestamptz, -- came back earlier, or did not go after all
  ended_by   bigint references person,
  check (from_at < until_at),
  check (deputy_id <> person_id)
);
create index absence_of_person on absence (person_id, until_at);
create index absence_to_come on absence (until_at) where ended_at is null;

-- How many open complaints somebody can carry; null where nobody said.
alter table person add column capacity integer check (capacity between 1 and 10000);

-- The load: what somebody still has to keep, what they broke, and what a department was asked.
create index promise_running on promise (person_id, due_at) where kept_at is null and released_at is null;
create index promise_broken on promise (person_id, broken_at, id) where broken_at is not null;
create index referral_of_department on referral (department_id, made_at);
