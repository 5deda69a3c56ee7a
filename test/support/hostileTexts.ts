// Texts that become something else wherever they are not kept as text.

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
