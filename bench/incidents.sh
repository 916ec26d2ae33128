#!/usr/bin/env bash
# Incidents: files read, the public sources imported, a trend over a million, memory; beside Python's own csv and json.
#
#   bench/incidents.sh                     builds Release, measures everything, says which bound is not held (exit 1 then)
#   bench/incidents.sh --runs 3            fewer runs (default 5; medians)
#   bench/incidents.sh --only reading      one part: reading, corpus, trend or memory
#
# The files are made here, the same bytes on every machine. The part corpus needs the public files below $REGALIA_SHARED and is
# left out without them. Needs GNU time, 3 GB of disk, and python3 (standard library) for the yardstick.
set -euo pipefail
export LC_ALL=C DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
cd "$(dirname "${BASH_SOURCE[0]}")/.."

runs=5 only=
while [ $# -gt 0 ]; do
  case $1 in
    --runs)
      [[ ${2:-} =~ ^[1-9][0-9]*$ ]] || { echo "bench/incidents.sh: --runs needs a whole number from 1 up" >&2; exit 2; }
      runs=$2; shift 2 ;;
    --only)
      [[ ${2:-} =~ ^(reading|corpus|trend|memory)$ ]] \
        || { echo "bench/incidents.sh: --only takes reading, corpus, trend or memory" >&2; exit 2; }
      only=$2; shift 2 ;;
    -h | --help) sed -n '2,/^set /{/^#/s/^# \{0,1\}//p}' "${BASH_SOURCE[0]}"; exit 0 ;;
    *) echo "bench/incidents.sh: unknown argument $1 (try --help)" >&2; exit 2 ;;
  esac
done
if ! /usr/bin/time --version 2>&1 | grep -q 'GNU'; then
  echo "bench/incidents.sh: GNU time is missing as /usr/bin/time (Debian: apt-get install time)" >&2
  exit 7
fi
wants() { [ -z "$only" ] || [ "$only" = "$1" ]; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for project in src/Regalia.Cli bench/incidents/IncidentSpeed; do
  dotnet build "$project" -c Release -v q >"$work/build" || { cat "$work/build" >&2; exit 1; }
done
program=src/Regalia.Cli/bin/Release/net10.0/regalia
speed=(dotnet bench/incidents/IncidentSpeed/bin/Release/net10.0/IncidentSpeed.dll)
python=$(command -v python3 || true)

missed=0
say() { if [ "$1" = 0 ]; then echo "  held: $2"; else echo "  MISSED: $2"; missed=$((missed + 1)); fi; }
# most NAME VALUE LIMIT UNIT: VALUE must not be over LIMIT; least: not under it
most() { say "$(awk -v v="$2" -v l="$3" 'BEGIN { print (v <= l) ? 0 : 1 }')" "$1 is $2 $4, the bound is at most $3 $4"; }
least() { say "$(awk -v v="$2" -v l="$3" 'BEGIN { print (v >= l) ? 0 : 1 }')" "$1 is $2 $4, the bound is at least $3 $4"; }
median() { sort -g | awk '{ v[NR] = $1 } END { print (NR % 2) ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'; }
# timed COMMAND...: wall s, CPU s and peak MB into $work/time
timed() {
  if ! /usr/bin/time -f '%e %U %S %M' -o "$work/gnu" "$@" >"$work/out" 2>"$work/err"; then
    echo "failed: $*" >&2
    cat "$work/err" >&2
    exit 1
  fi
  tail -n 1 "$work/gnu" | awk '{ printf "%.2f %.2f %.0f\n", $1, $2 + $3, $4 / 1024 }' >"$work/time"
}

echo "$(nproc) cores, $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1), load $(cut -d ' ' -f 1 /proc/loadavg) before"
echo ".NET $(dotnet --version)${python:+, $("$python" --version)}"

if wants reading; then
  for kind in own cissm veris; do "${speed[@]}" generate $kind "$work/$kind" megabytes 200; done
  cat >"$work/read.py" <<'PYTHON'
import csv, json, resource, sys

kind, path = sys.argv[1:]
records = 0
if kind == "veris":
    with open(path, encoding="utf-8") as file:
        records = len(json.load(file))
else:
    with open(path, encoding="utf-8", newline="") as file:
        for _ in csv.DictReader(file):
            records += 1
use = resource.getrusage(resource.RUSAGE_SELF)
print(records, use.ru_utime + use.ru_stime)
PYTHON
  echo "== reading into records: MB (1,000,000 bytes) a second of CPU, medians of $runs runs, which take turns"
  for ((run = 0; run < runs; run++)); do
    for kind in own cissm veris; do
      source=$kind; [ $kind != own ] || source=csv
      "${speed[@]}" read $source "$work/$kind" 4 >"$work/passes"
      awk -v f="$work/read.$kind" 'NR == 1 { print $1 / $5 >> (f ".cold") } NR > 1 { print $1 / $5 >> (f ".warm") }
        { records = $2; peak = $6; rejected = $3 } END { print records, rejected, peak > (f ".facts") }' "$work/passes"
      if [ -n "$python" ]; then
        "$python" "$work/read.py" $kind "$work/$kind" \
          | awk -v b="$(stat -c %s "$work/$kind")" '{ print b / 1e6 / $2 }' >>"$work/read.$kind.python"
      fi
    done
  done
  echo "| file of 200 MB | records | warm | first pass, with start | python3 | peak MB |"
  echo "|---|--:|--:|--:|--:|--:|"
  for kind in own cissm veris; do
    case $kind in own) name="CSV template, 1,070 bytes a record" ;; cissm) name="CSV as of CISSM, 365 bytes a record" ;;
      veris) name="JSON as of VERIS, 1,890 bytes a record" ;; esac
    read -r records rejected peak <"$work/read.$kind.facts"
    [ "$rejected" = 0 ] || { echo "bench/incidents.sh: $rejected records of $kind were rejected" >&2; exit 1; }
    printf '| %s | %s | %.0f | %.0f | %s | %s |\n' "$name" "$records" "$(median <"$work/read.$kind.warm")" \
      "$(median <"$work/read.$kind.cold")" \
      "$([ -n "$python" ] && printf '%.0f' "$(median <"$work/read.$kind.python")" || echo none)" "$peak"
  done
  for kind in own cissm veris; do
    for pass in warm cold; do
      least "$kind, $pass" "$(median <"$work/read.$kind.$pass" | xargs printf '%.0f')" 150 "MB/s a core"
    done
  done
fi

if wants corpus; then
  corpus=${REGALIA_SHARED:-}/corpus/incidents
  if [ -d "$corpus" ]; then
    echo "== importing the public sources, each as a regalia incidents import, one after another"
    eurepoc13=eurepoc_1.3
    jobs=(
      "cfr 2021-04 cfr/cfr_2021-04.csv"
      "cfr 2023-02 cfr/cfr_2023-02.csv"
      "cfr 2023-02-coded cfr/cfr_2023-02_sponsor_coded.xlsx"
      "eurepoc 1.1 eurepoc_global_1.1/EuRepoC_Global_Database_1.1.csv eurepoc_global_1.1/EuRepoC_Attribution_dataset_1.1.csv eurepoc_global_1.1/EuRepoC_Receiver_dataset_1.1.csv"
      "eurepoc 2023-12 eurepoc_dashboard"
      "eurepoc 1.3 $eurepoc13/eurepoc_global_dataset_1_3.xlsx $eurepoc13/eurepoc_attribution_dataset_1.3.csv $eurepoc13/eurepoc_receiver_dataset_1.3.csv"
      "cissm 2023-03 cissm/CISSM-export_through_2023-03_from_RData.csv"
      "cissm 2024-04 cissm/python-monty_data.csv"
      "cissm 2025 cissm/Turki19_cleaned_data.csv"
      "cissm 2026-03 cissm/yusufkanik_processed_cyber_data_2026-03.csv"
      "dcid 2.0 dcid/DCID_2.0_Release_update_February_2023.xlsx"
      "vcdb 2020-03 vcdb/vcdb.json.zip"
      "csis 2023-06 csis/parsed_incidents.csv"
      "misp 349 misp_galaxy/threat-actor.json"
      "attack 18.1 attack/enterprise_groups_campaigns_stix20.json"
    )
    for ((run = 0; run < runs; run++)); do
      rm -rf "$work/corpus"
      for job in "${jobs[@]}"; do
        read -r source vintage files <<<"$job"
        paths=()
        for file in $files; do
          if [ -d "$corpus/$file" ]; then
            while IFS= read -r path; do paths+=("$path"); done < <(find "$corpus/$file" -name '*.csv' -size +0 | sort)
          else
            paths+=("$corpus/$file")
          fi
        done
        timed "$program" incidents import --source "$source" --vintage "$vintage" "${paths[@]}" --store "$work/corpus"
        echo "$source@$vintage $(cat "$work/time")" >>"$work/corpus.$run"
      done
      awk '{ s += $2 } END { printf "%.2f\n", s }' "$work/corpus.$run" >>"$work/corpus.wall"
    done
    echo "| import | wall s | CPU s | peak MB |"
    echo "|---|--:|--:|--:|"
    awk '{ printf "| `%s` | %s | %s | %s |\n", $1, $2, $3, $4 }' "$work/corpus.$((runs - 1))"
    echo "  sums of the runs: $(tr '\n' ' ' <"$work/corpus.wall")s"
    most "the sum of the imports, median of $runs" "$(median <"$work/corpus.wall")" 10 s
  else
    echo "== importing the public sources: left out, there is no corpus/incidents below REGALIA_SHARED"
  fi
fi

if wants trend; then
  echo "== a trend over 1,000,000 stored incidents"
  "${speed[@]}" generate short "$work/million" records 1000000
  timed "$program" incidents import --source csv --vintage 1 "$work/million" --store "$work/million.store"
  echo "  imported: $(stat -c %s "$work/million" | awk '{ printf "%.0f", $1 / 1e6 }') MB, 1,000,000 records; wall s, CPU s, peak MB: $(cat "$work/time")"
  trend=("$program" incidents trend csv --level incident --filter "state and private" --by "year,region" --store "$work/million.store")
  timed "${trend[@]}"
  echo "  first trend, of records that were judged while they were imported: $(cat "$work/time")"
  for ((run = 0; run < runs; run++)); do
    timed "${trend[@]}"
    cat "$work/time" >>"$work/trend"
    timed "$program" incidents list --store "$work/million.store"
    cat "$work/time" >>"$work/start"
  done
  "${speed[@]}" trend "$work/million.store" csv $((runs + 3)) | tail -n "$runs" >"$work/inside"
  echo "  inside the program, warm, medians: facts read in $(awk '{ print $2 }' "$work/inside" | median) ms, counted in $(awk '{ print $3 }' "$work/inside" | median) ms"
  echo "  of the command, start and opening the store (incidents list): $(awk '{ print $1 }' "$work/start" | median) s; peak $(awk '{ print $3 }' "$work/trend" | median) MB"
  most "the trend from shell to table, median of $runs" "$(awk '{ print $1 }' "$work/trend" | median)" 1 s
  most "the trend inside the program" "$(awk '{ print ($2 + $3) / 1000 }' "$work/inside" | median)" 1 s
fi

if wants memory; then
  echo "== memory: largest resident MB of a process that reads the file once"
  echo "| file | 200 MB | 800 MB | import of 200 MB | import of 800 MB |"
  echo "|---|--:|--:|--:|--:|"
  for kind in own cissm veris; do
    source=$kind; [ $kind != own ] || source=csv
    for size in 200 800; do
      "${speed[@]}" generate $kind "$work/sized" megabytes $size
      "${speed[@]}" read $source "$work/sized" 1 \
        | awk -v r="$work/records.$size" '{ print $6; print $2 >r }' >"$work/read.$size"
      timed "$program" incidents import --source $source --vintage 1 "$work/sized" --store "$work/sized.store"
      awk '{ print $3 }' "$work/time" >"$work/import.$size"
      rm -rf "$work/sized.store" "$work/sized"
    done
    echo "| $kind | $(cat "$work/read.200") | $(cat "$work/read.800") | $(cat "$work/import.200") | $(cat "$work/import.800") |"
    for what in read import; do
      awk -v k=$kind -v w=$what -v small="$(cat "$work/$what.200")" -v large="$(cat "$work/$what.800")" \
        'BEGIN { printf "%s %s %.2f\n", k, w, large / small }' >>"$work/grown"
    done
  done
  # Fingerprints beyond a bound go to temporary files, so four times the file must not need more memory: a tenth is for chance.
  while read -r kind what times; do
    most "$kind, $what: memory for 800 MB over that for 200 MB" "$times" 1.1 times
  done <"$work/grown"
fi

echo "== $missed bounds missed"
[ "$missed" = 0 ]
