-- A revision that comes after its records looks for them, and so does whoever asks what it changed.

create index record_by_revision on record (situation, revision);
