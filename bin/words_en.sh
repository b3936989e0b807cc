WORDS=(
  [unknown_command]="'%s' is not a command; './thongmach help' lists them all."
  [unknown_option]="Option '%s' is not known here; './thongmach help' lists the options."
  [value_missing]="Option %s needs a value."
  [word_missing]="Command '%s' needs a second word; './thongmach help' shows how it is written."
  [port_malformed]="'%s' is not a port; give a number from 1 to 65535."
  [no_jdk]="No JDK 25 was found in JAVA_HOME or the usual places; install one (for example Temurin 25) and set JAVA_HOME to it."
  [tool_missing]="'%s' is missing and needed to build; install it (on Debian: apt-get install %s)."
  [node_old]="Node %s is too old to build the console; Node 20 or newer is needed."
  [no_disk]="The disk that holds '%s' is full; free some space and start again."
  [root_unwritable]="'%s' cannot be written by this user; use a copy of your own or change its owner."
  [building_console]="Building the console (npm) …"
  [building_app]="Building the application (Maven; the first time it downloads libraries) …"
  [building_cluster]="Building what runs on the cluster; the first time fetches some 120 MB…"
  [unpacking_app]="Unpacking the application …"
  [training]="Preparing quick starts (once, about half a minute) …"
  [training_failed]="Quick starts could not be prepared, the start goes on without; details are in %s."
  [still]="  … %s s"
  [build_failed]="The build failed; the end of %s:"
  [sample_foreign]="Data folder '%s' holds other data; give the sample a folder of its own with --data DIR."
  [sample_unfinished]="The sample in '%s' was not prepared to the end; remove that folder and start again."
  [sample_failed]="The sample could not be prepared in '%s'; remove that folder and start again."
  [sample_preparing]="Preparing the sample operator (once, up to three minutes) …"
  [sample_units]="  units of both trees: %s"
  [sample_people]="  people: %s"
  [sample_mandates]="  posts: %s"
  [sample_network]="  parts of the network: %s"
  [sample_documents]="  resolutions, directives, conclusions: %s"
  [sample_targets]="  targets: %s"
  [sample_facts]="  reported facts: %s"
  [sample_programmes]="  action programmes: %s"
  [sample_tasks]="  tasks: %s"
  [sample_events]="  faults of two years: %s"
  [sample_recorded]="  a real recording of another network, replayed"
  [sample_accounts]="Accounts of the sample, kept in %s:\n%s"
  [sample_prepared]="The sample is ready after %s s."
  [starting]="Starting …"
  [not_running]="Not running on data folder '%s'."
  [stopping]="Stopping process %s …"
  [stopped]="Stopped."
  [stop_not_allowed]="Process %s belongs to another user; stop it as that user or as root."
  [stop_hangs]="Process %s does not stop within two minutes; look into '%s/log'."
  [status_starting]="Starting (process %s, version %s)."
  [status_running]="Running at %s (process %s, version %s, health %s)."
  [chromium_missing]="Browser journeys need Chromium; install it as root: apt-get install chromium"
  [chromium_installing]="Installing Chromium for the browser journeys (apt) …"
  [test_console]="Console: types, lint, unit tests"
  [test_java]="Java: checks and tests"
  [test_journeys]="Journeys: the built product from outside"
  [test_passed]="passed: %s (%s s)"
  [test_failed]="FAILED: %s (%s s)"
  [tests_green]="All tests passed."
  [tests_red]="Tests failed; the whole output is in %s."
  [bench_missing]="Name a benchmark, for example: ./thongmach bench start"
  [help]="Thông Mạch: from the resolution to the network and back.

  ./thongmach start [--port N] [--snmp-port N] [--syslog-port N] [--data DIR] [--database-url URL] [--detach] [--sample]
                                  builds what is missing, starts, says when it is ready
  ./thongmach stop [--data DIR]   stops it
  ./thongmach status [--data DIR] says whether it runs (exit code 0 or 3)
  ./thongmach token create --name N --role R [--unit U] [--days N] [--origin measured|reported|simulated]
                                  prints a token for a machine, alone on its line
  ./thongmach token revoke --name N
  ./thongmach user add --name N --role R [--unit U] [--password-stdin]
  ./thongmach snmp-sender add --address A --community C [--origin measured|reported|simulated]
                                  takes SNMP v1 and v2c traps from this address
  ./thongmach snmp-sender remove --address A
  ./thongmach snmp-user add --name N [--auth SHA-256|SHA-384|SHA-512] [--priv AES-128|AES-192|AES-256]
                            [--origin measured|reported|simulated] [--password-stdin]
                                  takes SNMP v3 traps of this user; prints the two passwords once,
                                  or reads them from two lines
  ./thongmach snmp-user remove --name N
  ./thongmach replay FILE --source NAME [--speed N] [--until now|TIME] [--origin measured|reported|simulated]
                                  plays a log into the running product, N times as fast as it went or as
                                  fast as possible; --until shifts its times so that it ends then
  ./thongmach correlate --inventory FILE --alarms FILE --out FILE
                                  tells which alarms belong together and what failed, from CSV files
                                  to a JSON file; needs no running product
  ./thongmach tally --election FILE (--ballots FILE | --tallies FILE) --out FILE
                                  counts the ballots of an election in the Party, from JSON and
                                  CSV, by the rules in force on its day; needs nothing running
  ./thongmach grade --subjects FILE --year Y --out FILE
                                  grades collectives and people for a year, from a JSON file, by the
                                  rules in force in it; needs nothing running
  ./thongmach checkpoint --out FILE
  ./thongmach verify [--checkpoint FILE]
                                  proves that nothing recorded was altered or cut off
  ./thongmach cluster-demo        runs simulated storms in one process and on a cluster (Kafka, Flink),
                                  kills a worker midway and compares the results row by row
  ./thongmach test [--fast]       runs all tests; --fast without browser and slow journeys
  ./thongmach bench NAME          runs a benchmark
  ./thongmach help | --version

  --snmp-port N        UDP port for SNMP traps; without it 1162; 0 receives none
  --syslog-port N      UDP and TCP port for syslog; without it none is received
  --data DIR           data folder; without it: data beside this program
  --sample             an invented operator to look at, on a data folder of its own; its simulator
                       runs along until stopped
  --database-url URL   a PostgreSQL from 16 on instead of the embedded one, as
                       postgresql://user:password@host:port/database; better kept in the
                       environment as THONGMACH_DATABASE_URL; 'embedded' goes back
  Roles: leader unit-head programme noc field planner inspector office worker administrator integration"
)
