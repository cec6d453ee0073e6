create trigger snapshot_is_never_changed before update on snapshot
begin select raise(abort, 'a kept snapshot is never changed'); end;

create trigger snapshot_is_never_deleted before delete on snapshot
begin select raise(abort, 'a kept snapshot is never deleted'); end;
