-- The database itself refuses to change or forget what was written.

create function never_changes() returns trigger language plpgsql as $$
begin
    raise exception 'a % is never %', tg_argv[0], case tg_op when 'UPDATE' then 'changed' else 'deleted' end;
end $$;

create trigger revision_only_appends before update or delete or truncate on revision
    for each statement execute function never_changes('revision');

create trigger record_only_appends before update or delete or truncate on record
    for each statement execute function never_changes('record');
