-- Ids are compared by their code points, as in SQLite and Java: a range of them is asked for.
alter table record alter column id type text collate "C";

create trigger record_only_appends before update or delete or truncate on record
    for each statement execute function never_changes('record');
