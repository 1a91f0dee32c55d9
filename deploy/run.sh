#!/usr/bin/env bash
# Builds and runs Ascension on this machine: one process, nothing to set up.
set -euo pipefail

usage() {
  cat <<'TEXT'
usage: ./deploy/run.sh [--port N] [--data DIR] [--demo [--video FILE] [--photo FILE] [--exit]]

Installs the native packages that are missing, builds, serves the API and the web page on
http://127.0.0.1:5080, prints "ready: <url>" and goes on until Ctrl-C. What was stored is
there again at the next start.

  --port N      listen on port N instead of 5080
  --data DIR    keep everything in DIR instead of ./.ascension
  --demo        then upload a climb as a demo climber, analyse it, print score and advice
  --video FILE  the climb of the demo (mp4, mov, webm) instead of the bundled one
  --photo FILE  a wall photo for the demo
  --exit        stop after the demo instead of serving on
  --help        show this

Exit codes: 0 stopped cleanly; 2 wrong usage; 3 the demo's video shows no climber; 1 anything else.
TEXT
}

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source=deploy/lib/common.sh
source "$root/deploy/lib/common.sh"

wrong_usage() {
  printf 'error: %s\n\n' "$*" >&2
  usage >&2
  exit 2
}

port=5080 data=$root/.ascension demo=false leave=false video='' photo=''

absolute() { case $1 in /*) printf '%s\n' "$1" ;; *) printf '%s\n' "$PWD/$1" ;; esac; }

while (($#)); do
  case $1 in
    --port | --data | --video | --photo)
      [[ -n ${2:-} ]] || wrong_usage "$1 needs a value"
      case $1 in
        --port) port=$2 ;;
        --data) data=$(absolute "$2") ;;
        --video) video=$(absolute "$2") ;;
        --photo) photo=$(absolute "$2") ;;
      esac
      shift 2
      ;;
    --demo) demo=true && shift ;;
    --exit) leave=true && shift ;;
    --help | -h) usage && exit 0 ;;
    *) wrong_usage "unknown option: $1" ;;
  esac
done

if ! [[ $port =~ ^[1-9][0-9]{0,4}$ ]] || ((port > 65535)); then
  wrong_usage "--port must be 1 to 65535, not $port"
fi
$demo || [[ -z $video$photo && $leave == false ]] || wrong_usage "--video, --photo and --exit go with --demo"
[[ -z $video || -f $video ]] || wrong_usage "there is no file $video"
[[ -z $photo || -f $photo ]] || wrong_usage "there is no file $photo"

url=http://127.0.0.1:$port
log=$data/silo.log
silo='' client=''

# Ends what was started here; the silo finishes its writes, so it gets time.
stop() {
  local started=("$client" "$silo") pid
  client='' silo=''
  for pid in "${started[@]}"; do
    if [[ -z $pid ]] || ! kill -TERM "$pid" 2>/dev/null; then continue; fi
    for ((i = 0; i < 300; i++)); do
      kill -0 "$pid" 2>/dev/null || break
      sleep 0.1
    done
    kill -KILL "$pid" 2>/dev/null && printf 'error: process %s did not stop and was killed\n' "$pid" >&2
    wait "$pid" 2>/dev/null || true
  done
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

build() {
  local projects=(Silo) project
  $demo && projects+=(deploy/Demo)
  for project in "${projects[@]}"; do
    build_release "$root/$project"
  done
}

start_silo() {
  local silo_dll=$root/artifacts/bin/Silo/release/Ascension.Silo.dll
  if $demo; then
    Ascension__Data=$data dotnet "$silo_dll" --urls "$url" >>"$log" 2>&1 &
  else
    Ascension__Data=$data dotnet "$silo_dll" --urls "$url" &
  fi
  silo=$!
}

await_ready() {
  local deadline=$((SECONDS + 120))
  until answers_ready "$port"; do
    if ! kill -0 "$silo" 2>/dev/null; then
      if $demo; then tail -n 5 "$log" >&2; fi
      fail "the service ended before it was ready"
    fi
    ((SECONDS < deadline)) || fail "the service was not ready within two minutes"
    sleep 0.2
  done
}

run_demo() {
  local arguments=(--url "$url" --data "$data" --video "${video:-$root/training/samples/climb.mp4}") status=0
  [[ -z $photo ]] || arguments+=(--photo "$photo")
  dotnet "$root/artifacts/bin/Demo/release/Ascension.Demo.dll" "${arguments[@]}" 9>&- &
  client=$!
  wait "$client" || status=$?
  client=''
  return "$status"
}

need_packages ffmpeg libgtk-3-0
need_dotnet
port_in_use "$port" && fail "port $port is in use: stop what listens there or choose another with --port"

say "building (some minutes the first time)"
build

# The silo inherits the lock, so it is held as long as anything still writes to the folder.
mkdir -p "$data" || fail "cannot write to $data: choose another folder with --data"
exec 9>"$data/.lock"
flock --nonblock 9 || fail "another run uses $data: stop it or choose another folder with --data"

trap stop_on_signal INT TERM
trap stop EXIT
say "starting, data in $data"
start_silo
await_ready
printf 'ready: %s\n' "$url"

if $demo; then
  status=0
  run_demo || status=$?
  if $leave || ((status != 0)); then
    stop
    exit "$status"
  fi
  say "serving on; Ctrl-C stops"
fi

status=0
wait "$silo" || status=$?
silo=''
fail "the service ended on its own (exit code $status)"
