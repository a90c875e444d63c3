-- Somebody asked again, because nothing was heard: the owner a department, or the customer us. Each is counted.
create table nudge (
  id           bigint generated always as identity primary key,
  complaint_id bigint      not null references complaint,
  referral_id  bigint references referral, -- null where the customer nudges the owner
  at           timestamptz not null,
  person_id    bigint references person,
  words        text
);
create index nudge_of_complaint on nudge (complaint_id, id);
create index nudge_of_referral on nudge (referral_id, id) where referral_id is not null;
do $$
begin
  -- Where one role owns the tables and uses them, taking away its rights would only stop references from being checked.
  if current_user <> '${application}' then
    revoke update, delete on nudge from ${application};
  end if;
end
$$;
