-- When commitments made in studies are reviewed at the end of the year.
insert into rule_wording values
  ('019ab000-0000-7000-8000-000000000355', 'study.commitment-review', '2000-01-01T00:00:00+07',
   '{"month": 12, "day": 1, "ownDays": 15, "answerDays": 15}',
   'Mặc định của Thông Mạch', false, '2026-11-30T00:00:00+07', 'Thông Mạch');
