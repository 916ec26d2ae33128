#!/usr/bin/env bash
# The Monte Carlo analysis of an index, timed from the shell: `regalia index build` beside the same job written with
# numpy (bench/alternatives), in the same run on the same machine.
#
#   bench/index.sh                     builds Release, then measures
#   bench/index.sh --runs 5            more runs of the reference case (default 3, after a warm-up that is not counted)
#   bench/index.sh --program FILE      measures a program that is built already
#   bench/index.sh --python FILE       the python that has numpy and yaml
#   bench/index.sh --no-growth         the reference case alone
#
# Reference case: 51 units, 49 indicators, 4 levels; the limit of winsorised points, normalisation, aggregation and all
# weights are varied. The tables are made here, the same every time. Every run is a process of its own; the jobs take
# turns, so that a busy moment of the machine falls on all of them. Takes some eight minutes on two cores, two without
# growth. Needs GNU time. Exit code 1 where one thread and many do not give the same bytes, where the program and numpy
# differ, or where replicates failed.
set -euo pipefail
export LC_ALL=C DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 PYTHONDONTWRITEBYTECODE=1

runs=3
program=
python=
growth=yes
while [ $# -gt 0 ]; do
  case $1 in
    --runs | --program | --python)
      if [ $# -lt 2 ]; then echo "bench/index.sh: $1 needs a value" >&2; exit 2; fi
      declare "${1#--}=$2"
      shift 2 ;;
    --no-growth) growth=; shift ;;
    -h | --help) sed -n '2,/^set /{/^#/s/^# \{0,1\}//p}' "${BASH_SOURCE[0]}"; exit 0 ;;
    *) echo "bench/index.sh: unknown argument $1 (try --help)" >&2; exit 2 ;;
  esac
done
if ! [[ $runs =~ ^[1-9][0-9]*$ ]]; then
  echo "bench/index.sh: --runs needs a whole number from 1 up" >&2
  exit 2
fi
if ! /usr/bin/time --version 2>&1 | grep -q 'GNU'; then
  echo "bench/index.sh: GNU time is missing as /usr/bin/time (Debian: apt-get install time)" >&2
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
  echo "bench/index.sh: $program is not there or cannot be run" >&2
  exit 3
fi

given=$python
python=
for candidate in ${given:-python3 /usr/bin/python3}; do
  if "$candidate" -c 'import numpy, yaml' 2>"$work/python"; then python=$candidate; break; fi
done
if [ -n "$given" ] && [ -z "$python" ]; then
  echo "bench/index.sh: $given has no numpy and yaml" >&2
  exit 7
fi

# ---------------------------------------------------------------- input

# Tables of U units and I indicators: 49 indicators make 8 pillars, 2 sub-indices, 1 index. The units differ in a common
# factor; the indicators are skewed in four degrees to either side and have up to seven outliers, so that each limit of
# winsorised points, and the logarithm behind it, makes a difference.
input() {
  local units=$1 indicators=$2 folder=$3
  mkdir -p "$folder"
  awk -v units="$units" -v indicators="$indicators" -v data="$folder/data.csv" -v meta="$folder/meta.csv" '
    function uniform() { state = (state * 16807) % 2147483647; return state / 2147483647 }
    function normal(   u) { u = uniform(); return sqrt(-2 * log(u)) * cos(6.283185307179586 * uniform()) }
    BEGIN {
      state = 20261
      pillars = int((indicators + 3) / 6); if (pillars < 2) pillars = 2
      print "iCode,iName,Level,Parent,Direction,Weight,Type" >meta
      printf "uCode" >data
      for (i = 0; i < indicators; i++) {
        direction[i] = i % 5 < 2 ? -1 : 1
        spread[i] = i % 5 == 0 ? 0.05 : 0.2 + 0.3 * (i % 5)
        printf "I%03d,Indicator %d,1,P%02d,%d,%d,Indicator\n", i, i, i % pillars, direction[i], 1 + (i % 3 == 0) >meta
        printf ",I%03d", i >data
      }
      for (p = 0; p < pillars; p++) printf "P%02d,Pillar %d,2,S%d,1,%d,Aggregate\n", p, p, p % 2, 1 + p % 2 >meta
      for (s = 0; s < 2; s++) printf "S%d,Sub-index %d,3,Index,1,%d,Aggregate\n", s, s, 1 + s >meta
      print "Index,Index,4,,1,1,Aggregate" >meta
      print "" >data
      for (u = 0; u < units; u++) {
        factor = normal()
        printf "U%04d", u >data
        for (i = 0; i < indicators; i++) {
          value = exp(spread[i] * (0.6 * factor + 0.8 * normal()))
          if (direction[i] > 0 && u < i % 8) value *= 3 ^ (u + 1)
          printf ",%.7g", (direction[i] < 0 ? 500 - value : value) >data
        }
        print "" >data
      }
    }'
}

specification() {
  cat <<YAML
steps:
  - treat: { method: winsorise-then-log, maxPoints: 5 }
  - normalise: { method: minmax, lower: 1, upper: 100 }
  - aggregate: { method: arithmetic }
uncertainty:
  replicates: 1000
  seed: 42
  sensitivity: { rows: $1 }
  vary:
    treat.maxPoints: [1, 2, 3, 4, 5]
    normalise: [{ method: minmax, lower: 1, upper: 100 }, { method: zscore, mean: 10, sd: 2 }]
    aggregate.method: [arithmetic, geometric]
    weights: { noise: 0.25 }
YAML
}

specification 0 >"$work/index.yaml"
specification 10000 >"$work/sensitivity.yaml"
input 51 49 "$work/51x49"

# ---------------------------------------------------------------- jobs

# regalia CASE SPECIFICATION REPLICATES THREADS OUT
regalia() {
  local case=$work/$1 spec=$work/$2.yaml
  words=("$program" index build --data "$case/data.csv" --meta "$case/meta.csv" --spec "$spec" --replicates "$3")
  words+=(--threads "$4" --out "$work/$5")
}

# numpy CASE REPLICATES THREADS OUT. The threads are those of matrix products; numpy does the rest on one.
numpy() {
  local case=$work/$1
  words=(env "OPENBLAS_NUM_THREADS=$3" "MKL_NUM_THREADS=$3" "OMP_NUM_THREADS=$3")
  words+=("$python" bench/alternatives/index_numpy.py --data "$case/data.csv" --meta "$case/meta.csv")
  words+=(--spec "$work/index.yaml" --replicates "$2" --out "$work/$4")
}

# Runs the words: wall seconds, CPU seconds, peak resident kB.
timed() {
  if ! /usr/bin/time -f '%e %U %S %M' -o "$work/time" "${words[@]}" >"$work/stdout" 2>"$work/stderr"; then
    echo "failed: ${words[*]}" >&2
    cat "$work/stderr" >&2
    exit 1
  fi
  tail -n 1 "$work/time" | awk '{ print $1, $2 + $3, $4 }'
}

# Median of column C of the figures of a job.
median() {
  sort -g -k "$2,$2" "$work/figures.$1" |
    awk -v c="$2" '{ v[NR] = $c } END { printf "%.2f", NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'
}

peak() { awk '$3 > m { m = $3 } END { printf "%.0f", m / 1024 }' "$work/figures.$1"; }

# Microseconds a replicate from a short and a long run: what both spend on starting, reading and writing drops out.
each() { awk -v a="$1" -v n="$2" -v b="$3" -v m="$4" 'BEGIN { printf "%.2f", (b - a) / (m - n) * 1e6 }'; }

cores=$(nproc)
processor=$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1)
echo "$cores cores, $processor, load $(cut -d ' ' -f 1 /proc/loadavg) before"
if [ -n "$python" ]; then about=", $("$python" bench/alternatives/index_numpy.py --about)"; else about=; fi
echo ".NET $(dotnet --version)$about"
if [ -z "$python" ]; then
  echo "numpy part skipped: no python3 with numpy and yaml (Debian: apt-get install python3-numpy python3-yaml)"
elif [[ $about != *openblas* && $about != *mkl* && $about != *blis* ]]; then
  echo "  a fast linear algebra library makes numpy faster, most of all with many units (Debian: libopenblas0-pthread)"
fi

names=('1,000' '10,000' '100,000' '1,000,000')
counts=(1000 10000 100000 1000000)
threads=(1)
if [ "$cores" -gt 1 ]; then threads+=("$cores"); fi
with() { if [ "$1" -eq 1 ]; then echo '1 thread'; else echo "$1 threads"; fi; }

jobs=()
for count in "${counts[@]}"; do
  for t in "${threads[@]}"; do jobs+=("regalia $count $t"); done
  [ -z "$python" ] || jobs+=("numpy $count 1")
done
[ -z "$python" ] || [ "$cores" -eq 1 ] || jobs+=("numpy 1000000 $cores")
for t in "${threads[@]}"; do jobs+=("sensitivity 1000 $t"); done

for ((run = 0; run <= runs; run++)); do
  for job in "${jobs[@]}"; do
    read -r tool count t <<<"$job"
    case $tool in
      regalia) regalia 51x49 index "$count" "$t" "out.$tool.$count.$t" ;;
      sensitivity) regalia 51x49 sensitivity "$count" "$t" "out.$tool.$count.$t" ;;
      numpy) numpy 51x49 "$count" "$t" "out.$tool" ;;
    esac
    timed >"$work/figure"
    [ "$run" -eq 0 ] || cat "$work/figure" >>"$work/figures.$tool.$count.$t"
  done
done

row() { printf '%-57s %8s %8s %8s\n' "$1" "$(median "$2" 1)" "$(median "$2" 2)" "$(peak "$2")"; }
printf '\n%-57s %8s %8s %8s\n' "51 units x 49 indicators, median of $runs runs" 'wall s' 'cpu s' 'peak MB'
for n in "${!counts[@]}"; do
  for t in "${threads[@]}"; do row "regalia, ${names[n]} replicates, $(with "$t")" "regalia.${counts[n]}.$t"; done
done
for t in "${threads[@]}"; do
  row "regalia, 1,000, and 10,000 rows of sensitivity, $(with "$t")" "sensitivity.1000.$t"
done
if [ -n "$python" ]; then
  for n in "${!counts[@]}"; do row "numpy, ${names[n]} replicates, 1 thread" "numpy.${counts[n]}.1"; done
  if [ "$cores" -gt 1 ]; then row "numpy, 1,000,000 replicates, $(with "$cores")" "numpy.1000000.$cores"; fi
fi
echo "peak MB: largest resident memory of all runs, in units of 1,048,576 bytes"

# slope JOB THREADS COLUMN: from 100,000 to 1,000,000 replicates.
slope() { each "$(median "$1.100000.$2" "$3")" 100000 "$(median "$1.1000000.$2" "$3")" 1000000; }
printf '\n%-57s %8s %8s\n' 'microseconds a replicate, start-up not counted' 'wall' 'cpu'
for t in "${threads[@]}"; do
  printf '%-57s %8s %8s\n' "regalia, $(with "$t")" "$(slope regalia "$t" 1)" "$(slope regalia "$t" 2)"
done
if [ -n "$python" ]; then
  printf '%-57s %8s %8s\n' 'numpy, 1 thread' "$(slope numpy 1 1)" "$(slope numpy 1 2)"
fi
echo "from 100,000 to 1,000,000 replicates; cpu = microseconds a replicate and core"
if command -v Rscript >"$work/R" && Rscript -e 'library(COINr)' >"$work/R" 2>&1; then
  echo "R and COINr are here, but this script does not measure them"
else
  echo "COINr not measured: R and COINr are not installed here"
fi
echo "(stated elsewhere, on another machine, not measured here: COINr 115,000 to 159,000 microseconds a replicate)"
echo

# ---------------------------------------------------------------- same bytes, same distributions

status=0
same() {
  if ! diff -r "$work/$1" "$work/$2" >"$work/diff"; then
    head -n 3 "$work/diff" >&2
    status=1
  fi
}
for count in "${counts[@]}"; do same "out.regalia.$count.1" "out.regalia.$count.$cores"; done
regalia 51x49 index 100000 7 out.seven
timed >"$work/figure"
same out.regalia.100000.1 out.seven
same out.sensitivity.1000.1 "out.sensitivity.1000.$cores"
regalia 51x49 sensitivity 1000 7 out.seven
timed >"$work/figure"
same out.sensitivity.1000.1 out.seven
if [ "$status" -eq 0 ]; then
  echo "1 thread, 7 threads and all threads give identical bytes"
else
  echo "1 thread and many give DIFFERENT bytes" >&2
fi
if [ -n "$python" ]; then
  # Of 50,000 replicates the program has exact quantiles, of 1,000,000 quantiles from bins.
  for count in 50000 1000000; do
    regalia 51x49 index "$count" 1 out.compared
    timed >"$work/figure"
    printf '\n%s replicates of the program beside numpy\n' "$count"
    "$python" bench/alternatives/index_numpy.py --data "$work/51x49/data.csv" --meta "$work/51x49/meta.csv" \
      --spec "$work/index.yaml" --replicates 200000 --compare "$work/out.compared" || status=1
  done
fi
[ -n "$growth" ] || exit "$status"

# ---------------------------------------------------------------- growth

# Units, indicators, replicates of a short and a long run.
cases='51 49 100000 1000000
200 49 100000 500000
1000 49 20000 100000
51 200 100000 500000
51 500 50000 250000
200 100 50000 250000
1000 500 10000 50000'

printf '\n%29s   %s' 'growth, one run each' 'regalia'
[ -z "$python" ] || printf '%38s   %s' '' 'numpy'
printf '\n%5s %10s %10s   %6s %6s %7s %8s %7s' units indicators replicates 'wall s' 'all s' 'peak MB' us/repl ns/cell
[ -z "$python" ] || printf '   %6s %7s %8s' 'wall s' 'peak MB' us/repl
echo
while read -r units indicators short long; do
  case=${units}x$indicators
  [ -d "$work/$case" ] || input "$units" "$indicators" "$work/$case"
  regalia "$case" index "$short" "$cores" out.growth
  timed >"$work/figure"
  read -r all _ <"$work/figure"
  regalia "$case" index "$short" 1 out.growth
  timed >"$work/figure"
  read -r wall cpu memory <"$work/figure"
  regalia "$case" index "$long" 1 out.growth
  timed >"$work/figure"
  read -r _ more _ <"$work/figure"
  if [ -e "$work/out.growth/uncertainty_failures.csv" ]; then
    echo "bench/index.sh: replicates failed, see uncertainty_failures.csv" >&2
    cat "$work/out.growth/uncertainty_failures.csv" >&2
    status=1
  fi
  replicate=$(each "$cpu" "$short" "$more" "$long")
  cell=$(awk -v e="$replicate" -v c=$((units * indicators)) 'BEGIN { print e * 1000 / c }')
  printf '%5s %10s %10s   %6.1f %6.1f %7d %8.2f %7.2f' "$units" "$indicators" "$short" "$wall" "$all" \
    $((memory / 1024)) "$replicate" "$cell"
  if [ -n "$python" ]; then
    numpy "$case" "$short" 1 out.numpy
    timed >"$work/figure"
    read -r wall cpu memory <"$work/figure"
    numpy "$case" "$long" 1 out.numpy
    timed >"$work/figure"
    read -r _ more _ <"$work/figure"
    printf '   %6.1f %7d %8.2f' "$wall" $((memory / 1024)) "$(each "$cpu" "$short" "$more" "$long")"
  fi
  echo
done <<<"$cases"
cat <<TEXT
wall s: the whole job on 1 thread, for regalia with every stage and its statistics as tables,
which numpy does not write; all s: on $cores threads; us/repl: CPU microseconds a replicate on 1 thread, from
this run and one of 5 or 10 times the replicates; ns/cell: that by units x indicators
TEXT
exit "$status"
