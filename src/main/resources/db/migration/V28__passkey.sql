-- Keys that live in somebody's device: they come in by a finger, a face or a PIN, and no other site can ask for them.

create table passkey (
  id            bigint generated always as identity primary key,
  person_id     bigint      not null references person,
  name          text        not null check (name <> ''),
  credential_id bytea       not null unique,
  credential    bytea       not null, -- attested credential data: the public key, as the authenticator told it
  site          text        not null, -- the host it was made for; it proves nothing on any other
  count         bigint      not null, -- of the signatures, where the authenticator counts
  made_at       timestamptz not null,
  used_at       timestamptz,
  ended_at      timestamptz,
  ended_by      bigint references person,
  check ((ended_at is null) = (ended_by is null))
);
create index passkey_of_person on passkey (person_id) where ended_at is null;

-- What was answered already: nothing is proven twice by the same challenge.
create table passkey_challenge (
  hash    bytea       not null primary key,
  used_at timestamptz not null
);
create index passkey_challenge_by_age on passkey_challenge (used_at);

do $$
begin
  if current_user <> '${application}' then
    revoke delete, truncate on passkey from ${application};
  end if;
end
$$;
