-- Which units are unions, and when those are told who are to answer a critique.
insert into rule_wording values
  ('019ab000-0000-7000-8000-000000032501', 'critique.unions', '2000-01-01T00:00:00+07',
   '["Công đoàn", "Đoàn Thanh niên", "Đoàn TNCS"]',
   'Mặc định của Thông Mạch', false, '2026-11-30T00:00:00+07', 'Thông Mạch'),
  ('019ab000-0000-7000-8000-000000032502', 'critique.escalation', '2000-01-01T00:00:00+07',
   '{"workingDays": 10, "before": 2, "after": 1, "above": 3}',
   'Mặc định của Thông Mạch', false, '2026-11-30T00:00:00+07', 'Thông Mạch');
