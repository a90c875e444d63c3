# shellcheck shell=bash
# Sourced by the scripts beside it: finds a JDK 25 or newer and Maven, and says in one sentence what is missing.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
[[ $(locale charmap 2>/dev/null) == UTF-8 ]] || export LC_ALL=C.UTF-8
export QINGTIAN_DATA=${QINGTIAN_DATA:-$root/data}

stop() { # stop ZH EN: says why, and ends
  printf '%s\n%s\n' "$1" "$2" >&2
  exit 1
}

is_jdk() { # is_jdk FOLDER: a JDK (not a mere runtime) of 25 or newer
  local major
  [[ -n ${1:-} && -x $1/bin/javac && -r $1/release ]] || return 1
  major=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
  [[ -n $major ]] && ((major >= 25))
}

find_jdk() {
  local javac home
  javac=$(command -v javac || true)
  [[ -z $javac ]] || javac=$(dirname "$(dirname "$(readlink -f "$javac")")")
  for home in "${QINGTIAN_JAVA_HOME:-}" "${JAVA_HOME:-}" "$javac" /usr/lib/jvm/* \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/*; do
    if is_jdk "$home"; then
      export JAVA_HOME=$home PATH=$home/bin:$PATH
      return
    fi
  done
  stop "没有找到 JDK 25 或更新版本：请安装，并用环境变量 QINGTIAN_JAVA_HOME 指出它的位置。" \
    "No JDK 25 or newer was found: install one and name its folder in the variable QINGTIAN_JAVA_HOME."
}

apt_install() { # apt_install WHAT PACKAGE...: installs as root, otherwise says what to install
  local what=$1
  shift
  if [[ $(id -u) == 0 ]] && command -v apt-get >/dev/null; then
    export DEBIAN_FRONTEND=noninteractive
    { apt-get -o DPkg::Lock::Timeout=500 -qq update || true
      apt-get -o DPkg::Lock::Timeout=500 -qq -y --no-install-recommends install "$@"; } >&2 && return
  fi
  stop "缺少 $what：请安装 $*。" "$what is missing: install $*."
}

maven() { # extra arguments may come in MAVEN_ARGS or QINGTIAN_MVN, for example -Dmaven.repo.local=/empty
  local extra
  command -v mvn >/dev/null || apt_install Maven maven
  read -ra extra <<<"${MAVEN_ARGS:-} ${QINGTIAN_MVN:-}"
  (cd "$root" && env -u MAVEN_ARGS mvn -B -ntp ${extra[@]+"${extra[@]}"} "$@")
}

find_jdk
