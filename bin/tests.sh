# The tests: Java with the console's beside it, then journeys. Every part runs, then the outcome is told.

FAILED=0

run_tests() {
  local fast=false console=0
  while [ $# -gt 0 ]; do
    case $1 in
      --fast) fast=true ;;
      *) fail unknown_option "$1" ;;
    esac
    shift
  done
  find_jdk
  need_tool mvn maven
  prepare_build_folder
  : >"$BUILD/test.log"
  if [ -f "$ROOT/console/package.json" ]; then
    build_console
    npm --prefix "$ROOT/console" test >"$BUILD/console-test.log" 2>&1 9>&- &
    console=$!
    # Work in the background does not hear Ctrl-C by itself.
    trap "kill -TERM $console 2>/dev/null; exit 130" INT TERM
  fi
  part test_java test_java $fast
  [ $console -eq 0 ] || part test_console test_console $console
  trap - INT TERM
  flock -u 9
  exec 9>&-
  if ! $fast && [ -f "$ROOT/journeys/package.json" ]; then
    ensure_chromium
    build_app
    part test_journeys test_journeys
  fi
  [ $FAILED -eq 0 ] || fail tests_red "$BUILD/test.log"
  say tests_green
}

# part NAME COMMAND…: one part with its time; its failure lets the others run.
part() {
  local name=$1 begun=$SECONDS status=0
  shift
  echo "== $(say "$name")"
  "$@" || status=$?
  if [ $status -eq 0 ]; then
    say test_passed "$(say "$name")" $((SECONDS - begun))
  else
    say test_failed "$(say "$name")" $((SECONDS - begun))
    FAILED=1
  fi
}

# What the console's tests said that were begun as process $1.
test_console() {
  local status=0
  wait "$1" || status=$?
  tee -a "$BUILD/test.log" <"$BUILD/console-test.log"
  return $status
}

# Maven's own lines are shown, the talk of the programs under test goes to the log.
test_java() {
  local options=() tested
  ! $1 || options=(-DexcludedGroups=slow)
  tested=$(app_fingerprint)
  rm -f "$BUILD/app.packaged"
  mvn -B -f "$ROOT/pom.xml" ${options[@]+"${options[@]}"} verify 2>&1 | tee -a "$BUILD/test.log" |
    grep --line-buffered -aE '^\[(INFO|WARNING|ERROR)\] ?(Tests run|Running|Reactor|BUILD|---|.*SUCCESS|.*FAIL|\S*ERROR|Total time)|^\[ERROR\]' || return 1
  # What was tested is what the journeys and the next start run.
  echo "$tested" >"$BUILD/app.packaged"
}

test_journeys() {
  need_node
  install_node_modules journeys
  npm --prefix "$ROOT/journeys" test 2>&1 | tee -a "$BUILD/test.log"
}

ensure_chromium() {
  if [ -n "${CHROMIUM:-}" ] || command -v chromium chromium-browser google-chrome >/dev/null; then
    return
  fi
  [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null || fail chromium_missing
  tell chromium_installing
  build_or_fail "$BUILD/chromium.log" sh -c \
    'apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends chromium'
}

# The console's grid beside another in the browser; needs no product.
bench_grid() {
  need_node
  prepare_build_folder
  install_node_modules console
  install_node_modules bench/grid
  ensure_chromium
  build_or_fail "$BUILD/bench.log" node "$ROOT/console/node_modules/vite/bin/vite.js" build \
    --config "$ROOT/bench/grid/vite.config.mjs"
  exec node "$ROOT/bench/grid/run.mjs"
}

# The named benchmark of the bench module, against the built product.
run_bench() {
  [ $# -gt 0 ] || fail bench_missing
  [ "$*" != grid ] || bench_grid
  [ "$*" != cluster ] || run_cluster ClusterBenchmark
  build_app
  exec 8>"$BUILD/lock"
  flock 8
  build_or_fail "$BUILD/bench.log" mvn -B -f "$ROOT/pom.xml" -pl bench -am -DskipTests \
    -Dspotless.check.skip=true package
  exec 8>&-
  exec "$JAVA" -Xmx3g "-Drepository.root=$ROOT" -cp "$ROOT/bench/target/*:$ROOT/bench/target/lib/*" \
    vn.thongmach.bench.Bench "$@"
}
