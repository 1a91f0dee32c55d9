# shellcheck shell=bash
# A private PostgreSQL server in a folder, on a loopback port. Needs common.sh.

# Prints the path of one of the server's programs: Debian keeps them beside PATH, a folder for each version.
postgresql_program() {
  local found
  found=$(compgen -G "/usr/lib/postgresql/*/bin/$1" | sort --version-sort | tail -n 1) || true
  printf '%s\n' "${found:-$1}"
}

# Runs a program as the user the server insists on: it refuses to run as root.
postgresql_run() {
  local program
  program=$(postgresql_program "$1")
  shift
  if ((EUID == 0)); then
    (cd / && setpriv --reuid postgres --regid postgres --init-groups -- "$program" "$@")
  else
    "$program" "$@"
  fi
}

# Starts the server, on what an earlier run left in the folder.
postgresql_start() {
  local folder=$1 port=$2 password=$3
  mkdir -p "$folder"
  if ((EUID == 0)); then chown postgres "$folder"; fi
  if [[ ! -f $folder/data/PG_VERSION ]]; then
    (umask 077 && printf '%s' "$password" >"$folder/password")
    if ((EUID == 0)); then chown postgres "$folder/password"; fi
    postgresql_run initdb --pgdata "$folder/data" --username ascension --pwfile "$folder/password" \
      --auth scram-sha-256 --encoding UTF8 --locale C >/dev/null
    rm -f "$folder/password"
  fi
  postgresql_run pg_ctl start --pgdata "$folder/data" --log "$folder/log" --wait --silent \
    --options "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=300" ||
    fail "PostgreSQL does not start; see $folder/log"
}

postgresql_stop() { postgresql_run pg_ctl stop --pgdata "$1/data" --mode fast --wait --silent; }
