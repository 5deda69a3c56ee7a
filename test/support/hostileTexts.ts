// Texts that become something else wherever they are not kept as text: in a page, a table, a header, a prototype, a path.

/** Each sets `window.struck` where a page takes it for markup or script. */
export const scripts = [
  `<script>window.struck=1</script>`,
  `<img src=x onerror="window.struck=1">`,
  `"><svg onload="window.struck=1">`,
  `'-window['struck']=1-'`,
  `javascript:window.struck=1`,
  `<a href="javascript:window.struck=1">눌러 보세요</a>`,
  `<iframe srcdoc="<script>parent.struck=1</script>"></iframe>`,
  `</script><script>window.struck=1</script>`,
  `<style>*{display:none}</style>`,
  `{{constructor.constructor('window.struck=1')()}} \${window.struck=1} $t(actions.save)`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=window.struck=1&gt;">`,
];

/** What spreadsheets run, or take for a link, where a cell begins with it. */
export const formulas = [
  `=HYPERLINK("http://evil.example","눌러 보세요")`,
  `+cmd|' /C calc'!A0`,
  `-2+3+cmd|' /C calc'!A0`,
  `@SUM(1+1)*cmd|' /C calc'!A0`,
  `＝1+1`,
  `=1+1","=2+2`,
];

/** Names that objects inherit, paths out of a folder, and ends of lines. */
export const others = [
  "__proto__",
  "constructor",
  "../../../../etc/passwd",
  "..\\..\\vault.key",
  "%2e%2e%2fvault.sqlite",
  "한 줄\r\nSet-Cookie: danji=stolen",
];
