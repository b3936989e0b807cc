insert into rule_wording values
  ('019ab000-0000-7000-8000-000000000404', 'capability.certificate-reminder', '2000-01-01T00:00:00+07',
   '{"days": 60}',
   'Mặc định của Thông Mạch', false, '2026-11-30T00:00:00+07', 'Thông Mạch');
