#!/usr/bin/env bash
# Runs a whole cluster on this machine: real servers, and every process of ours on its own.
set -euo pipefail

usage() {
  cat <<'TEXT'
usage: ./deploy/cluster.sh [--port N] [--data DIR] [--apis N] [--silos N] [--vision-silos N]
                           [--prometheus] [--demo [--exit]]

Installs what is missing, builds, starts a private PostgreSQL, RabbitMQ and S3 server, migrates the
database, starts silos for vision, silos for everything else and API processes, and prints
"ready: <url>" for each API process. Goes on until Ctrl-C; what was stored is there again at the
next start.

  --port N          first API process on port N (5080), the next on N+1 ...
  --data DIR        keep everything in DIR (./.ascension-cluster)
  --apis N          API processes (2)
  --silos N         silos without vision (3)
  --vision-silos N  silos that run vision jobs (2)
  --prometheus      start Debian's Prometheus too, with the rules of deploy/observability
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

port=5080 data=$root/.ascension-cluster apis=2 silos=3 vision_silos=2 watched=false demo=false leave=false

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
    --prometheus) watched=true && shift ;;
    --demo) demo=true && shift ;;
    --exit) leave=true && shift ;;
    --help | -h) usage && exit 0 ;;
    *) wrong_usage "unknown option: $1" ;;
  esac
done
$demo || [[ $leave == false ]] || wrong_usage "--exit goes with --demo"

nodes=() starting=() watched_by=() servers=() object_store='' last_port=0

# Ends what was started here, in the order in which it depends on each other; the processes finish their writes.
stop() {
  local ending=("${watched_by[@]}" "${nodes[@]}") pid
  watched_by=() nodes=()
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

# Sets last_port to a port that nobody listens on and that none of our processes was given.
take_port() {
  last_port=$((last_port + 1))
  while port_in_use "$last_port"; do last_port=$((last_port + 1)); done
}

# Starts a process, with a port of its own for health; the assignments after the program belong to its environment.
start_node() {
  local name=$1 program=$2
  shift 2
  take_port
  env "Ascension__Operations__Address=http://127.0.0.1:$last_port" "$@" \
    dotnet "$root/artifacts/bin/$program/release/Ascension.$program.dll" >>"$data/logs/$name.log" 2>&1 &
  nodes+=("$!")
  starting+=("$name:$last_port")
  printf '%s\t%s\thttp://127.0.0.1:%s\n' "$name" "$!" "$last_port" >>"$data/processes"
}

start_silo() {
  local silo_port
  take_port && silo_port=$last_port
  take_port
  start_node "$1" Silo "Ascension__VisionQueue__Pool=$2" Ascension__Cluster__AdvertisedAddress=127.0.0.1 \
    "Ascension__Cluster__SiloPort=$silo_port" "Ascension__Cluster__GatewayPort=$last_port"
}

await_nodes() {
  local node
  for node in "${starting[@]}"; do await "${node%:*}" answers_ready "${node#*:}"; done
  starting=()
}

# An API process looks for a gateway, so that silos come first.
start_nodes() {
  local index
  : >"$data/processes"
  say "migrating the database"
  dotnet "$root/artifacts/bin/Silo/release/Ascension.Silo.dll" migrate >>"$data/logs/migrate.log" 2>&1 ||
    fail "the migration failed; see $data/logs/migrate.log"
  last_port=$(free_port)
  say "starting $vision_silos vision silos, $silos other silos, $apis API processes"
  for ((index = 1; index <= vision_silos; index++)); do start_silo "vision-silo-$index" cpu; done
  for ((index = 1; index <= silos; index++)); do start_silo "silo-$index" none; done
  await_nodes
  for ((index = 0; index < apis; index++)); do
    start_node "api-$((index + 1))" Api "ASPNETCORE_URLS=http://127.0.0.1:$((port + index))"
  done
  await_nodes
  for ((index = 0; index < apis; index++)); do printf 'ready: http://127.0.0.1:%s\n' "$((port + index))"; done
}

# The addresses of the processes whose names begin so, as Prometheus wants them.
targets_of() {
  awk -v kind="^$1" '$1 ~ kind { sub("http://", "", $3); printf "%s\"%s\"", comma, $3; comma = ", " }' "$data/processes"
}

prometheus_configuration() {
  cat <<YAML
global:
  scrape_interval: 5s
  evaluation_interval: 5s
rule_files:
  - $root/deploy/observability/recording.yml
  - $root/deploy/observability/alerts.yml
scrape_configs:
  - job_name: ascension-api
    static_configs:
      - targets: [$(targets_of api)]
  - job_name: ascension-silo
    static_configs:
      - targets: [$(targets_of '(vision-)?silo')]
YAML
}

start_prometheus() {
  local address
  take_port && address=127.0.0.1:$last_port
  mkdir -p "$data/prometheus"
  prometheus_configuration >"$data/prometheus/prometheus.yml"
  prometheus --config.file="$data/prometheus/prometheus.yml" --storage.tsdb.path="$data/prometheus/data" \
    --storage.tsdb.retention.time=7d --web.listen-address="$address" >>"$data/logs/prometheus.log" 2>&1 &
  watched_by=("$!")
  await Prometheus port_in_use "$last_port"
  printf 'prometheus: http://%s\n' "$address"
}

run_demo() {
  dotnet "$root/artifacts/bin/Demo/release/Ascension.Demo.dll" --url "http://127.0.0.1:$port" \
    --data "$data/demo" --video "$root/training/samples/climb.mp4"
}

packages=(ffmpeg libgtk-3-0 postgresql rabbitmq-server python3-swift)
if $watched; then packages+=(prometheus); fi
need_packages "${packages[@]}"
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
if $watched; then start_prometheus 9>&-; fi

if $demo; then
  status=0
  run_demo || status=$?
  if $leave || ((status != 0)); then exit "$status"; fi
  say "serving on; Ctrl-C stops"
fi

# One that ends is the point of a cluster: the others go on.
while wait -n "${nodes[@]}" 9>&-; do :; done
wait
