#!/usr/bin/env bash
# A private RabbitMQ broker in a folder: on loopback ports of its own, with its own name, cookie and data, so that it
# meets no other broker of the machine. Source it for the functions, or run it:
#
#   rabbitmq.sh start FOLDER PORT USER PASSWORD   returns once it takes connections; run again after a stop, the same
#                                                 folder keeps its queues
#   rabbitmq.sh stop FOLDER [SIGNAL]              TERM (default) or KILL; returns once it is gone

rabbitmq_complain() {
  printf 'error: %s\n' "$*" >&2
  return 1
}

# The server itself rather than Debian's wrapper, which insists on the user rabbitmq.
rabbitmq_program() {
  local program
  for program in /usr/lib/rabbitmq/bin/rabbitmq-server /opt/rabbitmq/sbin/rabbitmq-server; do
    if [[ -x $program ]]; then
      printf '%s\n' "$program"
      return
    fi
  done
  rabbitmq_complain "rabbitmq-server is not installed"
}

rabbitmq_listens() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

rabbitmq_free_port() {
  local port
  for ((port = 10000 + RANDOM % 10000; port < 21000; port++)); do
    if ! rabbitmq_listens "$port"; then
      printf '%s\n' "$port"
      return
    fi
  done
  rabbitmq_complain "no free port between 10000 and 21000"
}

# A process that has ended and that nobody has waited for does not count.
rabbitmq_lives() {
  local pid state
  [[ -s $1/$2.pid ]] || return
  pid=$(<"$1/$2.pid")
  { read -r _ _ state _ <"/proc/$pid/stat"; } 2>/dev/null && [[ $state != Z ]]
}

# Waits up to 60 s for a condition that may also become hopeless.
rabbitmq_wait() {
  local tries
  for ((tries = 0; tries < 600; tries++)); do
    "$@" && return
    sleep 0.1
  done
  return 1
}

rabbitmq_write_settings() {
  local folder=$1 port=$2 user=$3 password=$4
  (
    umask 077
    mkdir -p "$folder/data" "$folder/log"
    cat >"$folder/rabbitmq.conf" <<CONF
listeners.tcp.1 = 127.0.0.1:$port
default_user = $user
default_pass = $password
log.console = false
disk_free_limit.absolute = 50MB
CONF
    printf '[].\n' >"$folder/plugins"
    : >"$folder/environment"
  )
}

# The daemon that tells Erlang nodes each other's ports; a broker would start one that outlives it.
rabbitmq_start_epmd() {
  local folder=$1 port=$2
  setsid epmd -port "$port" -address 127.0.0.1 </dev/null >"$folder/log/epmd" 2>&1 &
  printf '%s\n' "$!" >"$folder/epmd.pid"
  rabbitmq_wait rabbitmq_listens "$port" || rabbitmq_complain "epmd does not listen on $port"
}

rabbitmq_start() {
  local folder=$1 port=$2 user=$3 password=$4 program epmd_port distribution_port
  program=$(rabbitmq_program) || return
  rabbitmq_lives "$folder" broker && rabbitmq_complain "a broker runs in $folder already" && return 1
  rabbitmq_write_settings "$folder" "$port" "$user" "$password" || return
  epmd_port=$(rabbitmq_free_port) || return
  rabbitmq_start_epmd "$folder" "$epmd_port" || return
  distribution_port=$(rabbitmq_free_port) || return
  # The data folder is named after the node, so the name must not change from start to start. RUNNING_UNDER_SYSTEMD
  # makes the server's script become the server: otherwise it stays beside it, and a KILL would hit the wrong process.
  env -i PATH="$PATH" LANG=C.UTF-8 HOME="$folder" RUNNING_UNDER_SYSTEMD=true \
    ERL_EPMD_PORT="$epmd_port" ERL_EPMD_ADDRESS=127.0.0.1 \
    RABBITMQ_NODENAME="ascension-$port@localhost" RABBITMQ_DIST_PORT="$distribution_port" \
    RABBITMQ_MNESIA_BASE="$folder/data" RABBITMQ_LOG_BASE="$folder/log" RABBITMQ_LOGS="$folder/log/broker.log" \
    RABBITMQ_CONFIG_FILE="$folder/rabbitmq.conf" RABBITMQ_CONF_ENV_FILE="$folder/environment" \
    RABBITMQ_ENABLED_PLUGINS_FILE="$folder/plugins" RABBITMQ_PID_FILE="$folder/erlang.pid" \
    RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS='-kernel inet_dist_use_interface {127,0,0,1}' \
    setsid "$program" </dev/null >"$folder/log/output" 2>&1 &
  printf '%s\n' "$!" >"$folder/broker.pid"
  rabbitmq_wait rabbitmq_settled "$folder" "$port"
  if ! rabbitmq_lives "$folder" broker || ! rabbitmq_listens "$port"; then
    tail -n 30 "$folder/log/output" "$folder/log/broker.log" >&2
    rabbitmq_stop "$folder" KILL
    rabbitmq_complain "the broker does not start"
  fi
}

rabbitmq_settled() { rabbitmq_listens "$2" || ! rabbitmq_lives "$1" broker; }

rabbitmq_gone() { ! rabbitmq_lives "$1" "$2"; }

rabbitmq_stop() {
  local folder=$1 signal=${2:-TERM} part
  for part in broker epmd; do
    if rabbitmq_lives "$folder" "$part"; then
      kill -s "$signal" "$(<"$folder/$part.pid")"
      if ! rabbitmq_wait rabbitmq_gone "$folder" "$part"; then
        kill -s KILL "$(<"$folder/$part.pid")"
        rabbitmq_wait rabbitmq_gone "$folder" "$part" || rabbitmq_complain "$part cannot be stopped" || return
      fi
    fi
    rm -f "$folder/$part.pid"
  done
}

if [[ ${BASH_SOURCE[0]} == "$0" ]]; then
  set -euo pipefail
  case ${1:-} in
    start) rabbitmq_start "${@:2}" ;;
    stop) rabbitmq_stop "${@:2}" ;;
    *) rabbitmq_complain "usage: rabbitmq.sh start FOLDER PORT USER PASSWORD | stop FOLDER [SIGNAL]" ;;
  esac
fi
