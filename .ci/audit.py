"""Ask for known weaknesses of what is installed: ``python audit.py PYTHON``; exit status 1 where there is one.

pip-audit asks a service for the advisories on every package. Behind a mirror that serves packages alone there are none
to be had, and it says "skipped" of each without failing. That is told here, so that nobody takes it for all well.
"""

import json
import subprocess
import sys


def main(python: str) -> int:
    """Print one line a weakness, then how many packages were looked up; 1 where there is a weakness."""
    paths = subprocess.run(
        [python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout.strip()
    command = [sys.executable, "-m", "pip_audit", "--path", paths, "--progress-spinner", "off", "--format", "json"]
    answer = subprocess.run(command, capture_output=True, text=True, check=False)
    if not answer.stdout.strip():
        print(f"nothing audited: {(answer.stderr.strip().splitlines() or ['pip-audit said nothing'])[-1]}")
        return 0
    packages = json.loads(answer.stdout)["dependencies"]
    audited = [each for each in packages if "vulns" in each]
    if not audited:
        print(f"nothing audited: no advisories on any of {len(packages)} packages could be reached")
        return 0
    weaknesses = [(each, weakness) for each in audited for weakness in each["vulns"]]
    for package, weakness in weaknesses:
        fixed = ", ".join(weakness["fix_versions"]) or "no version"
        print(f"{package['name']} {package['version']}: {weakness['id']}, mended in {fixed}")
    print(f"{len(audited)} of {len(packages)} packages audited, {len(weaknesses)} known weaknesses")
    return 1 if weaknesses else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
