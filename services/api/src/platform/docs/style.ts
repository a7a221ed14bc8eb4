/** One sheet for the pages about the API; nothing is loaded from elsewhere. */
export const style = `
:root{color-scheme:light dark;--paper:light-dark(#f7f7f4,#14181c);--surface:light-dark(#fff,#1b2026);--sunken:light-dark(#eff0ec,#11151a);--ink:light-dark(#1a2027,#e9ecef);--ink-2:light-dark(#434d57,#b9c1c9);--ink-3:light-dark(#5b6670,#98a2ac);--line:light-dark(#dcdfda,#313940);--accent:light-dark(#1c4f91,#8fb8f2);--accent-soft:light-dark(#e6eef8,#1d2e45);--good:light-dark(#1c6534,#83cf9a);--wait:light-dark(#7c4a00,#ecb95c);--bad:light-dark(#a8201a,#f5978f)}
*{box-sizing:border-box}
html{scroll-padding-top:1rem}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.55 "Be Vietnam Pro",system-ui,"Segoe UI",sans-serif;overflow-wrap:break-word}
a{color:var(--accent);text-underline-offset:.15em}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:3px}
.skip{position:absolute;left:-999px}.skip:focus{left:1rem;top:1rem;background:var(--surface);padding:.5rem 1rem;z-index:2}
.page{display:grid;grid-template-columns:17rem minmax(0,1fr);max-width:88rem;margin:0 auto}
.side{position:sticky;top:0;align-self:start;max-height:100vh;overflow:auto;padding:1.5rem 1rem 3rem 1.25rem;border-right:1px solid var(--line);font-size:.875rem}
.side h2{font-size:.8125rem;margin:1.1rem 0 .2rem;color:var(--ink-2)}
.side ul{list-style:none;margin:0;padding:0}
.side li a{display:block;padding:.2rem .4rem;color:var(--ink);text-decoration:none;border-radius:.25rem}
.side li a:hover{background:var(--accent-soft)}
main{padding:2rem 2.5rem 6rem;min-width:0}
.top{display:flex;gap:1rem;justify-content:space-between;align-items:baseline;flex-wrap:wrap}
h1{font-size:1.625rem;line-height:1.3;margin:0 0 .75rem}
h2.module{font-size:1.3125rem;margin:3rem 0 .25rem;padding-top:1rem;border-top:2px solid var(--line)}
h2.part{font-size:1rem;margin:1.4rem 0 .35rem}
h3{font-size:1.0625rem;margin:0}
h4{font-size:.875rem;margin:1.1rem 0 .35rem;color:var(--ink-2)}
p,ul.rules{max-width:46rem;margin:.4rem 0}
ul.rules{padding-left:1.2rem}ul.rules li{margin:.3rem 0}
.op{background:var(--surface);border:1px solid var(--line);border-radius:.5rem;padding:1rem 1.25rem 1.25rem;margin:1rem 0}
.op-head{display:flex;gap:.75rem;align-items:baseline;flex-wrap:wrap}
.line{font-family:ui-monospace,"Cascadia Mono",Menlo,Consolas,monospace;font-size:.875rem;margin:.35rem 0}
.method{font-weight:700;text-transform:uppercase}
.get{color:var(--good)}.post,.put,.patch{color:var(--wait)}.delete{color:var(--bad)}
.id,.small{font-size:.8125rem;color:var(--ink-3)}
code,pre{font-family:ui-monospace,"Cascadia Mono",Menlo,Consolas,monospace;font-size:.8125rem}
code{background:var(--sunken);padding:.05rem .3rem;border-radius:.2rem}
pre{background:var(--sunken);padding:.75rem 1rem;border-radius:.35rem;overflow:auto;margin:.35rem 0;max-height:26rem;line-height:1.45}
pre code{background:none;padding:0}
.table{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.875rem}
th{text-align:left;font-size:.75rem;color:var(--ink-3);font-weight:600}
th,td{padding:.3rem .75rem .3rem 0;border-bottom:1px solid var(--line);vertical-align:top}
td:nth-child(1){white-space:nowrap}
td:nth-child(2){font-size:.8125rem;color:var(--ink-2);max-width:20rem}
.must{color:var(--bad);font-size:.75rem}
summary{cursor:pointer;font-size:.875rem;color:var(--accent);padding:.25rem 0}
.refusals{list-style:none;padding:0;margin:.2rem 0;font-size:.875rem;display:grid;gap:.15rem}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.3rem 1.25rem;margin:1rem 0}dt{color:var(--ink-2)}dd{margin:0}
.lone{max-width:52rem;margin:0 auto;padding:2rem 1.5rem 5rem}
.d1{padding-left:1.25rem}.d2{padding-left:2.5rem}.d3{padding-left:3.75rem}.d4,.d5,.d6{padding-left:5rem}
@media (max-width:60rem){.page{grid-template-columns:minmax(0,1fr)}.side{position:static;max-height:45vh;border-right:0;border-bottom:1px solid var(--line)}.side nav{columns:2 14rem}main{padding:1.25rem 1rem 4rem}}
@media print{.side{display:none}.page{display:block}.op{break-inside:avoid-page;border:0;border-top:1px solid #999;border-radius:0}pre{max-height:none;white-space:pre-wrap}}
`;
