# shellcheck shell=bash
# Shared by the commands of this folder: messages, the .NET SDK, native packages, ports, health.

# No build process stays behind: it would outlive the command that started it.
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1

say() { printf '== %s\n' "$*"; }

fail() {
  printf 'error: %s\n' "$*" >&2
  exit 1
}

# Puts a .NET SDK of the wanted major version on PATH, or says how to get one.
need_dotnet() {
  local wanted=10 folder sdks
  for folder in "${DOTNET_ROOT:-}" "$HOME/.dotnet" /usr/share/dotnet /usr/lib/dotnet; do
    command -v dotnet >/dev/null && break
    if [[ -n $folder && -x $folder/dotnet ]]; then
      PATH="$folder:$PATH"
    fi
  done
  command -v dotnet >/dev/null ||
    fail "the .NET $wanted SDK is missing: install it from https://dotnet.microsoft.com/download/dotnet/$wanted.0"
  sdks=$(dotnet --list-sdks)
  [[ $'\n'$sdks == *$'\n'"$wanted."* ]] ||
    fail "the .NET $wanted SDK is missing (found: ${sdks:-none}): install it from" \
      "https://dotnet.microsoft.com/download/dotnet/$wanted.0"
}

has_library() {
  local libraries
  libraries=$(PATH="$PATH:/sbin:/usr/sbin" ldconfig -p 2>/dev/null) || return 1
  [[ $libraries == *"$1"* ]]
}

# The interpreter that Debian's python3-* packages belong to; another one on PATH would not find them.
export python=/usr/bin/python3

has_python_module() { [[ -x $python ]] && "$python" -c "import $1" 2>/dev/null; }

# Whether what a Debian package is wanted for is there, however it got there.
has_package() {
  case $1 in
    ffmpeg) command -v ffmpeg >/dev/null && command -v ffprobe >/dev/null ;;
    libgtk-3-0) has_library libgtk-3.so.0 ;;
    python3-opencv) has_python_module cv2 ;;
    python3-numpy) has_python_module numpy ;;
    python3-torch) has_python_module torch ;;
    python3-onnx) has_python_module onnx ;;
    python3-numba) has_python_module numba ;;
    python3-swift) has_python_module swift ;;
    nodejs) command -v node >/dev/null ;;
    rabbitmq-server) [[ -x /usr/lib/rabbitmq/bin/rabbitmq-server ]] ;;
    nginx) [[ -x /usr/sbin/nginx ]] || command -v nginx >/dev/null ;;
    prometheus) command -v promtool >/dev/null ;;
    postgresql) compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || command -v initdb >/dev/null ;;
    *) command -v "$1" >/dev/null ;;
  esac
}

# Installs those of the named Debian packages that are missing.
need_packages() {
  local package missing=() as_root=()
  for package in "$@"; do
    has_package "$package" || missing+=("$package")
  done
  ((${#missing[@]})) || return 0

  command -v apt-get >/dev/null || fail "please install: ${missing[*]} (named as in Debian 12)"
  if ((EUID != 0)); then
    command -v sudo >/dev/null || fail "please install as root: apt-get install ${missing[*]}"
    as_root=(sudo)
  fi
  say "installing ${missing[*]} with apt-get"
  "${as_root[@]}" bash -s -- "${missing[@]}" <<'ROOT'
set -euo pipefail
# Servers are wanted as programs: what runs here is started by us, so no package may start its own.
policy=/usr/sbin/policy-rc.d
if [[ ! -e $policy ]]; then
  trap 'rm -f "$policy"' EXIT
  printf '#!/bin/sh\nexit 101\n' >"$policy"
  chmod 755 "$policy"
fi
apt-get update -qq </dev/null
DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" </dev/null >/dev/null
ROOT
  for package in "${missing[@]}"; do
    has_package "$package" || fail "apt-get installed $package, but it cannot be used"
  done
}

# Builds a project or solution in Release, silently unless it fails.
build_release() {
  local output
  output=$(dotnet build "$1" --configuration Release --verbosity quiet 2>&1) || {
    printf '%s\n' "$output" >&2
    fail "the build of $1 failed"
  }
}

# Whether something listens on a port of this machine.
port_in_use() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

# Whether the service whose health is on a port of this machine says that it is ready.
answers_ready() {
  local status
  (
    exec 3<>"/dev/tcp/127.0.0.1/$1" || exit 1
    printf 'GET /health/ready HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n' >&3
    read -r -t 10 status <&3 && [[ $status == 'HTTP/1.1 200'* ]]
  ) 2>/dev/null
}

# Prints a port nobody listens on.
free_port() {
  local port
  for ((port = 20000 + RANDOM % 10000; port < 32000; port++)); do
    if ! port_in_use "$port"; then
      printf '%s\n' "$port"
      return
    fi
  done
  fail "no free port between 20000 and 32000"
}
