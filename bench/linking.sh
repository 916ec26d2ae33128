#!/usr/bin/env bash
# Linking at scale: stores of made-up records linked, growth, memory, and what blocking misses.
#
#   bench/linking.sh                       125,000 to 1,000,000 records; says which bound is not held (exit 1 then)
#   bench/linking.sh --most 250000         up to so many records
#   bench/linking.sh --only recall         one part: scale, recall or alternative
#
# The records are made here, the same on every machine: three events in ten are told two to five times, in other words, by four
# sources. The part recall also takes the judged pairs, if a store of the public files is named by LINKING_STORE. Needs GNU time,
# 4 GB of memory, 3 GB of disk, and python3 (standard library) for the yardstick.
set -euo pipefail
export LC_ALL=C DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
cd "$(dirname "${BASH_SOURCE[0]}")/.."

most=1000000 only=
while [ $# -gt 0 ]; do
  case $1 in
    --most)
      [[ ${2:-} =~ ^[1-9][0-9]*$ ]] || { echo "bench/linking.sh: --most needs a whole number from 1 up" >&2; exit 2; }
      most=$2; shift 2 ;;
    --only)
      [[ ${2:-} =~ ^(scale|recall|alternative)$ ]] \
        || { echo "bench/linking.sh: --only takes scale, recall or alternative" >&2; exit 2; }
      only=$2; shift 2 ;;
    -h | --help) sed -n '2,/^set /{/^#/s/^# \{0,1\}//p}' "${BASH_SOURCE[0]}"; exit 0 ;;
    *) echo "bench/linking.sh: unknown argument $1 (try --help)" >&2; exit 2 ;;
  esac
done
wants() { [ -z "$only" ] || [ "$only" = "$1" ]; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
dotnet build bench/linking/LinkingSpeed -c Release -v q >"$work/build" || { cat "$work/build" >&2; exit 1; }
speed=(dotnet bench/linking/LinkingSpeed/bin/Release/net10.0/LinkingSpeed.dll)
python=$(command -v python3 || true)

missed=0
say() { if [ "$1" = 0 ]; then echo "  held: $2"; else echo "  MISSED: $2"; missed=$((missed + 1)); fi; }
most() { say "$(awk -v v="$2" -v l="$3" 'BEGIN { print (v <= l) ? 0 : 1 }')" "$1 is $2 $4, the bound is at most $3 $4"; }
least() { say "$(awk -v v="$2" -v l="$3" 'BEGIN { print (v >= l) ? 0 : 1 }')" "$1 is $2, the bound is at least $3"; }

echo "$(nproc) cores, $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1), load $(cut -d ' ' -f 1 /proc/loadavg) before"

if wants scale; then
  echo "== stores linked for the first time, and again from what was kept"
  echo "| records | pairs compared | links | wall s | CPU s | CPU s / (n log2 n), 1e-6 | peak MB | again, s |"
  echo "|--:|--:|--:|--:|--:|--:|--:|--:|"
  for records in 125000 250000 500000 1000000; do
    [ "$records" -le "$most" ] || continue
    "${speed[@]}" generate "$work/store" "$records"
    "${speed[@]}" link "$work/store" >"$work/first"
    "${speed[@]}" link "$work/store" >"$work/again"
    read -r n compared _ links wall cpu peak <"$work/first"
    again=$(awk '{ print $5 }' "$work/again")
    awk -v n="$n" -v c="$compared" -v l="$links" -v w="$wall" -v u="$cpu" -v p="$peak" -v a="$again" \
      'BEGIN { k = u / (n * log(n) / log(2)) * 1e6; printf "| %d | %d | %d | %.1f | %.1f | %.2f | %d | %.2f |\n", n, c, l, w, u, k, p, a }'
    awk -v n="$n" -v u="$cpu" 'BEGIN { print u / (n * log(n)) }' >>"$work/growth"
    rm -rf "$work/store"
  done
  if [ "$most" -ge 1000000 ]; then
    most "linking 1,000,000 records" "$wall" 60 s
    most "its peak" "$peak" 4096 MB
  fi
  # Start and compiling weigh on the smallest: growth is held to the first by a tenth.
  most "CPU time a record and log2 n, the largest against the smallest," \
    "$(awk 'NR == 1 { f = $1 } { l = $1 } END { printf "%.2f", l / f }' "$work/growth")" 1.10 times
fi

if wants recall; then
  echo "== blocking against all pairs of a sample, judged by the model: relation, links, of them proposed, share"
  records=$((most < 250000 ? most : 250000))
  "${speed[@]}" generate "$work/store" "$records"
  "${speed[@]}" recall "$work/store" 5000 | tee "$work/recall"
  rm -rf "$work/store"
  least "the share of linked pairs of one event that blocking proposes" "$(awk '$1 == "one_event" { print $4 }' "$work/recall")" 0.95
  least "the share of all pairs that the model calls the same" "$(awk '$1 == "same" { print $4 }' "$work/recall")" 0.85
  if [ -n "${LINKING_STORE:-}" ]; then
    echo "  judged pairs over the store named: label, pairs, of them proposed"
    "${speed[@]}" pairs "$LINKING_STORE" src/Regalia.Incidents/Linking/Judging/judged-pairs.csv | sed 's/^/  /'
  fi
fi

if wants alternative && [ -n "$python" ]; then
  echo "== 20,000 of 125,000 records joined in SQLite on words that at most 200 records share, and all 125,000 linked here"
  "${speed[@]}" generate "$work/store" 125000
  "${speed[@]}" texts "$work/store" "$work/texts" 20000
  echo "  SQLite: records, pairs, pairs of one event, recall, s, MB: $("$python" bench/linking/sqlite_join.py "$work/texts")"
  "${speed[@]}" phases "$work/store" | sed 's/^/  /'
fi

echo "== $missed bounds missed"
[ "$missed" = 0 ]
