#!/usr/bin/env bash
# The scan of a snapshot for every technology: checked against DuckDB, and timed with it in turn on the same files and cores.
#
#   bench/technology.sh                        all parts on 1.6 GB of JSON, 3 runs; says which bound is not held (exit 1 then)
#   bench/technology.sh --megabytes 400        a smaller snapshot (under 400 more of its records match)
#   bench/technology.sh --runs 5               more runs; medians are printed
#   bench/technology.sh --only check           one part: check, speed, memory or rank
#   bench/technology.sh --definitions DIR      other definitions than data/technologies
#
# The records are made by `regalia tech sample` in a temporary folder (TMPDIR), the same on every machine. The part check takes them
# as JSON lines and as Parquet, with several filters, then works that come twice and thrice, and breaks every rule once to see that it
# would be missed; also the real works, if REGALIA_SHARED names the folder that has them. The part memory makes ten times as much from another seed, so
# that no record is a copy. Downloads DuckDB (421 MB) once. Needs GNU time, 4 GB of memory and 5 GB of disk.
set -euo pipefail
export LC_ALL=C DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
cd "$(dirname "${BASH_SOURCE[0]}")/.."

megabytes=1600 runs=3 only='' definitions=data/technologies
whole() { [[ ${2:-} =~ ^[1-9][0-9]*$ ]] || { echo "bench/technology.sh: $1 needs a whole number from 1 up" >&2; exit 2; }; }
while [ $# -gt 0 ]; do
  case $1 in
    --megabytes) whole "$@"; megabytes=$2; shift 2 ;;
    --runs) whole "$@"; runs=$2; shift 2 ;;
    --only)
      [[ ${2:-} =~ ^(check|speed|memory|rank)$ ]] \
        || { echo "bench/technology.sh: --only takes check, speed, memory or rank" >&2; exit 2; }
      only=$2; shift 2 ;;
    --definitions)
      [ -d "${2:-}" ] || { echo "bench/technology.sh: --definitions needs a folder" >&2; exit 2; }
      definitions=$2; shift 2 ;;
    -h | --help) sed -n '2,/^set /{/^#/s/^# \{0,1\}//p}' "${BASH_SOURCE[0]}"; exit 0 ;;
    *) echo "bench/technology.sh: unknown argument $1 (try --help)" >&2; exit 2 ;;
  esac
done
wants() { [ -z "$only" ] || [ "$only" = "$1" ]; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
build() { dotnet build "$1" -c Release -v q >"$work/build" || { cat "$work/build" >&2; exit 1; }; }
build src/Regalia.Cli
build bench/technology/ScanSpeed
build bench/technology/DuckDbCheck
regalia=(dotnet src/Regalia.Cli/bin/Release/net10.0/regalia.dll tech)
speed=(dotnet bench/technology/ScanSpeed/bin/Release/net10.0/ScanSpeed.dll)
duckdb=(dotnet bench/technology/DuckDbCheck/bin/Release/net10.0/DuckDbCheck.dll)

missed=0
say() { if [ "$1" = 0 ]; then echo "  held: $2"; else echo "  MISSED: $2"; missed=$((missed + 1)); fi; }
# What was not measured holds nothing.
most() { say "$(awk -v v="$2" -v l="$3" 'BEGIN { print (v != "" && v <= l + 0) ? 0 : 1 }')" "$1 is $2 $4, the bound is at most $3 $4"; }
least() { say "$(awk -v v="$2" -v l="$3" 'BEGIN { print (v >= l) ? 0 : 1 }')" "$1 is $2, the bound is at least $3"; }
median() { sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }
range() { sort -n | awk 'NR == 1 { f = $1 } { l = $1 } END { printf "%.0f-%.0f", f, l }'; }

# A record has some 11 KB.
sample() { # folder megabytes seed records-a-part [format]
  "${regalia[@]}" sample --records $(($2 * 1000 / 11)) --seed "$3" --part-records "$4" --format "${5:-jsonl}" --out "$1" >"$work/said"
  find "$1" -type f -exec cat {} + >/dev/null
}
scan() { # snapshot threads [option…]: seconds by the clock, seconds of processors, MB at most
  rm -rf "$work/facts"
  "$(type -P time)" -f '%e %U %S %M' -o "$work/time" \
    "${regalia[@]}" scan --snapshot "$1" --technologies "$definitions" --threads "$2" --out "$work/facts" "${@:3}" >"$work/said" 2>&1 \
    || { cat "$work/said" >&2; exit 1; }
  awk '{ printf "%s %s %.0f\n", $1, $2 + $3, $4 * 1.024 / 1000 }' "$work/time"
}
agree() { # what snapshot [filter…]: scans it and asks DuckDB; filters as in types=article
  local filters=("${@:3}")
  scan "$2" "$(nproc)" "${filters[@]/#/--}" >/dev/null
  status=0
  "${duckdb[@]}" check "$2" "$work/facts" "${filters[@]}" "definitions=$definitions" | sed 's/^/  /' || status=1
  say $status "$1: every match and every credit is DuckDB's, to the last unit"
}

echo "$(nproc) cores, $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1), load $(cut -d ' ' -f 1 /proc/loadavg) before"

if wants check || wants speed || wants memory; then
  # 32 parts, so that threads end together.
  sample "$work/snapshot" "$megabytes" 1 $((megabytes * 1000 / 11 / 32 + 1))
fi

if wants check; then
  echo "== matched works and credits: the scan against DuckDB"
  agree 'made-up works as JSON lines' "$work/snapshot"
  mv "$work/facts" "$work/lines"
  sample "$work/columns" "$megabytes" 1 $((megabytes * 1000 / 11 / 32 + 1)) parquet
  agree 'the same as Parquet' "$work/columns"
  status=0
  for file in facts institutions.csv histogram.csv completeness.csv; do diff -rq "$work/lines/$file" "$work/facts/$file" || status=1; done
  say $status 'facts, institutions, histogram and completeness of both formats are the same bytes'
  others=dataset,preprint,book-chapter,dissertation,book,editorial,letter,other,report,conference-abstract
  for format in 'JSON lines:snapshot' Parquet:columns; do
    snapshot=$work/${format#*:}
    agree "other types, ${format%:*}" "$snapshot" "types=$others" years=1900..
    agree "other years, ${format%:*}" "$snapshot" years=2009..2014
    agree "one type, one year, ${format%:*}" "$snapshot" types=review years=2021..2021
  done
  rm -rf "$work/lines" "$work/columns"
  # Under 20,000 records a third of them match, so that every rule decides on some work.
  sample "$work/few" 110 3 700
  "${duckdb[@]}" again "$work/few" "$work/again"
  agree 'works that come twice, as Parquet of another writer' "$work/again/parquet"
  agree 'works that come twice' "$work/again/jsonl"
  status=0
  "${duckdb[@]}" doubt "$work/again/jsonl" "$work/facts" "definitions=$definitions" | sed 's/^/  /' || status=1
  say $status 'a rule that is broken in SQL makes a difference, whichever it is'
  if [ -f "${REGALIA_SHARED:-}/corpus/openalex/works.jsonl.gz" ]; then
    mkdir "$work/real"
    cp "$REGALIA_SHARED/corpus/openalex/works.jsonl.gz" "$work/real"
    "${duckdb[@]}" again "$work/real" "$work/again-real"
    agree 'real works' "$work/real"
    agree 'real works, other types' "$work/real" "types=$others" years=1900..
    # Queries of common words, with topics, keywords and NEAR/50.
    asked=$definitions definitions=bench/technology/loose
    agree 'real works, loose queries' "$work/real"
    agree 'real works that come twice, loose queries' "$work/again-real/jsonl"
    agree 'the same as Parquet' "$work/again-real/parquet"
    definitions=$asked
  fi
fi

took() { # stage of ScanSpeed, file [what it printed]
  sed -n "s/^$1s\{0,1\} *\([0-9]*\) MB.*processor time *\([0-9]*\) MB.*/\1 \2/p" "${3:-$work/stages}" >"$work/rates"
  cut -d ' ' -f 1 "$work/rates" >>"$work/$2"
  cut -d ' ' -f 2 "$work/rates" >>"$work/$2.own"
}
used() { # file bytes wall-s own-s MB
  awk -v b="$2" -v s="$3" 'BEGIN { print b / 1e6 / s }' >>"$work/$1"
  awk -v b="$2" -v s="$4" 'BEGIN { print b / 1e6 / s }' >>"$work/$1.own"
  echo "$5" >>"$work/$1.peak"
}

if wants speed; then
  echo "== speed in MB of JSON a second: $runs runs, each program in turn"
  # The parts in one folder, by hard links.
  mkdir "$work/flat"
  part=0
  while read -r file; do ln "$file" "$work/flat/part_$((10000 + part)).gz"; part=$((part + 1)); done \
    < <(find "$work/snapshot" -name '*.gz' | sort)
  # The same records as Parquet, in the form in which snapshots are published.
  sample "$work/columns" "$megabytes" 1 $((megabytes * 1000 / 11 / 32 + 1)) parquet
  "${speed[@]}" publish "$work/columns" "$work/published" 8 100000
  rm -rf "$work/columns"
  bytes=$(find "$work/flat" -name '*.gz' -exec cat {} + | gzip -dc | wc -c)
  for ((run = 1; run <= runs; run++)); do
    echo "  run $run, load $(cut -d ' ' -f 1 /proc/loadavg)"
    "${speed[@]}" "$work/flat" "$definitions" 1 >"$work/stages"
    took 'decompression alone' unpacked1
    "${speed[@]}" "$work/published" "$definitions" 1 "$bytes" >"$work/stages.columns"
    for threads in 1 2; do
      took "whole job, $threads thread" "job$threads"
      took "Parquet, whole job, $threads thread" "columns$threads" "$work/stages.columns"
      read -r bytes wall own peak < <("${duckdb[@]}" text "$work/snapshot" "$threads" 1 "definitions=$definitions")
      used "duckdb$threads" "$bytes" "$wall" "$own" "$peak"
      read -r bytes wall own peak < <("${duckdb[@]}" written "$work/snapshot" "$threads" 1 "definitions=$definitions")
      used "written$threads" "$bytes" "$wall" "$own" "$peak"
      read -r bytes wall own peak < <("${duckdb[@]}" topics "$work/snapshot" "$threads" 1)
      used "topics$threads" "$bytes" "$wall" "$own" "$peak"
      read -r wall own peak < <(scan "$work/snapshot" "$threads")
      used "command$threads" "$bytes" "$wall" "$own" "$peak"
      read -r wall own peak < <(scan "$work/published" "$threads")
      used "parquet$threads" "$bytes" "$wall" "$own" "$peak"
    done
  done
  sed -n '1p' "$work/stages" | sed 's/^/  /'
  unpacked=$(median <"$work/unpacked1")
  echo
  echo "| job | threads | MB/s, median | lowest-highest | times DuckDB | of decompression | MB a CPU second | peak MB |"
  echo "|---|--:|--:|--:|--:|--:|--:|--:|"
  for row in "1unpacked:decompression alone" \
    {1,2}"job:text job, in the process" {1,2}"command:\`regalia tech scan\`, start to merged results" \
    {1,2}"columns:text job from Parquet, in the process" {1,2}"parquet:\`regalia tech scan\` from Parquet, start to merged results" \
    {1,2}"duckdb:DuckDB, exact text job, quickest form" {1,2}"written:DuckDB, the same, queries as written" {1,2}"topics:DuckDB, topics job (no texts)"; do
    threads=${row:0:1} file=${row%%:*}
    file=$work/${file:1}$threads
    peak=; [ ! -f "$file.peak" ] || peak=$(median <"$file.peak")
    awk -v n="${row#*:}" -v t="$threads" -v r="$(median <"$file")" -v g="$(range <"$file")" -v o="$(median <"$file.own")" \
      -v d="$(median <"$work/duckdb$threads")" -v u="$unpacked" -v p="$peak" \
      'BEGIN { printf "| %s | %d | %.0f | %s | %.1f | %.2f | %.0f | %s |\n", n, t, r, g, r / d, r / u / t, o, p }'
  done
  echo
  grep -E '^decompression [0-9]+ %' "$work/stages" | sed 's/^/  shares of time: /'
  grep -E '^decompression [0-9]+ %' "$work/stages.columns" | sed 's/^/  shares of time from Parquet: /'
  grep handed "$work/stages" | sed 's/^/  /'
  echo "  projected, not measured: the works snapshot of 665.7 GB (3.8 TB of JSON) at the rate of the text job on 2 threads, before merging"
  echo "  | machines of 2 cores | hours | MB of gz a second each must be fed |"
  echo "  |--:|--:|--:|"
  for machines in 1 2 4 8 16 32 64; do
    awk -v m="$machines" -v r="$(median <"$work/job2")" \
      'BEGIN { printf "  | %d | %.2f | %.0f |\n", m, 3.8e6 / r / m / 3600, r * 665.7 / 3800 }'
  done
  for threads in 1 2; do
    job=$(median <"$work/job$threads")
    least "the text job on $threads threads, times DuckDB's rate," \
      "$(awk -v a="$job" -v b="$(median <"$work/duckdb$threads")" 'BEGIN { printf "%.1f", a / b }')" 8
    [ "$threads" = 2 ] || least "the text job as a share of decompression alone" \
      "$(awk -v a="$job" -v b="$unpacked" 'BEGIN { printf "%.2f", a / b }')" 0.50
  done
fi

if wants memory; then
  echo "== memory of \`regalia tech scan\` on 2 threads"
  read -r _ _ small < <(scan "$work/snapshot" 2)
  echo "  $megabytes MB: $small MB"
  sample "$work/large" $((megabytes * 10)) 2 400000 # parts as large as those published
  read -r wall _ large < <(scan "$work/large" 2)
  echo "  $((megabytes * 10)) MB: $large MB, $wall s"
  rm -rf "$work/large"
  # From Parquet in the form in which it is published: parts of up to 400,000 records, row groups of 100,000, pages of 1 MB.
  sample "$work/columns" $((megabytes * 10)) 2 400000 parquet
  "${speed[@]}" publish "$work/columns" "$work/published-large" 4 100000
  rm -rf "$work/columns"
  read -r wall _ columns < <(scan "$work/published-large" 2)
  echo "  $((megabytes * 10)) MB as Parquet: $columns MB, $wall s"
  rm -rf "$work/published-large"
  most "the peak from Parquet at ten times as much" "$columns" 256 MB
  most "the peak at $megabytes MB" "$small" 256 MB
  most "the peak at ten times as much" "$large" 256 MB
  most "the latter against the former" "$(awk -v a="$large" -v b="$small" 'BEGIN { printf "%.2f", a / b }')" 1.25 times
fi

if wants rank; then
  echo "== ranking from facts of 7 million matched works (bench/rank.sh)"
  bench/rank.sh 2>&1 | tee "$work/rank" | sed 's/^/  /'
  for replicates in 0 1000; do
    most "all technologies in one window, $replicates replicates," \
      "$(sed -n "s/^$replicates replicates: \([0-9.]*\) s wall.*/\1/p" "$work/rank" | median)" 3 s
  done
fi

echo "== $missed bounds missed"
[ "$missed" = 0 ]
