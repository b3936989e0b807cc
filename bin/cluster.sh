# The operators on many machines: broker, coordinator and workers as processes on loopback.

# run_cluster MAIN: a main class of the cluster module beside a PostgreSQL of its own.
run_cluster() {
  local folder port status=0
  build_app
  prepare_build_folder
  progress building_cluster
  build_or_fail "$BUILD/cluster.log" mvn -B -f "$ROOT/pom.xml" -pl cluster -am -DskipTests \
    -Dspotless.check.skip=true package
  flock -u 9
  exec 9>&-
  folder=$(mktemp -d "$BUILD/cluster.XXXXXX")
  port=$(free_port)
  trap 'clean_cluster "$CLUSTER_FOLDER"' EXIT
  CLUSTER_FOLDER=$folder
  quietly "$folder/start.log" "$ROOT/thongmach" start --detach --data "$folder/data" --port "$port" \
    --snmp-port 0 || { cat "$folder/start.log" >&2; exit 1; }
  DATA=$folder/data
  THONGMACH_CLUSTER_JDBC=$(jdbc_address "$(run_value databaseUrl)") "$JAVA" -Xmx1g -Duser.timezone=UTC -Dstdout.encoding=UTF-8 \
    -Dthongmach.log=ERROR \
    --sun-misc-unsafe-memory-access=allow -cp "$ROOT/cluster/target/*:$ROOT/cluster/target/lib/*" \
    "vn.thongmach.cluster.$1" "$folder" || status=$?
  exit $status
}

clean_cluster() {
  "$ROOT/thongmach" stop --data "$1/data" >/dev/null 2>&1 || true
  rm -rf "$1"
}

# A port on which nothing listens at the moment.
free_port() {
  local port
  for port in $(shuf -i 20000-60000 -n 50); do
    (: <"/dev/tcp/127.0.0.1/$port") 2>/dev/null || break
  done
  echo "$port"
}

# jdbc_address URL: postgresql://user:password@host/database as JDBC takes it.
jdbc_address() {
  local rest=${1#postgresql://}
  local user=${rest%@*}
  echo "jdbc:postgresql://${rest#*@}?user=${user%%:*}&password=${user#*:}"
}
