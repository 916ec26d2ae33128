#!/usr/bin/env bash
# The dashboard under load, beside a bare Kestrel server that sends the same bytes; generator and servers share this machine.
#
#   bench/web.sh                     builds Release, measures everything, says which bound is not held (exit 1 then)
#   bench/web.sh --seconds 5         shorter rounds of load (default 10)
#   bench/web.sh --rounds 1          fewer rounds (default 3, medians; the addresses take turns)
#   bench/web.sh --only load         one part: start, load, memory, weight or paint
#
# Needs wrk and curl (Debian: apt-get install wrk curl); paint needs Chromium. Bounds are those of docs/performance.md.
set -euo pipefail
export LC_ALL=C DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
cd "$(dirname "${BASH_SOURCE[0]}")/.."

seconds=10 rounds=3 only= connections=32
while [ $# -gt 0 ]; do
  case $1 in
    --seconds | --rounds)
      [[ ${2:-} =~ ^[1-9][0-9]*$ ]] || { echo "bench/web.sh: $1 needs a whole number from 1 up" >&2; exit 2; }
      if [ "$1" = --seconds ]; then seconds=$2; else rounds=$2; fi
      shift 2 ;;
    --only)
      [[ ${2:-} =~ ^(start|load|memory|weight|paint)$ ]] \
        || { echo "bench/web.sh: --only takes start, load, memory, weight or paint" >&2; exit 2; }
      only=$2; shift 2 ;;
    -h | --help) sed -n '2,/^set /{/^#/s/^# \{0,1\}//p}' "${BASH_SOURCE[0]}"; exit 0 ;;
    *) echo "bench/web.sh: unknown argument $1 (try --help)" >&2; exit 2 ;;
  esac
done
for program in wrk curl; do
  command -v "$program" > /dev/null || { echo "bench/web.sh: $program is missing (apt-get install $program)" >&2; exit 7; }
done
wants() { [ -z "$only" ] || [ "$only" = "$1" ]; }

for project in src/Regalia.Cli bench/web/BareKestrel bench/web/Paint; do
  dotnet build "$project" -c Release -v q > /dev/null
done
program=src/Regalia.Cli/bin/Release/net10.0/regalia.dll
work=$(mktemp -d)
own=()
# shellcheck disable=SC2317
finish() { for pid in "${own[@]}"; do kill "$pid" 2> /dev/null || true; done; rm -rf "$work"; }
trap finish EXIT

missed=0
# bound NAME VALUE LIMIT UNIT: VALUE must not be over LIMIT
bound() {
  if awk -v v="$2" -v l="$3" 'BEGIN { exit !(v > l) }'; then
    echo "  MISSED: $1 is $2 $4, the bound is $3 $4"; missed=$((missed + 1))
  else
    echo "  held: $1 is $2 $4, the bound is $3 $4"
  fi
}
median() { sort -n | awk '{ v[NR] = $1 } END { print (NR % 2) ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'; }
now() { date +%s%N; }

# Starts a program that prints its address, and sets $pid and $base.
start() {
  : > "$work/said"
  "$@" > "$work/said" 2>&1 &
  pid=$!
  own+=("$pid")
  until base=$(grep -oE 'http://127\.0\.0\.1:[0-9]+' "$work/said"); do
    kill -0 "$pid" || { cat "$work/said" >&2; exit 1; }
    sleep 0.05
  done
}

if wants start; then
  echo "== cold start: process start to the first answer of /en/, ms"
  for run in 1 2 3 4 5 6; do
    port=$((20000 + RANDOM % 20000))
    begun=$(now)
    dotnet $program serve --port $port > "$work/said" 2>&1 &
    pid=$!
    own+=("$pid")
    until curl -fs -o /dev/null "http://127.0.0.1:$port/en/"; do
      kill -0 "$pid" || { cat "$work/said" >&2; exit 1; }
    done
    took=$((($(now) - begun) / 1000000))
    kill "$pid"; wait "$pid" 2> /dev/null || true
    # The first run brings the files into the memory of the system.
    [ $run = 1 ] || echo $took >> "$work/start"
  done
  echo "  runs: $(tr '\n' ' ' < "$work/start")"
  bound "the median" "$(median < "$work/start")" 2000 ms
fi

start dotnet $program serve --port 0
server=$pid site=$base
curl -fs -o /dev/null "$site/en/"

rss() { awk '/^VmRSS/ { printf "%.0f", $2 / 1024 }' "/proc/$server/status"; }

if wants memory; then
  echo "== memory: every country as page and data, requests in turn, MB resident"
  cat > "$work/mix.lua" << 'LUA'
local countries = {}
for line in io.lines(os.getenv("COUNTRIES")) do table.insert(countries, line) end
local forms = { "/en/country/%s", "/en/country/%s.csv", "/en/country/%s.json", "/en/plan/%s", "/en/layers/%s", "/en/coverage/%s",
  "/en/compare?c=%s~BRA", "/en/country/%s.md" }
local sent = 0
function request()
  sent = sent + 1
  local path = forms[sent % #forms + 1]:format(countries[math.floor(sent / #forms) % #countries + 1])
  return wrk.format("GET", path, { ["Accept-Encoding"] = "br" })
end
LUA
  curl -fs "$site/en/index.csv" | tail -n +2 | grep -oE '^"?[A-Z]{3}' | tr -d '"' | grep -v '^BRA$' | sort -u > "$work/countries"
  before=$(rss)
  for turn in 1 2; do
    requests=0
    # wrk counts seconds, not requests: short rounds until there are enough.
    while [ $requests -lt 100000 ]; do
      COUNTRIES=$work/countries wrk -t1 -c$connections -d3s -s "$work/mix.lua" "$site" > "$work/mix"
      if grep -q "Non-2xx" "$work/mix"; then cat "$work/mix" >&2; exit 1; fi
      requests=$((requests + $(grep -oE '[0-9]+ requests in' "$work/mix" | cut -d' ' -f1)))
    done
    declare "after$turn=$(rss)"
    echo "  $requests requests"
  done
  # shellcheck disable=SC2154
  echo "  before $before, after 100,000 requests $after1, after another 100,000 $after2"
  bound "memory after 100,000 requests" "$after1" 300 MB
  bound "growth over another 100,000" "$((after2 - after1))" $((after1 / 10)) MB
fi

if wants load; then
  profile=/en/country/VNM compare="/en/compare?c=IDN~MYS~VNM" csv=/en/country/VNM.csv
  curl -fs "$site$profile" -o "$work/plain"
  curl -fs -H 'Accept-Encoding: br' "$site$profile" -o "$work/packed"
  start dotnet bench/web/BareKestrel/bin/Release/net10.0/BareKestrel.dll "$work/plain" "$work/packed"
  bare=$base
  jobs=("bare|/tiny|tiny page, bare Kestrel" "bare|/page|same bytes, bare Kestrel" "site|$profile|profile" "site|$compare|comparison"
    "site|$csv|profile as CSV")
  echo "== load: wrk, 1 thread, $connections connections, $seconds s, median of $rounds rounds"
  # load NAME BASE PATH ENCODING
  load() {
    wrk -t1 -c$connections -d"$5"s --latency -H "$4" "$2$3" > "$work/wrk"
    if grep -q "Non-2xx" "$work/wrk"; then cat "$work/wrk" >&2; exit 1; fi
    [ "$5" = 2 ] || awk '
      function ms(t) { return t ~ /us$/ ? t / 1000 : t ~ /ms$/ ? t + 0 : t * 1000 }
      $1 == "50%" { p50 = ms($2) } $1 == "99%" { p99 = ms($2) } $1 == "Requests/sec:" { r = $2 }
      END { print r, p50, p99 }' "$work/wrk" >> "$work/load.$1"
  }
  for round in $(seq 0 "$rounds"); do
    for i in "${!jobs[@]}"; do
      IFS='|' read -r where path _ <<< "${jobs[$i]}"
      base=$site; [ "$where" = site ] || base=$bare
      # Round 0 warms both servers up and is not counted.
      load "$i.br" "$base" "$path" "Accept-Encoding: br" $((round == 0 ? 2 : seconds))
      load "$i.identity" "$base" "$path" "X-Encoding: none" $((round == 0 ? 2 : seconds))
    done
  done
  column() { awk -v c="$2" '{ print $c }' "$work/load.$1" | median; }
  echo "| answer | encoding | requests/s | p50 ms | p99 ms | p99 to bare |"
  echo "|---|---|--:|--:|--:|--:|"
  for encoding in br identity; do
    for i in "${!jobs[@]}"; do
      IFS='|' read -r _ _ name <<< "${jobs[$i]}"
      printf '| %s | %s | %.0f | %.2f | %.2f | %.2f |\n' "$name" $encoding "$(column $i.$encoding 1)" \
        "$(column $i.$encoding 2)" "$(column $i.$encoding 3)" \
        "$(awk -v a="$(column $i.$encoding 3)" -v b="$(column 1.$encoding 3)" 'BEGIN { print a / b }')"
    done
  done
  for encoding in br identity; do
    for i in 2 3; do
      IFS='|' read -r _ _ name <<< "${jobs[$i]}"
      bound "p99 of $name ($encoding) to bare" \
        "$(awk -v a="$(column $i.$encoding 3)" -v b="$(column 1.$encoding 3)" 'BEGIN { printf "%.2f", a / b }')" 3 times
    done
    for i in 2 3 4; do
      IFS='|' read -r _ _ name <<< "${jobs[$i]}"
      bound "3,000 requests a second over $name's ($encoding)" \
        "$(awk -v r="$(column $i.$encoding 1)" 'BEGIN { printf "%.2f", 3000 / r }')" 1 times
    done
  done
fi

if wants weight; then
  echo "== weight: bytes over the wire, Brotli, without fonts"
  weigh() { curl -fs -H 'Accept-Encoding: br' "$site$1" | wc -c; }
  heaviest=0
  echo "| page | page itself | with style and script |"
  echo "|---|--:|--:|"
  for page in "" country/VNM compare "compare?c=IDN~MYS~VNM" country/VNM/evidence/PRE_LAW_ECONESP indicators \
    indicator/PRE_LAW_ECONESP guardrails guardrails/ASEAN2018 coverage/VNM layers layers/PER practices practice/P001 plan/VNM \
    "whatif?c=VNM" claims method data about report/VNM; do
    page=/en/$page
    itself=$(weigh "$page")
    all=$itself
    for part in $(curl -fs "$site$page" | grep -oE '(href|src)="/assets/[^"]+\.(css|js)"' | cut -d'"' -f2); do
      all=$((all + $(weigh "$part")))
    done
    echo "| $page | $itself | $all |"
    [ $all -le $heaviest ] || heaviest=$all
  done
  bound "the heaviest page" "$heaviest" 120000 bytes
fi

if wants paint; then
  chromium=${REGALIA_CHROMIUM:-$(command -v chromium chromium-browser google-chrome | head -n 1 || true)}
  if [ -z "$chromium" ]; then
    echo "== paint: not measured, there is no Chromium"; missed=$((missed + 1))
  else
    echo "== paint: first visit, CPU slowed 4 times, 10 Mbit/s, no added latency, ms (median and worst of 15)"
    dotnet bench/web/Paint/bin/Release/net10.0/Paint.dll "$chromium" "$site" 15 /en/ /en/country/VNM \
      "/en/compare?c=IDN~MYS~VNM" > "$work/paint"
    echo "| page | first contentful paint | chart visible | worst paint | worst chart |"
    echo "|---|--:|--:|--:|--:|"
    awk -F'\t' '{ print "| " $1 " | " $2 " | " $3 " | " $4 " | " $5 " |" }' "$work/paint"
    while IFS=$'\t' read -r page paint chart _; do
      bound "first contentful paint of $page" "$paint" 500 ms
      bound "chart of $page" "$chart" 800 ms
    done < "$work/paint"
  fi
fi

echo "== $missed bounds missed"
[ "$missed" = 0 ]
