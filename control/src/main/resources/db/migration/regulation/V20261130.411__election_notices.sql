-- When somebody is told of what follows an election.
insert into rule_wording values
  ('019ab000-0000-7000-8000-000000034601', 'election.notices', '2000-01-01T00:00:00+07',
   '{"recordAfter": 1, "ratificationAfter": 10, "complaintsBefore": 3, "complaintsAfter": 1, "sealedAfter": 1}',
   'Mặc định của Thông Mạch', false, '2026-11-30T00:00:00+07', 'Thông Mạch');
