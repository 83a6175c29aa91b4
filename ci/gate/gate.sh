#!/bin/sh
# Holds recordings against a policy in any CI: writes reports beside each other, prints the verdict, and ends with it.
#   gate.sh RECORDING|FOLDER…
# HOLDUP          the command (default: holdup)
# HOLDUP_POLICY   file or preset (default: holdup.yml here, else recommended)
# HOLDUP_BASELINE runs to compare with (default: none)
# HOLDUP_SOURCE   the checkout (default: .)
# HOLDUP_REPORTS  folder to write to (default: holdup-reports)
# HOLDUP_FORMAT   what is printed: text, annotations, markdown … (default: text)
# HOLDUP_INCONCLUSIVE  warn or fail (default: warn)
set -u
reports=${HOLDUP_REPORTS:-holdup-reports}
mkdir -p "$reports" || exit 2
code=0
${HOLDUP:-holdup} gate "$@" \
    ${HOLDUP_POLICY:+--policy "$HOLDUP_POLICY"} \
    ${HOLDUP_BASELINE:+--baseline "$HOLDUP_BASELINE"} \
    --source "${HOLDUP_SOURCE:-.}" \
    --format "${HOLDUP_FORMAT:-text}" \
    --out sarif="$reports/holdup.sarif" \
    --out junit="$reports/holdup.xml" \
    --out gitlab="$reports/gl-code-quality.json" \
    --out markdown="$reports/holdup.md" || code=$?
if [ "$code" -eq 4 ] && [ "${HOLDUP_INCONCLUSIVE:-warn}" = warn ]; then
    echo "holdup: inconclusive, which stops no build here; run again on a calmer machine" >&2
    code=0
fi
exit "$code"
