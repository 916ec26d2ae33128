#!/usr/bin/env bash
# What is built on the scores, timed from the shell: process start, reading the release, work, output.
#
#   bench/measures.sh                 builds Release, then measures; prints the rows of docs/performance.md
#   bench/measures.sh --runs 3        fewer runs (default 5, after one warm-up that is not counted)
#
# Medians; the commands take turns. Needs GNU time.
set -euo pipefail
export LC_ALL=C DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
cd "$(dirname "${BASH_SOURCE[0]}")/.."

runs=5
while [ $# -gt 0 ]; do
  case $1 in
    --runs)
      [[ ${2:-} =~ ^[1-9][0-9]*$ ]] || { echo "bench/measures.sh: --runs needs a whole number from 1 up" >&2; exit 2; }
      runs=$2; shift 2 ;;
    -h | --help) sed -n '2,/^set /{/^#/s/^# \{0,1\}//p}' "${BASH_SOURCE[0]}"; exit 0 ;;
    *) echo "bench/measures.sh: unknown argument $1 (try --help)" >&2; exit 2 ;;
  esac
done
/usr/bin/time --version > /dev/null 2>&1 || { echo "bench/measures.sh: GNU time is missing as /usr/bin/time" >&2; exit 7; }

dotnet build src/Regalia.Cli -c Release -v q > /dev/null
program=src/Regalia.Cli/bin/Release/net10.0/regalia.dll
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
dotnet $program overlay new VNM --out "$work/own.yaml" > /dev/null
dotnet $program overlay set "$work/own.yaml" PRE_IP_OUTREACH --answer yes --confidence high > /dev/null
dotnet $program overlay set "$work/own.yaml" PRE_LAW_ECONESP --answer partly > /dev/null

jobs=(
  "norm coverage"
  "norm matrix"
  "layers list"
  "practice similar --to VNM --gap PRE_IP_OUTREACH"
  "checklist show VNM"
  "whatif VNM --set PRE_LAW_ECONESP=1"
  "whatif VNM --tornado"
  "assess --overlay $work/own.yaml"
  "plan new VNM --force --out $work/plan.yaml"
)
for run in $(seq 0 "$runs"); do
  for i in "${!jobs[@]}"; do
    # shellcheck disable=SC2086
    /usr/bin/time -f '%e %U %S %M' -o "$work/time" dotnet $program ${jobs[$i]} > /dev/null
    [ "$run" = 0 ] || awk '{ print $1, $2 + $3, $4 / 1024 }' "$work/time" >> "$work/job$i"
  done
done
median() { sort -n | awk '{ v[NR] = $1 } END { print (NR % 2) ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'; }
echo "| job | wall s | cpu s | peak MB |"
echo "|---|--:|--:|--:|"
for i in "${!jobs[@]}"; do
  name=${jobs[$i]//$work\//}
  printf '| `regalia %s` | %.2f | %.2f | %.0f |\n' "$name" \
    "$(awk '{ print $1 }' "$work/job$i" | median)" \
    "$(awk '{ print $2 }' "$work/job$i" | median)" \
    "$(awk '{ print $3 }' "$work/job$i" | median)"
done
