-- Regimes are edited and chosen; rules choose for whoever comes in.

-- Why a regime got a new version; the first ones came with the house.
alter table regime add column reason text;

-- Kinds of promise that releases before this one do not know: they would not be able to read the terms any more.
alter table regime add column later json;

insert into regime (key, version, zh, en, citation, valid_from, calendar_id, terms, later, made_at)
select key, 2, zh, en, citation, valid_from, calendar_id, terms,
       '{"PROGRESS":{"amount":3,"unit":"WORKING_DAYS"},"EXECUTION":{"amount":5,"unit":"WORKING_DAYS"}}', now()
  from regime where standard and version = 1;

-- By which regime a complaint is promised, from when, by whom or by which rule. The last row holds; none: that of its promises.
create table complaint_regime (
  id           bigint generated always as identity primary key,
  complaint_id bigint      not null references complaint,
  regime_id    bigint      not null references regime,
  at           timestamptz not null,
  person_id    bigint references person, -- null where a rule chose
  rule         text, -- key and version of the rule
  reason       text,
  check ((person_id is null) = (rule is not null))
);
create index complaint_regime_of_complaint on complaint_regime (complaint_id, id desc);

-- Where a rule said how much it presses, nobody wrote it.
-- reviewed: releases before write it always and never read it
alter table record alter column changed_by drop not null;

-- When so and so, then such and such: each change is a new version.
create table rule (
  id      bigint generated always as identity primary key,
  key     text        not null check (key ~ '^[a-z][a-z0-9-]{0,39}$'),
  version integer     not null,
  zh      text        not null check (zh <> ''),
  en      text        not null check (en <> ''),
  terms   json        not null, -- what must be so, and what follows
  reason  text        not null,
  made_at timestamptz not null,
  made_by bigint      not null references person,
  unique (key, version)
);

-- A version was tried on the complaints that came in last.
create table rule_trial (
  id      bigint generated always as identity primary key,
  rule_id bigint      not null references rule,
  at      timestamptz not null,
  made_by bigint      not null references person,
  looked  integer     not null,
  matched integer     not null,
  numbers text[]      not null
);
create index rule_trial_of_rule on rule_trial (rule_id, id desc);

-- From when a version acts, or the rule no longer does. The last row whose time has come holds.
create table rule_switch (
  id           bigint generated always as identity primary key,
  key          text        not null,
  rule_id      bigint      not null references rule,
  acts         boolean     not null,
  effective_at timestamptz not null,
  reason       text        not null,
  made_at      timestamptz not null,
  made_by      bigint      not null references person
);
create index rule_switch_of_rule on rule_switch (key, id desc);

-- In which order the rules are read; the last row holds.
create table rule_order (
  id      bigint generated always as identity primary key,
  keys    text[]      not null,
  made_at timestamptz not null,
  made_by bigint      not null references person
);

do $$
begin
  -- Where one role owns the tables and uses them, taking away its rights would only stop references from being checked.
  if current_user <> '${application}' then
    revoke update, delete, truncate on complaint_regime, rule, rule_trial, rule_switch, rule_order from ${application};
  end if;
end
$$;
