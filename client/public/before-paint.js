// Sets theme and language on <html> before the first paint, so that nothing flashes.
(() => {
  const root = document.documentElement;
  const read = (key) => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  };
  const stored = read("danji.theme");
  const dark = stored === "dark" || (stored !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  root.setAttribute("data-mantine-color-scheme", dark ? "dark" : "light");
  const language = read("danji.language") || (/^ko/i.test(navigator.language) ? "ko" : "en");
  root.lang = language === "en" ? "en" : "ko";
})();
