-- Who may sign in, and who wrote what. An account changes; the log is never updated or deleted.
-- Neither belongs to a situation. Plain SQL that SQLite and PostgreSQL both take.

create table account (
    id       varchar(300) not null, -- the name, folded
    name     text         not null,
    role     varchar(20)  not null, -- VIEWER, EDITOR, ADMINISTRATOR
    enabled  boolean      not null,
    password text         not null, -- hash with its algorithm; empty where the person signs in elsewhere
    identity text,                  -- issuer and subject of OpenID Connect
    version  bigint       not null, -- a session of an older one is over
    since    varchar(40)  not null, -- ISO 8601, UTC
    primary key (id)
);

create unique index account_by_identity on account (identity);

create table audit (
    number    bigint       not null, -- counted from 1
    at        varchar(40)  not null, -- ISO 8601, UTC
    person    text         not null,
    door      text         not null, -- POST /import, page /situations, start, task
    action    varchar(60)  not null,
    situation varchar(200) not null, -- empty where it concerns none
    revision  bigint       not null, -- that was made; 0 where none was
    subject   text         not null,
    primary key (number)
);

create index audit_by_situation on audit (situation, revision);
