#!/usr/bin/python3
"""Every SVG of 2012 drawn by Chromium: well-formed, drawn as a picture, its words inside its frame.

charts.py RESO SOURCES
"""
import glob
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile

BROWSER = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
if BROWSER is None:
    print("SKIP chromium is not installed")
    sys.exit(77)

# Each chart twice: parsed strictly into the page, where its words can be measured, and as the picture that a page shows.
PAGE = """<!doctype html><meta charset="utf-8"><body><script>
const charts = CHARTS;
const faults = [];
function inspect(name, source) {
  const parsed = new DOMParser().parseFromString(source, "image/svg+xml");
  if (parsed.querySelector("parsererror")) return faults.push(name + ": not well-formed");
  const svg = document.body.appendChild(document.importNode(parsed.documentElement, true));
  const frame = svg.viewBox.baseVal;
  const words = [...svg.querySelectorAll("text")];
  if (!words.length) faults.push(name + ": no text");
  for (const word of words) {
    const box = word.getBBox();
    const where = name + ": \\u00ab " + word.textContent + " \\u00bb ";
    if (!(box.width > 0 && box.height > 0)) faults.push(where + "is not drawn");
    if (box.x < frame.x - 1 || box.y < frame.y - 1 || box.x + box.width > frame.x + frame.width + 1 ||
        box.y + box.height > frame.y + frame.height + 1) faults.push(where + "leaves the frame");
  }
  if (!svg.querySelector("title") || !svg.querySelector("desc")) faults.push(name + ": no alternative text");
}
function picture(name, source) {
  return new Promise(done => {
    const image = new Image();
    image.onload = () => { if (!image.naturalWidth) faults.push(name + ": an empty picture"); done(); };
    image.onerror = () => { faults.push(name + ": not a picture"); done(); };
    image.src = URL.createObjectURL(new Blob([source], {type: "image/svg+xml"}));
  });
}
(async () => {
  for (const [name, source] of charts) { inspect(name, source); await picture(name, source); }
  document.body.textContent = "RESULT" + JSON.stringify({seen: charts.length, faults}) + "END";
})();
</script>"""


def drawn(work, charts):
    """What the page says of the charts; None when the browser said nothing."""
    page = os.path.join(work, "page.html")
    with open(page, "w", encoding="utf-8") as file:
        file.write(PAGE.replace("CHARTS", json.dumps(charts).replace("<", "\\u003c")))
    command = [BROWSER, "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
               "--user-data-dir=" + os.path.join(work, "profile"), "--virtual-time-budget=10000", "--dump-dom", "file://" + page]
    # Chromium may need a second start on a busy machine.
    for _ in range(2):
        try:
            done = subprocess.run(command, capture_output=True, timeout=60, check=False, env={**os.environ, "HOME": work})
        except subprocess.TimeoutExpired:
            continue
        if found := re.search(r"RESULT(\{.*\})END", done.stdout.decode("utf-8", "replace"), re.S):
            return json.loads(found[1].replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"))
    return None


def main(reso, sources):
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as work:
        subprocess.run([reso, "-C", sources, "report", "2012", "--format", "md", "-o", work], check=True, stdout=subprocess.DEVNULL)
        charts = []
        for path in sorted(glob.glob(os.path.join(work, "graphiques", "*.svg"))):
            with open(path, encoding="utf-8") as file:
                charts.append([os.path.basename(path), file.read()])
        result = drawn(work, charts)
    if result is None:
        print("FAIL the browser drew nothing")
        return 1
    for fault in result["faults"]:
        print("FAIL", fault)
    if not charts or result["seen"] != len(charts):
        print("FAIL no chart was seen")
        return 1
    return 1 if result["faults"] else 0


sys.exit(main(*sys.argv[1:3]))
