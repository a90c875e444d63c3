# shellcheck shell=bash
# Sourced: builds what bin/run and bin/qingtian start. The jar is taken apart, because that starts faster, and Spring looks around ahead.

# shellcheck source=bin/lib/java.sh
source "$(dirname "${BASH_SOURCE[0]}")/java.sh"

run=$root/target/run
app=$run/qingtian.jar
cache=$run/qingtian.aot
# Little memory and two cores: the serial collector costs the least of both; memory the compiler freed goes back.
java_options=(-Xms128m -Xmn64m -Xmx512m -XX:+UseSerialGC -XX:TrimNativeHeapInterval=60000 -XX:+UseCompactObjectHeaders -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8)

is_built() {
  [[ -f $app && -z $(find "$root/src/main" "$root/pom.xml" -newer "$app" -print -quit) ]]
}

build() {
  local jar
  echo "正在构建，初次需要几分钟…… / Building; the first time takes some minutes…" >&2
  maven -q -DskipTests -Dspotless.check.skip=true package >&2
  jar=$(find "$root/target" -maxdepth 1 -name 'qingtian-*.jar' -print -quit)
  rm -rf "$run" "$run.half"
  java -Djarmode=tools -jar "$jar" extract --destination "$run.half" --application-filename qingtian.jar >/dev/null
  if "$root/bin/lib/ahead" "$run.half/qingtian.jar" "$run.half/ahead" >"$run.log" 2>&1; then
    jar uf "$run.half/qingtian.jar" -C "$run.half/ahead/classes" .
    touch "$run.half/prepared"
  fi
  rm -rf "$run.half/ahead"
  touch "$run.half/qingtian.jar"
  mv "$run.half" "$run"
}

use_cache() { # Java itself checks that the cache fits; without either the start is merely slower
  [[ ! -f $run/prepared ]] || java_options+=(-Dspring.aot.enabled=true)
  [[ ! -f $cache ]] || java_options+=("-XX:AOTCache=$cache" -Xlog:aot=off -Xlog:cds=off)
}
