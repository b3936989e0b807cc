insert into rule_wording values
  ('019ab000-0000-7000-8000-000000000192', 'incident.priority', '2000-01-01T00:00:00+07',
   '{"P1": {"customers": 50000, "services": 50, "provinces": 2, "points": 1},
     "P2": {"customers": 5000, "services": 5, "sites": 5, "thinnedServices": 50, "points": 0.1},
     "P3": {"customers": 1, "services": 1, "sites": 1, "thinnedServices": 10, "points": 0.01}}',
   'Mặc định của Thông Mạch', false, '2026-11-30T00:00:00+07', 'Thông Mạch');
