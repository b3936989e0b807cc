-- Who may stand on the list of an election, and what follows it. Where the articles are recalled, nobody has checked them.
insert into rule_wording values
  ('019ab000-0000-7000-8000-000000034101', 'election.list', '2014-06-09T00:00:00+07',
   '{"regulation": "244-QĐ/TW", "article": "Điều 13, 16", "surplusMost": 0.3, "surplusLeast": 1, "preparedFrom": 0.1, "preparedTo": 0.15, "outsideSupportOver": 0.3, "surplusFor": ["COMMITTEE", "STANDING_COMMITTEE"]}',
   'Quy chế bầu cử trong Đảng kèm Quyết định 244-QĐ/TW ngày 09/6/2014 (số điều và số dư ít nhất: ghi theo hiểu biết, chưa đối chiếu văn bản)', false, '2026-11-30T00:00:00+07', 'Thông Mạch'),
  ('019ab000-0000-7000-8000-000000034102', 'election.list', '2024-10-10T00:00:00+07',
   '{"regulation": "190-QĐ/TW", "article": "Điều 13, 16", "surplusMost": 0.3, "surplusLeast": 1, "preparedFrom": 0.1, "preparedTo": 0.15, "outsideSupportOver": 0.3, "surplusFor": ["COMMITTEE", "STANDING_COMMITTEE"]}',
   'Quy chế bầu cử trong Đảng kèm Quyết định 190-QĐ/TW ngày 10/10/2024 (số điều và số dư ít nhất: ghi theo hiểu biết, chưa đối chiếu văn bản)', false, '2026-11-30T00:00:00+07', 'Thông Mạch'),
  ('019ab000-0000-7000-8000-000000034103', 'election.aftercare', '2014-06-09T00:00:00+07',
   '{"regulation": "244-QĐ/TW", "article": "Điều 34", "complaintWorkingDays": 15, "sealedMonths": 6}',
   'Quy chế bầu cử trong Đảng kèm Quyết định 244-QĐ/TW ngày 09/6/2014 (số điều: ghi theo hiểu biết, chưa đối chiếu văn bản)', false, '2026-11-30T00:00:00+07', 'Thông Mạch'),
  ('019ab000-0000-7000-8000-000000034104', 'election.aftercare', '2024-10-10T00:00:00+07',
   '{"regulation": "190-QĐ/TW", "article": "Điều 32", "complaintWorkingDays": 15, "sealedMonths": 6}',
   'Quy chế bầu cử trong Đảng kèm Quyết định 190-QĐ/TW ngày 10/10/2024 (số điều: ghi theo hiểu biết, chưa đối chiếu văn bản)', false, '2026-11-30T00:00:00+07', 'Thông Mạch');
