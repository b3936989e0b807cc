-- The draft to begin with knows traps of vendors too: each a warning of its device under its own OID. A draft that people have written on stays as it is.
update mapping_draft set rules = rules || replace('[
  {"name": "snmp-any-trap", "protocol": "SNMP", "action": "ALARM",
   "conditions": [{"field": "trapOid", "pattern": "."}],
   "names": "SNMP", "object": "@{peer}", "eventType": "EQUIPMENT_ALARM", "probableCause": "@{trapOid}",
   "specificProblem": "@{trapOid}", "perceivedSeverity": "WARNING"}
]', '@{', '$' || '{')::jsonb
where version = 1 and changed_by = 'thongmach';
