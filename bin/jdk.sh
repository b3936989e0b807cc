# Finds a JDK 25, whatever the default java is.

# Sets JAVA_HOME and JAVA, or ends with a sentence.
find_jdk() {
  local home user_home=${HOME:-/nonexistent}
  for home in "${JAVA_HOME:-}" /usr/lib/jvm/* "${SDKMAN_DIR:-$user_home/.sdkman}"/candidates/java/* \
    "$user_home"/.jdks/* "$user_home"/.local/share/mise/installs/java/* "$user_home"/.asdf/installs/java/* \
    /opt/* /opt/java/* /usr/local/* /usr/java/* /home/linuxbrew/.linuxbrew/opt/openjdk*/libexec; do
    if is_jdk_25 "$home"; then
      export JAVA_HOME=$home
      JAVA=$home/bin/java
      return
    fi
  done
  home=$(dirname "$(dirname "$(readlink -f "$(command -v javac || echo /nowhere/bin/javac)")")")
  is_jdk_25 "$home" || fail no_jdk
  export JAVA_HOME=$home
  JAVA=$home/bin/java
}

is_jdk_25() {
  [ -n "$1" ] && [ -x "$1/bin/javac" ] && [ -r "$1/release" ] &&
    grep -qE '^JAVA_VERSION="25([.+"]|$)' "$1/release"
}
