# What run and check share; sourced by bash, in the root of the checkout.

launcher=support/launcher/target/launcher.jar
applications="centres-service ideas-service events-service gateway"

# Sets JAVA_HOME to a JDK that builds this project: the one that is set or on the PATH if it does, else the first found.
find_jdk() {
    is_new_enough "${JAVA_HOME:-}" && return
    local candidate home=${HOME:-}
    for candidate in "$(home_of_java_on_path)" \
        /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* \
        "$home"/.sdkman/candidates/java/* "$home"/.jdks/* \
        "$home"/.asdf/installs/java/* "$home"/.local/share/mise/installs/java/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home "$home"/Library/Java/JavaVirtualMachines/*/Contents/Home \
        {/opt/homebrew,/usr/local}/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
        /home/linuxbrew/.linuxbrew/opt/openjdk*/libexec; do
        if is_new_enough "$candidate"; then
            export JAVA_HOME=$candidate
            return
        fi
    done
    cat >&2 <<'END'
This project needs a JDK 25 or newer, and none was found. Install one:
  Debian, Ubuntu   sudo apt install openjdk-25-jdk-headless
  Fedora           sudo dnf install java-25-openjdk-devel
  macOS            brew install openjdk
  anywhere         sdk install java 25-tem (SDKMAN), or https://adoptium.net
or set JAVA_HOME to the folder of one.
END
    exit 1
}

is_new_enough() {
    [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
    local version
    version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
    [ "${version:-0}" -ge 25 ]
}

home_of_java_on_path() {
    java -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p' || true
}

maven() {
    # Maven's own libraries still use what JDK 24 and newer warn about.
    MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow ${MAVEN_OPTS:-}" ./mvnw --batch-mode --no-transfer-progress "$@"
}

# One number for everything that the applications and the launcher are built from.
fingerprint() {
    find . \( -name .git -o -name .local -o -name target -o -name node_modules -o -path '*/src/test' \) -prune \
        -o -type f \( -path '*/src/*' -o -name pom.xml -o -name openapi.json -o -path './.mvn/*' \) -exec cksum {} + |
        LC_ALL=C sort | cksum
}

# Whether the last build was made of this fingerprint, and nobody has built something else since.
is_built_from() {
    [ -f target/built ] && [ "$(cat target/built)" = "$1" ] || return 1
    local jar
    for jar in "$launcher" $(printf '%s/target/quarkus-app/quarkus-run.jar ' $applications); do
        [ -f "$jar" ] && [ target/built -nt "$jar" ] || return 1
    done
}

# A build changes the jars that a running suite has open. Options of run, such as --home, say which suite is meant.
refuse_while_running() {
    local status
    if [ -f "$launcher" ] && status=$("$JAVA_HOME/bin/java" -jar "$launcher" --status "$@"); then
        echo "$status. Stop it first: it runs from the jars that would be built anew." >&2
        exit 1
    fi
}
