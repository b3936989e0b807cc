-- Party fees by kind: parts in a thousand of the monthly income, or đồng a month; recalled, not read in the document.
insert into rule_wording values
  ('019ab000-0000-7000-8000-000000000384', 'membership.fees', '2011-01-01T00:00:00+07',
   '{"regulation": "342-QĐ/TW", "perMille": {"WAGE": 10, "PENSION": 5}, "dong": {"STUDENT": 3000, "OTHER": 10000, "OTHER_PAST_WORKING_AGE": 5000}}',
   'Quy định 342-QĐ/TW ngày 28/12/2010, nhớ lại, chưa đối chiếu văn bản', false, '2026-11-30T00:00:00+07', 'Thông Mạch');
