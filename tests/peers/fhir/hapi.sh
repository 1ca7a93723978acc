# HAPI's validator for who sources this at the top of the checkout, with SOMACARD_CACHE in the environment. Takes Java and Maven.

# hapi: the validator with its libraries, built once for each version of this folder and kept in the cache; sets `hapi`.
hapi() {
  local from=tests/peers/fhir
  hapi="$SOMACARD_CACHE/fhir-peer-$(cat $from/pom.xml $from/src/main/java/*.java | cksum | cut -d' ' -f1)"
  [ ! -e "$hapi/complete" ] || return 0
  rm -rf "$hapi" && mkdir -p "$hapi/classes" "$hapi/home" && cp -r $from/pom.xml $from/src "$hapi/" || return 1
  (
    cd "$hapi" || exit 1
    timeout 1500 mvn --quiet --batch-mode -Dstyle.color=never \
      org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy-dependencies -DoutputDirectory=jars
  ) && javac -nowarn -d "$hapi/classes" -cp "$hapi/jars/*" "$hapi"/src/main/java/*.java 2>/dev/null && touch "$hapi/complete"
}

# judged FILE…: each file or folder on a line; without a network, where one can be taken away, and with a home that has nothing in it.
judged() {
  local offline=()
  if unshare -rn true 2>/dev/null; then offline=(unshare -rn); fi
  "${offline[@]}" java -Xmx4g -Duser.home="$hapi/home" -cp "$hapi/classes:$hapi/jars/*" Check docs/fhir "$@" 2>/dev/null
}
