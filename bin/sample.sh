# The sample operator: prepared once on a data folder of its own, then living by its simulator.

# The marker holds the instant of the preparation; it is written when that is complete.
sample_marker() {
  printf '%s/sample/prepared' "$DATA"
}

# Refuses --sample on a folder with other data, before anything is started.
check_sample() {
  [ ! -e "$DATA/VERSION" ] || [ -d "$DATA/sample" ] || fail sample_foreign "$DATA"
  [ ! -d "$DATA/sample" ] || [ -f "$(sample_marker)" ] || fail sample_unfinished "$DATA"
}

# Sets SAMPLE to the words by which the product marks its pages.
sample_words() {
  SAMPLE=()
  ! $WITH_SAMPLE && [ ! -d "$DATA/sample" ] || SAMPLE=(-Dthongmach.sample=true)
}

# start_sample: the product in the background, then the simulator; Ctrl-C ends both.
start_sample() {
  local product simulator
  launch_product
  product=$LAUNCHED
  trap 'kill -TERM $product 2>/dev/null; wait $product; exit 130' INT TERM
  (umask 077 && mkdir -p "$DATA/sample")
  export THONGMACH_URL
  THONGMACH_URL=$(run_value url)
  SAMPLE_KNOWN=true
  [ -f "$(sample_marker)" ] || SAMPLE_KNOWN=false
  $SAMPLE_KNOWN || prepare_sample || {
    kill -TERM "$product" 2>/dev/null
    wait "$product" || true
    fail sample_failed "$DATA"
  }
  cat "$START_OUTPUT"
  $SAMPLE_KNOWN || say sample_accounts "$DATA/sample/accounts" "$(cat "$DATA/sample/accounts")"
  export THONGMACH_SAMPLE_PREPARED_AT THONGMACH_EVENT_TOKEN
  THONGMACH_SAMPLE_PREPARED_AT=$(cat "$(sample_marker)")
  THONGMACH_EVENT_TOKEN=$(cat "$DATA/sample/token")
  export THONGMACH_SNMP_PORT
  THONGMACH_SNMP_PORT=$(sed -nE 's/.*udp [^ ]*:([0-9]+)$/\1/p' "$START_OUTPUT" | head -n 1)
  simulator_words
  "${SIMULATOR[@]}" live >>"$DATA/log/simulator.log" 2>&1 </dev/null &
  simulator=$!
  echo "$simulator" >"$DATA/sample/pid"
  if $DETACH; then
    disown "$product" "$simulator"
    exit 0
  fi
  trap 'kill -TERM $simulator $product 2>/dev/null; wait $product; exit 130' INT TERM
  local status=0
  wait "$product" || status=$?
  kill -TERM "$simulator" 2>/dev/null || true
  exit $status
}

# The tokens are made by the commands anybody would use; the administrator's ends with the preparation.
prepare_sample() {
  local begun=$SECONDS line
  progress sample_preparing
  sample_token token mo-phong --role integration --origin simulated || return 1
  sample_token administrator du-lieu-mau --role administrator || return 1
  "$ROOT/thongmach" snmp-sender add --address 127.0.0.1 --community public --origin simulated \
    --data "$DATA" >/dev/null || return 1
  export THONGMACH_SAMPLE_PREPARED_AT THONGMACH_EVENT_TOKEN THONGMACH_ADMINISTRATOR_TOKEN
  export THONGMACH_SAMPLE_ACCOUNTS=$DATA/sample/accounts
  export THONGMACH_SAMPLE_RECORDED=$ROOT/simulator/recorded/microwave
  (umask 077 && : >"$THONGMACH_SAMPLE_ACCOUNTS")
  THONGMACH_SAMPLE_PREPARED_AT=$(date -u +%Y-%m-%dT%H:%M:%SZ)
  THONGMACH_EVENT_TOKEN=$(cat "$DATA/sample/token")
  THONGMACH_ADMINISTRATOR_TOKEN=$(cat "$DATA/sample/administrator")
  simulator_words
  "${SIMULATOR[@]}" prepare 2>>"$DATA/sample/error" | while read -r line; do
    if [ -n "${WORDS[sample_${line%% *}]+known}" ]; then
      # shellcheck disable=SC2086
      progress "sample_${line%% *}" ${line#* }
    else
      echo "$line" >>"$DATA/sample/error"
    fi
  done || {
    head -n 3 "$DATA/sample/error" >&2
    return 1
  }
  progress sample_recorded
  "$ROOT/thongmach" replay "$THONGMACH_SAMPLE_RECORDED/Alarm.csv" --source vi-ba \
    --until "$THONGMACH_SAMPLE_PREPARED_AT" --data "$DATA" >/dev/null || return 1
  rm -f "$DATA/sample/administrator" "$DATA/sample/error"
  unset THONGMACH_ADMINISTRATOR_TOKEN THONGMACH_SAMPLE_ACCOUNTS
  "$ROOT/thongmach" token revoke --name du-lieu-mau --data "$DATA" >/dev/null
  echo "$THONGMACH_SAMPLE_PREPARED_AT" >"$(sample_marker)"
  progress sample_prepared $((SECONDS - begun))
}

# sample_token FILE NAME OPTION…: a new token into a file of the sample's folder.
sample_token() {
  local file=$DATA/sample/$1 name=$2
  shift 2
  (umask 077 && "$ROOT/thongmach" token create --name "$name" "$@" --data "$DATA" >"$file")
}

# Sets SIMULATOR to the words of the simulator, a program of its own that knows the product by its address alone.
simulator_words() {
  SIMULATOR=("$JAVA" -Xmx256m -XX:+UseSerialGC -XX:TieredStopAtLevel=1
    -cp "$APP/simulator.jar:$APP/lib/*" vn.thongmach.simulator.Simulator)
}

stop_simulator() {
  local pid
  pid=$(cat "$DATA/sample/pid" 2>/dev/null) || return 0
  rm -f "$DATA/sample/pid"
  ! tr '\0' '\n' 2>/dev/null <"/proc/$pid/cmdline" | grep -qxF vn.thongmach.simulator.Simulator ||
    kill -TERM "$pid" 2>/dev/null || true
}
