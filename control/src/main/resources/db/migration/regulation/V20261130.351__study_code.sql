-- How often the attendance code of a study session changes, and how long each is taken.
insert into rule_wording values
  ('019ab000-0000-7000-8000-000000000351', 'study.attendance-code', '2000-01-01T00:00:00+07',
   '{"everySeconds": 20, "validSeconds": 60}',
   'Mặc định của Thông Mạch', false, '2026-11-30T00:00:00+07', 'Thông Mạch');
