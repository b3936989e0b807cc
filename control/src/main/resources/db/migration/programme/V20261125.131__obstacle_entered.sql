-- An obstacle may be entered later than it was met; when it was entered tells whether its end may still come.
alter table obstacle add column entered_at timestamptz not null default now();
