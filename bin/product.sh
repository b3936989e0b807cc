# Starting, stopping and asking a product on its data folder.

DATA=$ROOT/data
PORT=8080
SNMP_PORT=
SYSLOG_PORT=
DETACH=false
WITH_SAMPLE=false
REST=()

# options NAME…: reads the options in WORDS_GIVEN; those not named stay in REST.
read_options() {
  local known=" $1 "
  shift
  while [ $# -gt 0 ]; do
    local name=${1%%=*} value=
    if [[ $known != *" $name "* ]]; then
      REST+=("$1")
      shift
      continue
    fi
    case $1 in
      --detach) DETACH=true && shift && continue ;;
      --sample) WITH_SAMPLE=true && shift && continue ;;
    esac
    if [[ $1 == *=* ]]; then
      value=${1#*=}
      shift
    else
      [ $# -gt 1 ] && [[ $2 != --* ]] || fail value_missing "$name"
      value=$2
      shift 2
    fi
    [ -n "$value" ] || fail value_missing "$name"
    case $name in
      --data) DATA=$(realpath -m -- "$value") ;;
      --port) PORT=$value ;;
      --snmp-port) SNMP_PORT=$value ;;
      --syslog-port) SYSLOG_PORT=$value ;;
      --database-url) export THONGMACH_DATABASE_URL=$value ;;
    esac
  done
}

refuse_rest() {
  [ ${#REST[@]} -eq 0 ] || fail unknown_option "${REST[0]}"
}

start() {
  read_options "--data --port --snmp-port --syslog-port --database-url --detach --sample" "$@"
  refuse_rest
  [[ $PORT =~ ^[0-9]{1,5}$ ]] && [ "$PORT" -ge 1 ] && [ "$PORT" -le 65535 ] || fail port_malformed "$PORT"
  [[ $SNMP_PORT =~ ^[0-9]{0,5}$ ]] && [ "${SNMP_PORT:-0}" -le 65535 ] || fail port_malformed "$SNMP_PORT"
  [[ $SYSLOG_PORT =~ ^[0-9]{0,5}$ ]] && [ "${SYSLOG_PORT:-0}" -le 65535 ] || fail port_malformed "$SYSLOG_PORT"
  hide_database_url "$@"
  ! $WITH_SAMPLE || check_sample
  PROGRESS=1
  build_app
  java_command
  [ -z "$SNMP_PORT" ] || RUN+=("-Dthongmach.snmp-port=$SNMP_PORT")
  [ -z "$SYSLOG_PORT" ] || RUN+=("-Dthongmach.syslog-port=$SYSLOG_PORT")
  sample_words
  RUN+=("-Dserver.port=$PORT" "-XX:ErrorFile=$BUILD/java-error-%p.log" ${SAMPLE[@]+"${SAMPLE[@]}"})
  progress starting
  if $WITH_SAMPLE; then
    start_sample
  elif $DETACH; then
    launch_product
    cat "$START_OUTPUT"
    disown "$LAUNCHED"
    exit 0
  else
    exec "${RUN[@]}" vn.thongmach.ThongMach
  fi
}

# An address with a password must not stay in the list of processes: go on with it in the environment.
hide_database_url() {
  local word words=()
  [[ " $* " == *" --database-url"* ]] || return 0
  while [ $# -gt 0 ]; do
    case $1 in
      --database-url) shift ;;
      --database-url=*) ;;
      *) words+=("$1") ;;
    esac
    shift
  done
  exec "$ROOT/thongmach" start ${words[@]+"${words[@]}"}
}

# Sets LAUNCHED to the product started in the background, ready; what it said is in START_OUTPUT.
launch_product() {
  local output folder=$BUILD
  [ -w "$folder" ] || folder=${TMPDIR:-/tmp}
  output=$(mktemp "$folder/start.XXXXXX")
  START_OUTPUT=$output
  trap 'rm -f "$START_OUTPUT"' EXIT
  setsid "${RUN[@]}" -Dlogging.threshold.console=off vn.thongmach.ThongMach \
    >"$output" 2>&1 </dev/null &
  local job=$!
  trap "kill -TERM $job 2>/dev/null; exit 130" INT TERM
  while kill -0 $job 2>/dev/null; do
    if grep -q '^Ready: ' "$output"; then
      sleep 0.1
      LAUNCHED=$job
      trap - INT TERM
      return
    fi
    sleep 0.1
  done
  local status=0
  wait $job || status=$?
  cat "$output" >&2
  [ $status -ne 0 ] || status=1
  exit $status
}

# run_value NAME: a value of the data folder's run.json.
run_value() {
  sed -nE "s/.*\"$1\":\"?([^\",}]*).*/\1/p" "$DATA/run.json" 2>/dev/null | head -n 1
}

# Sets PID to the process that serves this data folder; fails when there is none.
running() {
  PID=$(run_value pid)
  [ -n "$PID" ] && [ "$PID" -gt 0 ] 2>/dev/null || return 1
  # Another process may have got the number of one that was killed, even a product on another folder.
  local words
  words=$(tr '\0' '\n' 2>/dev/null <"/proc/$PID/cmdline") || return 1
  grep -qxF "vn.thongmach.ThongMach" <<<"$words" && grep -qxF -- "-Dthongmach.data=$DATA" <<<"$words"
}

stop() {
  read_options "--data" "$@"
  refuse_rest
  stop_simulator
  if ! running; then
    say not_running "$DATA"
    return
  fi
  say stopping "$PID"
  kill -TERM "$PID" 2>/dev/null || ! running || fail stop_not_allowed "$PID"
  local pid=$PID tenths=0
  while [ -d "/proc/$pid" ]; do
    sleep 0.1
    tenths=$((tenths + 1))
    [ $tenths -lt 1200 ] || fail stop_hangs "$pid" "$DATA"
  done
  say stopped
}

status() {
  read_options "--data" "$@"
  refuse_rest
  if ! running; then
    say not_running "$DATA"
    exit 3
  fi
  local url
  url=$(run_value url)
  if [[ $url != http* ]]; then
    say status_starting "$PID" "$(run_value version)"
    exit 3
  fi
  say status_running "$url" "$PID" "$(run_value version)" "$(health "$url")"
}

# health URL: the status word of its health page.
health() {
  local address=${1#http://}
  (
    exec 3<>"/dev/tcp/${address%:*}/${address##*:}"
    printf 'GET /actuator/health HTTP/1.0\r\nHost: %s\r\n\r\n' "$address" >&3
    timeout 10 cat <&3
  ) 2>/dev/null | sed -nE 's/.*"status":"([A-Z_]+)".*/\1/p' | grep . || echo DOWN
}

# run_command OPTION… -- WORD…: a command of the application in a process of its own.
run_command() {
  local options=()
  while [ "$1" != -- ]; do
    options+=("$1")
    shift
  done
  shift
  read_options "--data --database-url" ${options[@]+"${options[@]}"}
  build_app
  java_command
  exec "${RUN[@]}" -XX:TieredStopAtLevel=1 vn.thongmach.ThongMach "$@" ${REST[@]+"${REST[@]}"}
}

# correlate OPTION…: on files, without data and without the application; a million objects need room.
correlate() {
  on_files vn.thongmach.command.Correlate -Xmx3g -- "$@"
}

# on_files CLASS FLAG… -- OPTION…: a command on files, in a process without data and application.
on_files() {
  local class=$1 flags=()
  shift
  while [ "$1" != -- ]; do
    flags+=("$1")
    shift
  done
  shift
  build_app
  java_command
  exec "${RUN[@]}" ${flags[@]+"${flags[@]}"} -Dslf4j.internal.verbosity=WARN \
    -Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider "$class" "$@"
}

version() {
  sed -n 's|.*<version>\(.*\)</version>.*|\1|p' "$ROOT/pom.xml" | sed -n 2p
}
