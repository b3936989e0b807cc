# Sentences of the launcher, English or, where the terminal's language is Vietnamese, Vietnamese.

declare -A WORDS

case "${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}" in
  vi*) . "$ROOT/bin/words_vi.sh" ;;
  *) . "$ROOT/bin/words_en.sh" ;;
esac

# say KEY [VALUE…]: one sentence for people.
say() {
  local key=$1
  shift
  # shellcheck disable=SC2059
  printf "${WORDS[$key]}\n" "$@"
}

# tell KEY [VALUE…]: as say, on the error stream, so that a command's output stays alone.
tell() {
  say "$@" >&2
}

# progress KEY [VALUE…]: what is being done; on the error stream where the output belongs to a command.
PROGRESS=2
progress() {
  say "$@" >&"$PROGRESS"
}

# fail KEY [VALUE…]: one sentence and the end.
fail() {
  tell "$@"
  exit 1
}
