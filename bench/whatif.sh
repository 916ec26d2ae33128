#!/usr/bin/env bash
# The tornado of one country, timed from the shell: process start, reading the release, all scenarios, output.
#
#   bench/whatif.sh                    builds Release, then measures
#   bench/whatif.sh --runs 3           fewer runs (default 5, after one warm-up that is not counted)
#   bench/whatif.sh --program FILE     measures a program that is built already
#
# Needs GNU time. Exit code 1 where one thread and many do not give the same bytes.
set -euo pipefail
export LC_ALL=C DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

runs=5
program=
while [ $# -gt 0 ]; do
  case $1 in
    --runs | --program)
      if [ $# -lt 2 ]; then echo "bench/whatif.sh: $1 needs a value" >&2; exit 2; fi
      if [ "$1" = --runs ]; then runs=$2; else program=$2; fi
      shift 2 ;;
    -h | --help) sed -n '2,/^set /{/^#/s/^# \{0,1\}//p}' "${BASH_SOURCE[0]}"; exit 0 ;;
    *) echo "bench/whatif.sh: unknown argument $1 (try --help)" >&2; exit 2 ;;
  esac
done
if ! [[ $runs =~ ^[1-9][0-9]*$ ]]; then
  echo "bench/whatif.sh: --runs needs a whole number from 1 up" >&2
  exit 2
fi
if ! /usr/bin/time --version 2>&1 | grep -q 'GNU'; then
  echo "bench/whatif.sh: GNU time is missing as /usr/bin/time (Debian: apt-get install time)" >&2
  exit 7
fi

if [ -n "$program" ]; then program=$(realpath -m "$program"); fi
cd "$(dirname "${BASH_SOURCE[0]}")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

if [ -z "$program" ]; then
  echo "building Release"
  dotnet build src/Regalia.Cli -c Release -v quiet >"$work/build" || { cat "$work/build" >&2; exit 1; }
  program=$PWD/src/Regalia.Cli/bin/Release/net10.0/regalia
fi
if ! [ -x "$program" ]; then
  echo "bench/whatif.sh: $program is not there or cannot be run" >&2
  exit 3
fi

names=("--version: start alone" "whatif --set, 10,000 draws" "whatif --tornado, 10,000" "the same, 1 thread")
commands=(
  "--version"
  "whatif VNM --set L2=1 --draws 10000 --json --data data --unsealed"
  "whatif VNM --tornado --draws 10000 --json --data data --unsealed"
  "whatif VNM --tornado --draws 10000 --json --data data --unsealed --threads 1"
)
echo "$(nproc) cores, $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1), load $(cut -d ' ' -f 1 /proc/loadavg) before"
for ((run = 0; run <= runs; run++)); do
  for i in "${!commands[@]}"; do
    read -ra words <<<"${commands[i]}"
    if ! /usr/bin/time -f '%e %U %S %M' -o "$work/time" "$program" "${words[@]}" >"$work/out.$i" 2>"$work/err"; then
      echo "failed: ${commands[i]}" >&2
      cat "$work/err" >&2
      exit 1
    fi
    [ "$run" -eq 0 ] || tail -n 1 "$work/time" | awk '{ print $1, $2 + $3, $4 }' >>"$work/figures.$i"
  done
done

median() {
  sort -g -k "$2,$2" "$work/figures.$1" |
    awk -v c="$2" '{ v[NR] = $c } END { printf "%.2f", NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'
}

printf '\n%-30s %8s %8s %10s\n' "median of $runs after a warm-up" 'wall s' 'cpu s' 'peak MB'
for i in "${!names[@]}"; do
  peak=$(awk '$3 > m { m = $3 } END { printf "%.0f", m / 1024 }' "$work/figures.$i")
  printf '%-30s %8s %8s %10s\n' "${names[i]}" "$(median "$i" 1)" "$(median "$i" 2)" "$peak"
done
echo
if cmp "$work/out.2" "$work/out.3"; then
  echo "1 thread and all threads give identical bytes"
else
  echo "1 thread and many give DIFFERENT bytes" >&2
  exit 1
fi
