# Builds what is missing or stale: console, application, its unpacked form, the quick-start cache.

JAVA_FLAGS=(-Xms64m -Xmx512m -XX:+UseSerialGC -XX:+UseCompactObjectHeaders
  -XX:ReservedCodeCacheSize=96m -XX:+ExitOnOutOfMemoryError -Duser.timezone=UTC
  --enable-native-access=ALL-UNNAMED)

need_tool() {
  command -v "$1" >/dev/null || fail tool_missing "$1" "$2"
}

# quietly LOG COMMAND…: runs with the output in a file and a sign of life every 15 s.
quietly() {
  local log=$1 status=0 seconds=0
  shift
  "$@" >"$log" 2>&1 </dev/null &
  local job=$!
  # Work in the background does not hear Ctrl-C by itself.
  trap 'kill -TERM $job 2>/dev/null; exit 130' INT TERM
  while kill -0 $job 2>/dev/null; do
    sleep 0.2
    seconds=$((seconds + 1))
    [ $((seconds % 75)) -ne 0 ] || progress still $((seconds / 5))
  done
  wait $job || status=$?
  trap - INT TERM
  return $status
}

build_or_fail() {
  quietly "$@" && return
  tell build_failed "$1"
  ! grep -q 'No space left on device\|ENOSPC' "$1" || fail no_disk "$ROOT"
  { grep -E '^\[ERROR\]|^npm error|error TS|Error:' "$1" || tail -n 25 "$1"; } | head -n 25 >&2
  exit 1
}

# fingerprint PATH…: changes whenever a file there is changed, added or removed.
fingerprint() {
  (
    cd "$ROOT"
    find "$@" \( -path console/node_modules -o -path console/dist -o -path contracts/target \
      -o -path dataplane/target -o -path control/target \
      -o -path simulator/target \) -prune -o -type f ! -name .jqwik-database -printf '%p %s %T@\n'
  ) | sort | sha256sum | cut -c1-16
}

prepare_build_folder() {
  mkdir -p "$BUILD" 2>/dev/null && [ -w "$BUILD" ] || fail root_unwritable "$ROOT"
  chmod a+rx "$BUILD" 2>/dev/null || true
  exec 9>"$BUILD/lock" || fail root_unwritable "$ROOT"
  flock 9
}

build_console() {
  [ -f "$ROOT/console/package.json" ] || return 0
  local now
  now=$(fingerprint console)
  if [ -f "$ROOT/console/dist/index.html" ] && [ "$now" = "$(cat "$BUILD/console.built" 2>/dev/null)" ]; then
    return 0
  fi
  need_node
  refuse_foreign_parts
  progress building_console
  install_node_modules console
  build_or_fail "$BUILD/console.log" npm --prefix "$ROOT/console" run build
  fingerprint console >"$BUILD/console.built"
}

need_node() {
  need_tool node nodejs
  need_tool npm npm
  local version
  version=$(node --version)
  version=${version#v}
  [ "${version%%.*}" -ge 20 ] || fail node_old "$version"
}

# install_node_modules FOLDER: npm ci unless the lock file is the one installed last.
install_node_modules() {
  local lock="$ROOT/$1/package-lock.json" installed="$ROOT/$1/node_modules/.installed"
  cmp -s "$lock" "$installed" && return
  build_or_fail "$BUILD/${1//\//-}-install.log" npm --prefix "$ROOT/$1" ci --no-audit --no-fund
  mkdir -p "$ROOT/$1/node_modules"
  cp "$lock" "$installed"
}

app_fingerprint() {
  local console=()
  [ ! -d "$ROOT/console" ] || console=(console)
  fingerprint pom.xml contracts dataplane control simulator ${console[@]+"${console[@]}"}
}

# Sets APP to the unpacked application of the present sources, building it when it is not there.
build_app() {
  find_jdk
  find_app
  # What another user has built is used as it is.
  if [ ! -w "$BUILD" ] && [ -f "$APP/thongmach.jar" ]; then
    return
  fi
  prepare_build_folder
  build_console
  find_app
  if [ ! -f "$APP/thongmach.jar" ]; then
    need_tool mvn maven
    refuse_foreign_parts
    is_packaged || package_app
    unpack_app
  fi
  train
  flock -u 9
  exec 9>&-
}

# Whether Maven has just packaged the present sources, as the tests do.
is_packaged() {
  [ -f "$ROOT/control/target/thongmach.jar" ] &&
    [ "$(app_fingerprint)" = "$(cat "$BUILD/app.packaged" 2>/dev/null)" ]
}

# From nothing: what is no longer in the sources must not stay in the jar.
package_app() {
  progress building_app
  build_or_fail "$BUILD/app.log" mvn -B -f "$ROOT/pom.xml" -pl control,simulator -am -DskipTests \
    -Dspotless.check.skip=true clean package
  rm -f "$BUILD/app.packaged"
}

# Sets APP to where the application of the present sources is or will be, and AOT to its cache.
find_app() {
  APP=$BUILD/app/$(app_fingerprint)
  AOT=$APP/thongmach-$(sed -n 's/^JAVA_RUNTIME_VERSION="\(.*\)"/\1/p' "$JAVA_HOME/release").aot
}

# A part that another user has built cannot be built again by this one.
refuse_foreign_parts() {
  local part
  part=$(find "$BUILD" "$BUILD/app" "$ROOT"/{contracts,dataplane,control,simulator}/target "$ROOT"/console/{dist,node_modules} \
    -maxdepth 1 ! -type l ! -writable -print -quit 2>/dev/null) || true
  [ -z "$part" ] || fail root_unwritable "$part"
}

unpack_app() {
  progress unpacking_app
  local unfinished=$BUILD/app.new old
  rm -rf "$unfinished"
  build_or_fail "$BUILD/unpack.log" "$JAVA" -Djarmode=tools \
    -jar "$ROOT/control/target/thongmach.jar" extract --destination "$unfinished"
  cp "$ROOT"/simulator/target/simulator-*.jar "$unfinished/simulator.jar"
  mkdir -p "$BUILD/app"
  for old in "$BUILD"/app/*/; do
    # A running product keeps what it runs from.
    grep -qsaF "${old%/}/thongmach.jar" /proc/[0-9]*/cmdline || rm -rf "$old"
  done
  rm -rf "$APP"
  mv "$unfinished" "$APP"
}

# One run on a throw-away data folder, from which the JDK writes down loaded and linked classes.
train() {
  [ ! -f "$AOT" ] && [ ! -f "$AOT.failed" ] && [ -w "$APP" ] || return 0
  progress training
  local data
  data=$(mktemp -d "$BUILD/training.XXXXXX")
  if quietly "$BUILD/training.log" env -u THONGMACH_DATABASE_URL "$JAVA" "${JAVA_FLAGS[@]}" \
    "-XX:AOTCacheOutput=$AOT.new" -Dthongmach.training=true -Dserver.port=0 -Dthongmach.snmp-port=0 \
    "-Dthongmach.data=$data/data" "-Dthongmach.programs=$BUILD" \
    -cp "$APP/thongmach.jar" vn.thongmach.ThongMach && [ -f "$AOT.new" ]; then
    mv "$AOT.new" "$AOT"
  else
    touch "$AOT.failed"
    progress training_failed "$BUILD/training.log"
  fi
  rm -rf "$data"
}

# Sets RUN to the words that start a main class of the application.
java_command() {
  RUN=("$JAVA" "${JAVA_FLAGS[@]}")
  [ ! -f "$AOT" ] || RUN+=("-XX:AOTCache=$AOT" "-Xlog:aot*=off" "-Xlog:cds*=off")
  # shellcheck disable=SC2206
  RUN+=(${THONGMACH_JAVA_OPTIONS:-} "-Dthongmach.programs=$BUILD" "-Dthongmach.data=$DATA"
    -cp "$APP/thongmach.jar")
}
