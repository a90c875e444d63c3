-- Who works here, in which department, and how they prove it.
create table department (
    id          bigint generated always as identity primary key,
    key         text    not null unique check (key ~ '^[a-z][a-z0-9-]{0,39}$'),
    zh          text    not null,
    en          text    not null,
    liaison_id  bigint,
    overseer_id bigint,
    front_door  boolean not null default false
);

-- Complaints that nobody has been found for yet come to exactly one department.
create unique index department_front_door on department (front_door) where front_door;

create table person (
    id                 bigint generated always as identity primary key,
    login              text        not null unique check (login ~ '^[a-z0-9][a-z0-9._@-]{0,59}$'),
    name               text        not null,
    direct_line        text,
    department_id      bigint      not null references department,
    roles              text[]      not null default '{}',
    language           text        not null default 'ZH' check (language in ('ZH', 'EN')),
    zone               text        not null default 'Asia/Shanghai',
    password_hash      text        not null,
    password_chosen_at timestamptz, -- null while the password is a one-time one that somebody else made
    session_version    int         not null default 1, -- a session carries it; a higher one ends all older sessions
    active             boolean     not null default true,
    created_at         timestamptz not null
);

create index person_department on person (department_id);

alter table department
    add foreign key (liaison_id) references person,
    add foreign key (overseer_id) references person;

create index department_liaison on department (liaison_id);
create index department_overseer on department (overseer_id);

create table api_token (
    id           bigint generated always as identity primary key,
    person_id    bigint      not null references person,
    name         text        not null,
    hash         bytea       not null unique, -- SHA-256 of the token; the token itself is kept nowhere
    scopes       text[]      not null,
    created_at   timestamptz not null,
    expires_at   timestamptz,
    last_used_at timestamptz,
    revoked_at   timestamptz
);

create index api_token_person on api_token (person_id);

-- Keys that all nodes share, made at the first start.
create table secret (
    name  text primary key,
    value bytea not null
);

-- Failed attempts by whom and at what. Unlogged: a crash forgives, and that is all it costs.
create unlogged table attempt (
    id         text primary key,
    state      bytea,
    expires_at bigint
);

create index attempt_expires on attempt (expires_at);
