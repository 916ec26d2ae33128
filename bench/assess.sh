#!/usr/bin/env bash
# The whole assessment, timed from the shell: the built program beside the same job written with numpy
# (bench/alternatives), in the same run on the same machine.
#
#   bench/assess.sh                    builds Release, then measures
#   bench/assess.sh --runs 3           fewer runs (default 5, after one warm-up that is not counted)
#   bench/assess.sh --program FILE     measures a program that is built already
#
# Every run is a process of its own; the jobs take turns, so that a busy moment of the machine falls on all of them.
# Needs GNU time. Exit code 1 where one thread and many do not give the same bytes.
set -euo pipefail
export LC_ALL=C DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

runs=5
program=
while [ $# -gt 0 ]; do
  case $1 in
    --runs | --program)
      if [ $# -lt 2 ]; then echo "bench/assess.sh: $1 needs a value" >&2; exit 2; fi
      if [ "$1" = --runs ]; then runs=$2; else program=$2; fi
      shift 2 ;;
    -h | --help) sed -n '2,/^set /{/^#/s/^# \{0,1\}//p}' "${BASH_SOURCE[0]}"; exit 0 ;;
    *) echo "bench/assess.sh: unknown argument $1 (try --help)" >&2; exit 2 ;;
  esac
done
if ! [[ $runs =~ ^[1-9][0-9]*$ ]]; then
  echo "bench/assess.sh: --runs needs a whole number from 1 up" >&2
  exit 2
fi
if ! /usr/bin/time --version 2>&1 | grep -q 'GNU'; then
  echo "bench/assess.sh: GNU time is missing as /usr/bin/time (Debian: apt-get install time)" >&2
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
  echo "bench/assess.sh: $program is not there or cannot be run" >&2
  exit 3
fi

python=
for candidate in python3 /usr/bin/python3; do
  if "$candidate" -c 'import numpy, yaml' 2>"$work/python"; then python=$candidate; break; fi
done

names=() commands=() words=()
job() { names+=("$1"); shift; commands+=("$(printf '%q ' "$@")"); }
assess=("$program" assess --data data --unsealed)
job "regalia assess, 10,000 draws, to table" "${assess[@]}" --draws 10000
job "regalia --json, 10,000, 1 thread" "${assess[@]}" --json --draws 10000 --threads 1
job "regalia --json, 10,000, all threads" "${assess[@]}" --json --draws 10000
job "regalia --json, 100,000, 1 thread" "${assess[@]}" --json --draws 100000 --threads 1
job "regalia --json, 100,000, all threads" "${assess[@]}" --json --draws 100000
job "regalia --json, 1,000,000, 1 thread" "${assess[@]}" --json --draws 1000000 --threads 1
job "regalia --json, 1,000,000, all threads" "${assess[@]}" --json --draws 1000000
if [ -n "$python" ]; then
  job "numpy, 10,000" "$python" bench/alternatives/assess_numpy.py --draws 10000
  job "numpy, 100,000" "$python" bench/alternatives/assess_numpy.py --draws 100000
else
  echo "numpy part skipped: no python3 with numpy and yaml (Debian: apt-get install python3-numpy python3-yaml)"
fi

echo "$(nproc) cores, $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1), load $(cut -d ' ' -f 1 /proc/loadavg) before"
echo ".NET $(dotnet --version)${python:+, numpy $("$python" -c 'import numpy; print(numpy.__version__)')}"

for ((run = 0; run <= runs; run++)); do
  for i in "${!commands[@]}"; do
    eval "words=(${commands[i]})"
    if ! /usr/bin/time -f '%e %U %S %M' -o "$work/time" "${words[@]}" >"$work/out.$i" 2>"$work/err"; then
      echo "failed: ${commands[i]}" >&2
      cat "$work/err" >&2
      exit 1
    fi
    [ "$run" -eq 0 ] || tail -n 1 "$work/time" | awk '{ print $1, $2 + $3, $4 }' >>"$work/figures.$i"
  done
done

# Column c of job i: the median.
median() {
  sort -g -k "$2,$2" "$work/figures.$1" |
    awk -v c="$2" '{ v[NR] = $c } END { printf "%.2f", NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'
}

printf '\n%-42s %8s %8s %10s\n' "median of $runs runs after a warm-up" 'wall s' 'cpu s' 'peak MB'
for i in "${!names[@]}"; do
  peak=$(awk '$3 > m { m = $3 } END { printf "%.0f", m / 1024 }' "$work/figures.$i")
  printf '%-42s %8s %8s %10s\n' "${names[i]}" "$(median "$i" 1)" "$(median "$i" 2)" "$peak"
done
echo "peak MB: largest resident memory of all runs, in units of 1,048,576 bytes"
echo

# Jobs 1 and 2, 3 and 4, 5 and 6 are pairs: one thread, all threads. 7 threads on any machine come on top.
status=0
for i in 1 3 5; do
  if ! cmp "$work/out.$i" "$work/out.$((i + 1))"; then status=1; fi
done
"${assess[@]}" --json --draws 10000 --threads 7 >"$work/out.seven" 2>"$work/err"
if ! cmp "$work/out.1" "$work/out.seven"; then status=1; fi
if [ "$status" -eq 0 ]; then
  echo "1 thread, 7 threads and all threads give identical bytes"
else
  echo "1 thread and many give DIFFERENT bytes" >&2
fi
exit "$status"
