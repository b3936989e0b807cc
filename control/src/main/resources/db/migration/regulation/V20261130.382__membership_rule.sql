-- Age, introducers, probation and the share that must agree; recalled, not read in the document.
insert into rule_wording values
  ('019ab000-0000-7000-8000-000000000382', 'membership.admission', '2025-07-01T00:00:00+07',
   '{"regulation": "294-QĐ/TW", "leastAge": 18, "mostAge": 60, "introducers": 2, "probationMonths": 12, "agreed": 2, "of": 3}',
   'Quy định 294-QĐ/TW, nhớ lại, chưa đối chiếu văn bản', false, '2026-11-30T00:00:00+07', 'Thông Mạch');
