-- The database itself refuses to change or forget what was written.

create trigger revision_is_never_changed before update on revision
begin select raise(abort, 'a revision is never changed'); end;

create trigger revision_is_never_deleted before delete on revision
begin select raise(abort, 'a revision is never deleted'); end;

create trigger record_is_never_changed before update on record
begin select raise(abort, 'a record is never changed'); end;

create trigger record_is_never_deleted before delete on record
begin select raise(abort, 'a record is never deleted'); end;
