create trigger audit_only_appends before update or delete or truncate on audit
    for each statement execute function never_changes('line of the log');
