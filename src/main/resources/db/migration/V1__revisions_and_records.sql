-- Nothing here is ever updated or deleted: a change is a new row with a higher revision.
-- Every key begins with the situation. Plain SQL that SQLite and PostgreSQL both take.

create table revision (
    situation varchar(200) not null,
    number    bigint       not null,
    at        varchar(40)  not null, -- ISO 8601, UTC
    author    text         not null,
    reason    text         not null,
    changes   integer      not null,
    primary key (situation, number)
);

create table record (
    situation varchar(200) not null,
    kind      varchar(20)  not null, -- situation, report, event, binding, rejection
    id        text         not null, -- unique within situation and kind
    revision  bigint       not null, -- from which this body holds
    digest    varchar(64)  not null, -- SHA-256 of the body, hexadecimal; empty where withdrawn
    body      text         not null, -- JSON; empty where withdrawn
    withdrawn boolean      not null,
    primary key (situation, kind, id, revision),
    foreign key (situation, revision) references revision (situation, number)
);
