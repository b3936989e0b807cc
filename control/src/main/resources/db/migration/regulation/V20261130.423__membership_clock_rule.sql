-- When people are told of probations and of fees owed; recalled, not read in the document.
insert into rule_wording values
  ('019ab000-0000-7000-8000-000000000386', 'membership.clocks', '2011-01-19T00:00:00+07',
   '{"regulation": "Điều lệ Đảng, Điều 5 và Điều 8", "probationBefore": 30, "feeMonths": 3}',
   'Điều lệ Đảng khoá XI, nhớ lại, chưa đối chiếu văn bản', false, '2026-11-30T00:00:00+07', 'Thông Mạch');
