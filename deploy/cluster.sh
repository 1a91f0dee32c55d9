#!/usr/bin/env bash
# Runs a whole cluster on this machine: real servers, and every process of ours on its own.
set -euo pipefail

usage() {
  cat <<'TEXT'
usage: ./deploy/cluster.sh [--port N] [--data DIR] [--apis N] [--silos N] [--vision-silos N] [--demo [--exit]]

Installs what is missing, builds, starts a private PostgreSQL, RabbitMQ and S3 server, migrates the
database, starts silos for vision, silos for everything else and API processes, and prints
"ready: <url>" for each API process. Goes on until Ctrl-C; what was stored is there again at the
next start.

  --port N          first API process on port N (5080), the next on N+1 ...
  --data DIR        keep everything in DIR (./.ascension-cluster)
  --apis N          API processes (2)
  --silos N         silos without vision (3)
  --vision-silos N  silos that run vision jobs (2)
  --demo            then upload a climb as a demo climber, analyse it, print score and advice
  --exit            stop after the demo instead of serving on
  --help            show this

Every process logs to DIR/logs; DIR/processes lists names, process ids and addresses, so that one
can be killed to see the others take over.
TEXT
}

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source=deploy/lib/common.sh
source "$root/deploy/lib/common.sh"
# shellcheck source=deploy/lib/postgresql.sh
source "$root/deploy/lib/postgresql.sh"
# shellcheck source=deploy/lib/rabbitmq.sh
source "$root/deploy/lib/rabbitmq.sh"

wrong_usage() {
  printf 'error: %s\n\n' "$*" >&2
  usage >&2
  exit 2
}

port=5080 data=$root/.ascension-cluster apis=2 silos=3 vision_silos=2 demo=false leave=false

while (($#)); do
  case $1 in
    --port | --data | --apis | --silos | --vision-silos)
      [[ -n ${2:-} ]] || wrong_usage "$1 needs a value"
      [[ $1 == --data || $2 =~ ^[1-9][0-9]{0,4}$ ]] || wrong_usage "$1 must be a number, not $2"
      case $1 in
        --port) port=$2 ;;
        --data) case $2 in /*) data=$2 ;; *) data=$PWD/$2 ;; esac ;;
        --apis) apis=$2 ;;
        --silos) silos=$2 ;;
        --vision-silos) vision_silos=$2 ;;
      esac
      shift 2
      ;;
    --demo) demo=true && shift ;;
    --exit) leave=true && shift ;;
    --help | -h) usage && exit 0 ;;
    *) wrong_usage "unknown option: $1" ;;
  esac
done
$demo || [[ $leave == false ]] || wrong_usage "--exit goes with --demo"

nodes=() servers=() object_store=''

# Ends what was started here, in the order in which it depends on each other; the processes finish their writes.
stop() {
  local ending=("${nodes[@]}") pid
  nodes=()
  for pid in "${ending[@]}"; do kill -TERM "$pid" 2>/dev/null || true; done
  for pid in "${ending[@]}"; do await_end "$pid"; done
  if [[ -n $object_store ]]; then kill -TERM "$object_store" 2>/dev/null || true; fi
  object_store=''
  [[ " ${servers[*]} " != *" rabbitmq "* ]] || rabbitmq_stop "$data/rabbitmq" || true
  [[ " ${servers[*]} " != *" postgresql "* ]] || postgresql_stop "$data/postgresql" || true
  servers=()
}

await_end() {
  for ((i = 0; i < 400; i++)); do
    kill -0 "$1" 2>/dev/null || return 0
    sleep 0.1
  done
  kill -KILL "$1" 2>/dev/null && printf 'error: process %s did not stop and was killed\n' "$1" >&2
}

# shellcheck disable=SC2317 # called by a trap
stop_on_signal() {
  trap '' INT TERM
  printf '\n'
  say "stopping"
  stop
  say "stopped"
  exit 0
}

# A secret that later starts find again.
secret() {
  local file=$data/secrets/$1
  [[ -s $file ]] || (umask 077 && mkdir -p "$data/secrets" && head -c 24 /dev/urandom | base64 | tr '+/' '-_' >"$file")
  cat "$file"
}

# A port that later starts use again: addresses of servers are part of signed URLs and of what is stored.
kept_port() {
  local file=$data/ports/$1
  [[ -s $file ]] || (mkdir -p "$data/ports" && free_port >"$file")
  cat "$file"
}

start_servers() {
  local database_port broker_port objects_port
  database_port=$(kept_port postgresql) broker_port=$(kept_port rabbitmq) objects_port=$(kept_port s3)
  say "starting PostgreSQL, RabbitMQ and an S3 server"
  postgresql_start "$data/postgresql" "$database_port" "$(secret postgresql)"
  servers+=(postgresql)
  rabbitmq_start "$data/rabbitmq" "$broker_port" ascension "$(secret rabbitmq)"
  servers+=(rabbitmq)
  "$python" "$root/deploy/lib/s3_server.py" "$data/s3" "$objects_port" ascension "$(secret s3)" \
    >"$data/logs/s3.log" 2>&1 &
  object_store=$!
  await "the S3 server" grep -q '^ready' "$data/logs/s3.log"

  local database broker
  database="Host=127.0.0.1;Port=$database_port;Username=ascension;Password=$(secret postgresql)"
  broker="amqp://ascension:$(secret rabbitmq)@127.0.0.1:$broker_port/"
  export Ascension__Profile=cluster
  export Ascension__PostgreSql__ConnectionString="$database;Database=postgres;Maximum Pool Size=20"
  export Ascension__RabbitMq__Uri="$broker"
  export Ascension__S3__Endpoint="http://127.0.0.1:$objects_port" Ascension__S3__Bucket=ascension Ascension__S3__CreateBucket=true
  export Ascension__S3__AccessKey=ascension Ascension__S3__SecretKey
  Ascension__S3__SecretKey=$(secret s3)
  export Ascension__Api__MediaOrigins__0="http://127.0.0.1:$objects_port"
}

# Waits until a command succeeds.
await() {
  local what=$1 deadline=$((SECONDS + 120))
  shift
  until "$@" 2>/dev/null; do
    ((SECONDS < deadline)) || fail "$what was not ready within two minutes; see $data/logs"
    sleep 0.2
  done
}

# Starts a process; the assignments after the name and the port of its health belong to its environment.
start_node() {
  local name=$1 health=$2 program=$3
  shift 3
  env "Ascension__Operations__Address=http://127.0.0.1:$health" "$@" \
    dotnet "$root/artifacts/bin/$program/release/Ascension.$program.dll" >>"$data/logs/$name.log" 2>&1 &
  nodes+=("$!")
  printf '%s\t%s\thttp://127.0.0.1:%s\n' "$name" "$!" "$health" >>"$data/processes"
}

start_silo() {
  local health
  health=$(free_port)
  start_node "$1" "$health" Silo "Ascension__VisionQueue__Pool=$2" Ascension__Cluster__AdvertisedAddress=127.0.0.1 \
    "Ascension__Cluster__SiloPort=$(free_port)" "Ascension__Cluster__GatewayPort=$(free_port)"
  await "$1" answers_ready "$health"
}

start_nodes() {
  local index health
  : >"$data/processes"
  say "migrating the database"
  dotnet "$root/artifacts/bin/Silo/release/Ascension.Silo.dll" migrate >>"$data/logs/migrate.log" 2>&1 ||
    fail "the migration failed; see $data/logs/migrate.log"
  say "starting $vision_silos vision silos, $silos other silos, $apis API processes"
  for ((index = 1; index <= vision_silos; index++)); do start_silo "vision-silo-$index" cpu; done
  for ((index = 1; index <= silos; index++)); do start_silo "silo-$index" none; done
  for ((index = 0; index < apis; index++)); do
    health=$(free_port)
    start_node "api-$((index + 1))" "$health" Api "ASPNETCORE_URLS=http://127.0.0.1:$((port + index))"
    await "api-$((index + 1))" answers_ready "$health"
    printf 'ready: http://127.0.0.1:%s\n' "$((port + index))"
  done
}

run_demo() {
  dotnet "$root/artifacts/bin/Demo/release/Ascension.Demo.dll" --url "http://127.0.0.1:$port" \
    --data "$data/demo" --video "$root/training/samples/climb.mp4"
}

need_packages ffmpeg libgtk-3-0 postgresql rabbitmq-server python3-swift
need_dotnet
for ((index = 0; index < apis; index++)); do
  port_in_use "$((port + index))" && fail "port $((port + index)) is in use: choose others with --port"
done

say "building (some minutes the first time)"
projects=(Silo Api)
if $demo; then projects+=(deploy/Demo); fi
for project in "${projects[@]}"; do build_release "$root/$project"; done

mkdir -p "$data/logs" "$data/demo" || fail "cannot write to $data: choose another folder with --data"
exec 9>"$data/.lock"
flock --nonblock 9 || fail "another cluster uses $data: stop it or choose another folder with --data"

trap stop_on_signal INT TERM
trap stop EXIT
start_servers 9>&-
start_nodes 9>&-

if $demo; then
  status=0
  run_demo || status=$?
  if $leave || ((status != 0)); then exit "$status"; fi
  say "serving on; Ctrl-C stops"
fi

# One that ends is the point of a cluster: the others go on.
while wait -n "${nodes[@]}" 9>&-; do :; done
wait
