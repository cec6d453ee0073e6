-- How many records a revision changes is known when the last of them is written: the key to the
-- revision is checked when the transaction ends. Plain SQL that SQLite and PostgreSQL both take.

create table record_next (
    situation varchar(200) not null,
    kind      varchar(20)  not null, -- situation, report, event, binding, rejection
    id        text         not null, -- unique within situation and kind
    revision  bigint       not null, -- from which this body holds
    digest    varchar(64)  not null, -- SHA-256 of the body, hexadecimal; empty where withdrawn
    body      text         not null, -- JSON; empty where withdrawn
    withdrawn boolean      not null,
    primary key (situation, kind, id, revision),
    foreign key (situation, revision) references revision (situation, number)
        deferrable initially deferred
);

insert into record_next (situation, kind, id, revision, digest, body, withdrawn)
    select situation, kind, id, revision, digest, body, withdrawn from record;

drop table record;

alter table record_next rename to record;
