-- The requests behind the ids of snapshots. Nothing here is ever updated or deleted.

create table snapshot (
    situation varchar(200) not null,
    id        varchar(32)  not null, -- stands for revision, request and version of the painter
    revision  bigint       not null, -- the data state that it is drawn from
    painter   integer      not null, -- version of the painter that the id stands for
    request   text         not null, -- canonical query string, percent-encoded
    at        varchar(40)  not null, -- when it was kept: ISO 8601, UTC
    primary key (situation, id),
    foreign key (situation, revision) references revision (situation, number)
);

create index snapshot_by_id on snapshot (id);
