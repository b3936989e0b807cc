insert into rule_wording values
  ('019ab000-0000-7000-8000-000000000211', 'availability.service', '2000-01-01T00:00:00+07',
   '{"planned": "EXCLUDED", "noticeHours": 24, "mostHours": 8, "partial": "CUSTOMERS"}',
   'Mặc định của Thông Mạch', false, '2026-11-30T00:00:00+07', 'Thông Mạch');
