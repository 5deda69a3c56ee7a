// Finds the browser that the browser tests drive, or brings one.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

const PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/snap/bin/chromium",
  "/opt/google/chrome/chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

const HOW =
  "The browser tests need Chromium or Chrome: install it (on Debian: apt-get install chromium fonts-noto-cjk), or name it in CHROME_PATH.";

/** The path of an installed Chromium or Chrome; undefined where there is none. Throws where CHROME_PATH names nothing. */
export function findChromium(): string | undefined {
  const named = process.env.CHROME_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROME_PATH is ${named}, but nothing is there. ${HOW}`);
  }
  return PLACES.find((path) => existsSync(path));
}

/** Finds a browser, or on Debian as root installs one. Throws with a sentence that says how to get one. */
export function bringChromium(): string {
  const found = findChromium();
  if (found) return found;
  if (process.getuid?.() === 0 && isDebian()) {
    console.error("No Chromium here: installing it with apt.");
    const quiet = { stdio: ["ignore", "ignore", "inherit"] as ("ignore" | "inherit")[] };
    execFileSync("apt-get", ["update", "-qq"], quiet);
    execFileSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-noto-cjk"], {
      ...quiet,
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
    const brought = findChromium();
    if (brought) return brought;
  }
  throw new Error(HOW);
}

function isDebian(): boolean {
  try {
    return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync("/etc/os-release", "utf8"));
  } catch {
    return false;
  }
}
