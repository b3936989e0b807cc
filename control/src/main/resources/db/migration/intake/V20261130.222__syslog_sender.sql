-- Who may send syslog, by address: whatever comes from elsewhere is refused and counted.
create table syslog_sender (
  id       uuid        primary key,
  address  text        not null unique,
  origin   text        not null check (origin in ('MEASURED', 'REPORTED', 'SIMULATED')),
  added_at timestamptz not null,
  added_by text        not null
);
