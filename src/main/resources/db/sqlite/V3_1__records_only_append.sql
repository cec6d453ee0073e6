create trigger record_is_never_changed before update on record
begin select raise(abort, 'a record is never changed'); end;

create trigger record_is_never_deleted before delete on record
begin select raise(abort, 'a record is never deleted'); end;
