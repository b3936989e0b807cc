-- Rules that turn alerts and syslog messages into claims about alarms. The draft takes part in nothing; a version never changes.
create table mapping_draft (
  id         int         primary key check (id = 1),
  rules      jsonb       not null,
  version    int         not null,
  changed_at timestamptz not null,
  changed_by text        not null
);

create table mapping_version (
  number        int         primary key,
  rules         jsonb       not null,
  reason        text        not null,
  in_force_from timestamptz not null,
  put_by        text        not null
);

create function refuse_mapping_change() returns trigger language plpgsql as $$
begin
  raise exception 'Versions of the mapping rules are neither changed nor deleted.';
end $$;

create trigger mapping_version_stays before update or delete on mapping_version
  for each row execute function refuse_mapping_change();

-- A beginning to go on from; nothing of it holds before somebody puts it in force.
insert into mapping_draft values (1, replace('[
  {"name": "alertmanager-instance", "protocol": "ALERTMANAGER", "action": "ALARM",
   "conditions": [{"field": "labels.alertname", "pattern": "."}, {"field": "labels.instance", "pattern": "^(?P<host>[^:/]+)"}],
   "names": "VES", "object": "@{host}", "eventType": "PROCESSING_ERROR_ALARM", "probableCause": "@{labels.alertname}",
   "perceivedSeverity": "@{labels.severity}",
   "severities": {"critical": "CRITICAL", "page": "CRITICAL", "error": "MAJOR", "major": "MAJOR", "warning": "WARNING", "minor": "MINOR", "info": "WARNING"},
   "clear": {"field": "status", "pattern": "^resolved$"}},
  {"name": "syslog-link", "protocol": "SYSLOG", "action": "ALARM",
   "conditions": [{"field": "hostname", "pattern": "."},
     {"field": "message", "pattern": "Interface (?P<port>[A-Za-z0-9/.:-]+), changed state to (?P<state>up|down)"}],
   "names": "VES", "object": "@{hostname}", "interfaceName": "@{port}", "eventType": "COMMUNICATIONS_ALARM",
   "probableCause": "linkDown", "perceivedSeverity": "CRITICAL",
   "clear": {"field": "message", "pattern": "changed state to up"}},
  {"name": "syslog-information", "protocol": "SYSLOG", "action": "IGNORE",
   "conditions": [{"field": "format", "pattern": "^rfc5424$"}, {"field": "severity", "pattern": "^[567]$"}]}
]', '@{', '$' || '{')::jsonb, 1, now(), 'thongmach');
