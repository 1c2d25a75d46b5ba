# What the scripts of this folder share; source it from here. Installs what the lock file names the first time.

out=../target/lint
bin=node_modules/.bin

fail() {
  echo "contract: $1" >&2
  exit 1
}

# step <name> <what to do when it fails> <command…>: silent when all is well
step() {
  name=$1
  remedy=$2
  shift 2
  if "$@" > "$out/log" 2>&1; then
    echo "contract: $name ok"
  else
    cat "$out/log" >&2
    echo "contract: $name failed. $remedy" >&2
    return 1
  fi
}

install() {
  node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)' ||
    fail "Node.js $(node --version) is too old for the tools of the contract. Install Node.js 20.19 or newer."
  mkdir -p "$out"
  if ! cmp -s package-lock.json node_modules/.installed-lock.json; then
    step "installing the tools" "They come from the npm registry once; check the network and run this again." \
      npm ci --no-progress --loglevel=error || exit 1
    cp package-lock.json node_modules/.installed-lock.json
  fi
}
