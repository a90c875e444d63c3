-- What a customer writes after the settlement, weighed by words; a person, or the customer, says what it was.
create table afterword (
  id           bigint generated always as identity primary key,
  complaint_id bigint      not null references complaint,
  message_id   bigint      not null unique references message,
  round        smallint    not null,
  at           timestamptz not null,
  weight       text        not null check (weight in ('THANKS', 'TROUBLE', 'UNCLEAR')),
  signs        text[]      not null,
  owed         boolean     not null, -- a word was promised because of it
  pressed_at   timestamptz, -- the customer says that it is trouble, too late to open it again alone
  verdict      text check (verdict in ('THANKS', 'TROUBLE')),
  decided_at   timestamptz,
  decided_by   bigint references person, -- null where the customer said so
  check ((verdict is null) = (decided_at is null))
);
create index afterword_of_complaint on afterword (complaint_id) where verdict is null;
create index afterword_waiting on afterword (id) where verdict is null;
create index afterword_by_time on afterword (at) include (verdict);

-- The words it is weighed by; several of one meaning stand between bars. Found whole, in either language.
insert into catalogue_entry (catalogue, code, parent, zh, en, sort) values
('afterword_sign', 'THANKS', null, '道谢', 'Thanks', 10),
('afterword_sign', 'THANK_YOU', 'THANKS', '谢谢|感谢|再次感谢|多谢|谢了', 'thank you|thanks|thank you again|thanks again|thank|thx|grateful|cannot thank you enough|can''t thank you enough', 11),
('afterword_sign', 'WELL_DONE', 'THANKS', '辛苦|点赞|好评|表扬|给力', 'well done|great job|excellent|perfect', 12),
('afterword_sign', 'CONTENT', 'THANKS', '满意|放心了|很好|挺好', 'couldn''t be happier|could not be happier|satisfied|happy with|very good|all good|appreciate|appreciated', 13),
('afterword_sign', 'SOLVED', 'THANKS', '解决了|修好了|收到了|搞定', 'solved|resolved|received|works now|works again|fixed', 14),
('afterword_sign', 'TROUBLE', null, '有麻烦', 'Trouble', 20),
('afterword_sign', 'NOT', 'TROUBLE', '没有|没|不|未', 'not solved|not resolved|not fixed|not received|never received|not|never|nothing|nobody|isn''t|wasn''t|don''t|doesn''t|didn''t|can''t|cannot|won''t|haven''t|hasn''t|couldn''t|unresolved|unsolved', 21),
('afterword_sign', 'AGAIN', 'TROUBLE', '又|还是|仍|再次|还有', 'again|still|yet|another', 22),
('afterword_sign', 'BUT', 'TROUBLE', '但是|可是|但|然而', 'but|however|although', 23),
('afterword_sign', 'BROKEN', 'TROUBLE', '坏|漏|错|裂|断|退回', 'broken|broke|leaks|leaking|wrong|worse|fails|failed|missing|faulty', 24),
('afterword_sign', 'UPSET', 'TROUBLE', '不满意|不太满意|失望|生气|骗|投诉|差劲|过分', 'not satisfied|not happy|disappointed|angry|cheated|complain|complaint|unacceptable|terrible|unhappy|dissatisfied', 25),
('afterword_sign', 'WAITS', 'TROUBLE', '什么时候|怎么回事|为什么|催', 'waiting|when will|why|overdue', 26),
('afterword_sign', 'HARMLESS', null, '听着像麻烦，其实不是', 'Sounds like trouble, and is none', 30),
('afterword_sign', 'NO_PROBLEM', 'HARMLESS', '没问题|没有问题|没什么问题|没有任何问题|没毛病|没事', 'no problem|no problems|no more problems|no issues|nothing wrong|not a problem|no complaints', 31),
('afterword_sign', 'NO_MORE', 'HARMLESS', '不漏了|不坏了|没有再|没再|不再', 'no longer|never again|not any more|not anymore|nothing else', 32),
('afterword_sign', 'POLITE', 'HARMLESS', '不错|不客气|不好意思|不用回复|不用了|没想到|说不出|不得不说', 'not bad|no need', 33);

-- A pad of quick notes, under a key that its page made up: it opens with the first note, before anything is known (INT-04).
create table pad (
  key           uuid        primary key,
  person_id     bigint      not null references person,
  begun_at      timestamptz not null,
  complaint_id  bigint references complaint,
  registered_at timestamptz,
  dropped_at    timestamptz,
  check ((complaint_id is null) = (registered_at is null))
);
create index pad_open on pad (person_id, begun_at desc) where complaint_id is null and dropped_at is null;

-- A note as it was typed, with the moment when Enter was pressed; what it belongs to is said afterwards.
create table pad_note (
  pad_key uuid        not null references pad,
  seq     integer     not null,
  key     uuid, -- sent twice, it counts once
  at      timestamptz not null,
  words   text        not null check (words <> ''),
  point   text,
  primary key (pad_key, seq),
  unique (pad_key, key)
);

-- Customers by how their phone, name or e-mail begins, in byte order, so that a beginning is a range whatever the language.
create index customer_phone_beginning on customer ((phone collate "C"));
create index customer_name_beginning on customer ((lower(name) collate "C"));
create index customer_email_beginning on customer ((email collate "C"));

do $$
begin
  -- Where one role owns the tables and uses them, taking away its rights would only stop references from being checked.
  if current_user <> '${application}' then
    revoke delete, truncate on afterword, pad, pad_note from ${application};
  end if;
end
$$;
