#!/usr/bin/env bash
# Ranking: all 74 technologies in one window from results of 7 million made-up matched works, process start included.
#
#   bench/rank.sh              builds Release, makes the results (600 MB below the temporary folder), measures five runs each way
#   bench/rank.sh --works 1    fewer works, in millions
#
# Prints wall seconds and CPU seconds (user) of every run: on a busy machine only the latter say anything.
set -euo pipefail
export LC_ALL=C DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
cd "$(dirname "${BASH_SOURCE[0]}")/.."

works=7
while [ $# -gt 0 ]; do
  case $1 in
    --works)
      [[ ${2:-} =~ ^[1-9][0-9]*$ ]] || { echo "bench/rank.sh: --works needs millions, from 1 up" >&2; exit 2; }
      works=$2; shift 2 ;;
    -h | --help) sed -n '2,/^set /{/^#/s/^# \{0,1\}//p}' "${BASH_SOURCE[0]}"; exit 0 ;;
    *) echo "bench/rank.sh: unknown argument $1 (try --help)" >&2; exit 2 ;;
  esac
done
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
for project in bench/technology/RankSpeed src/Regalia.Cli; do
  dotnet build -c Release -v q "$project" >"$folder/build" || { cat "$folder/build" >&2; exit 1; }
done
dotnet bench/technology/RankSpeed/bin/Release/net10.0/RankSpeed.dll generate "$folder/results" "$works"
TIMEFORMAT='%R s wall, %U s CPU'
for replicates in 0 1000; do
  for _ in 1 2 3 4 5; do
    echo -n "$replicates replicates: "
    time dotnet src/Regalia.Cli/bin/Release/net10.0/regalia.dll tech rank --facts "$folder/results" \
      --window 2019..2023 --replicates "$replicates" --csv > /dev/null
  done
done
echo -n "all windows, no intervals: "
time dotnet src/Regalia.Cli/bin/Release/net10.0/regalia.dll tech rank --facts "$folder/results" --all-windows --csv > /dev/null
