create trigger audit_is_never_changed before update on audit
begin select raise(abort, 'the log is never changed'); end;

create trigger audit_is_never_deleted before delete on audit
begin select raise(abort, 'the log is never deleted'); end;
