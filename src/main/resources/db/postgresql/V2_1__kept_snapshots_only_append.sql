create trigger snapshot_only_appends before update or delete or truncate on snapshot
    for each statement execute function never_changes('kept snapshot');
