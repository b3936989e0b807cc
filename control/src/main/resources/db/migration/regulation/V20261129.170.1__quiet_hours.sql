insert into rule_wording values
  ('019ab000-0000-7000-8000-000000000168', 'notice.quiet-hours', '2000-01-01T00:00:00+07',
   '{"from": "21:00", "to": "07:00", "daysOff": true}',
   'Mặc định của Thông Mạch', false, '2026-11-29T00:00:00+07', 'Thông Mạch');
