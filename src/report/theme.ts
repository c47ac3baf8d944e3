/** How the report looks: type, colour, print, dark mode. */

/** One colour and dash pattern a scenario, the baseline first; distinguishable without colour. */
export const STROKES = [
  { colour: 'var(--c0)', dash: '' },
  { colour: 'var(--c1)', dash: '7 3' },
  { colour: 'var(--c2)', dash: '2 3' },
  { colour: 'var(--c3)', dash: '9 3 2 3' },
  { colour: 'var(--c4)', dash: '4 2' },
  { colour: 'var(--c5)', dash: '1 2' },
] as const;

export const strokeOf = (k: number): { readonly colour: string; readonly dash: string } =>
  STROKES[k % STROKES.length] as (typeof STROKES)[number];

export const css = `
:root { color-scheme: light dark; --ink: #1b1f24; --soft: #4f5863; --line: #d4d9df; --paper: #ffffff; --panel: #f5f7f9; --accent: #00558c;
  --c0: #3b4148; --c1: #0062a3; --c2: #b34700; --c3: #00715a; --c4: #8a3a78; --c5: #6b5900; --band: 0.14; }
@media (prefers-color-scheme: dark) { :root { --ink: #eceff2; --soft: #b4bcc6; --line: #3c444d; --paper: #14171a; --panel: #1e2327; --accent: #7cc4f5;
  --c0: #d3d8dd; --c1: #6ab7f0; --c2: #f59a5b; --c3: #4fd0ae; --c4: #dd9bcf; --c5: #d6c25b; --band: 0.2; } }
* { box-sizing: border-box; }
html { font: 17px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; color: var(--ink); background: var(--paper); }
body { margin: 0 auto; max-width: 60rem; padding: 1.5rem 1.25rem 4rem; overflow-wrap: break-word; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0.5rem 0 0.4rem; letter-spacing: -0.01em; }
h2 { font-size: 1.35rem; line-height: 1.3; margin: 3rem 0 0.5rem; padding-top: 1rem; border-top: 1px solid var(--line); }
h3 { font-size: 1.08rem; line-height: 1.35; margin: 1.8rem 0 0.1rem; }
p { margin: 0.5rem 0; max-width: 44rem; }
a { color: var(--accent); }
.skip { position: absolute; left: -999rem; }
.skip:focus { left: 1rem; top: 1rem; background: var(--paper); padding: 0.5rem 1rem; z-index: 2; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.mark { display: inline-block; border: 1.5px solid var(--c2); color: var(--c2); border-radius: 3px; padding: 0.05rem 0.55rem; font-weight: 600; font-size: 0.9rem; }
.answer { border-left: 5px solid var(--accent); background: var(--panel); padding: 0.9rem 1.2rem; margin: 1.2rem 0; }
.answer h2 { margin: 0.2rem 0; padding: 0; border: 0; font-size: 1.15rem; }
.answer ul { margin: 0.4rem 0; padding-left: 1.2rem; }
.sub, .note { color: var(--soft); font-size: 0.9rem; margin-top: 0; }
figure { margin: 0.5rem 0 1.2rem; }
svg { width: 100%; height: auto; display: block; font-family: inherit; }
svg text { fill: var(--ink); font-size: 13px; }
svg .soft { fill: var(--soft); }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; font-size: 0.88rem; margin: 0.5rem 0; font-variant-numeric: tabular-nums; }
caption { text-align: left; font-size: 0.88rem; color: var(--soft); padding-bottom: 0.3rem; }
th, td { text-align: left; vertical-align: top; padding: 0.3rem 0.9rem 0.3rem 0; border-bottom: 1px solid var(--line); }
thead th { border-bottom: 2px solid var(--line); }
tbody th { font-weight: 500; min-width: 11rem; }
td.n, th.n { text-align: right; white-space: nowrap; }
summary { cursor: pointer; padding: 0.25rem 0; color: var(--accent); }
.tools button { font: inherit; font-size: 0.85rem; color: var(--accent); background: none; border: 1px solid var(--line); border-radius: 4px; padding: 0.3rem 0.7rem; margin: 0 0.4rem 0.3rem 0; cursor: pointer; min-height: 2rem; }
code { font: 0.85em ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; background: var(--panel); padding: 0.1rem 0.3rem; }
pre { background: var(--panel); padding: 0.8rem; white-space: pre-wrap; overflow-wrap: anywhere; }
pre code { padding: 0; }
nav ol { columns: 2; padding-left: 1.2rem; font-size: 0.92rem; }
@media (max-width: 40rem) { html { font-size: 16px; } nav ol { columns: 1; } h1 { font-size: 1.5rem; } .wide { min-width: 34rem; } }
@media print { html { font-size: 10.5pt; background: #fff; } body { max-width: none; padding: 0; } .tools, nav, .skip { display: none; } h2 { margin-top: 1.5rem; } h2, h3 { break-after: avoid; } figure, .answer, tr { break-inside: avoid; } details:not([open]) > summary { display: none; } a { color: inherit; } @page { size: A4; margin: 16mm; } }
@media (prefers-reduced-motion: reduce) { * { transition: none !important; animation: none !important; } }
`;

/** Downloads work without a network: the picture with its provenance, the table as CSV. */
export const script = `
(() => {
  const about = JSON.parse(document.getElementById('provenance').textContent);
  const save = (name, type, data) => { const a = document.createElement('a'); a.href = URL.createObjectURL(new Blob([data], { type })); a.download = name; a.click(); setTimeout(() => URL.revokeObjectURL(a.href), 5000); };
  const pictureOf = (figure) => {
    const live = figure.querySelector('svg'), copy = live.cloneNode(true), style = getComputedStyle(document.documentElement);
    const size = live.viewBox.baseVal; copy.setAttribute('width', size.width); copy.setAttribute('height', size.height); copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
    const meta = document.createElementNS('http://www.w3.org/2000/svg', 'metadata'); meta.textContent = JSON.stringify(about); copy.prepend(meta);
    const look = document.createElementNS('http://www.w3.org/2000/svg', 'style'); look.textContent = 'text{font:13px sans-serif;fill:' + style.getPropertyValue('--ink') + '}'; copy.prepend(look);
    const back = document.createElementNS('http://www.w3.org/2000/svg', 'rect'); back.setAttribute('width', '100%'); back.setAttribute('height', '100%'); back.setAttribute('fill', style.getPropertyValue('--paper')); copy.insertBefore(back, copy.firstChild);
    return new XMLSerializer().serializeToString(copy).replace(/var\\((--[a-z0-9]+)\\)/g, (_, name) => style.getPropertyValue(name).trim());
  };
  const crcTable = Array.from({ length: 256 }, (_, n) => { for (let k = 0; k < 8; k++) n = n & 1 ? 0xedb88320 ^ (n >>> 1) : n >>> 1; return n >>> 0; });
  const crc = (bytes) => { let c = 0xffffffff; for (const b of bytes) c = crcTable[(c ^ b) & 255] ^ (c >>> 8); return (c ^ 0xffffffff) >>> 0; };
  const withText = (png, text) => {
    const body = new TextEncoder().encode('tEXtprovenance\\0' + text.replace(/[^\\x20-\\x7e]/g, '?')), chunk = new Uint8Array(body.length + 8), view = new DataView(chunk.buffer);
    view.setUint32(0, body.length - 4); chunk.set(body, 4); view.setUint32(body.length + 4, crc(body));
    return new Blob([png.slice(0, 33), chunk, png.slice(33)]);
  };
  const csvOf = (figure) => {
    const rows = [...figure.querySelectorAll('table tr')].map((row) => [...row.cells].map((cell) => '"' + cell.textContent.trim().replaceAll('"', '""') + '"').join(','));
    return '# ' + JSON.stringify(about) + '\\n' + rows.join('\\n') + '\\n';
  };
  addEventListener('click', (event) => {
    const button = event.target.closest('button[data-as]'); if (!button) return;
    const figure = button.closest('figure'), name = figure.id;
    if (button.dataset.as === 'csv') save(name + '.csv', 'text/csv', csvOf(figure));
    if (button.dataset.as === 'svg') save(name + '.svg', 'image/svg+xml', pictureOf(figure));
    if (button.dataset.as === 'png') {
      const image = new Image();
      image.onload = () => { const canvas = document.createElement('canvas'); canvas.width = image.width * 2; canvas.height = image.height * 2; const c = canvas.getContext('2d'); c.scale(2, 2); c.drawImage(image, 0, 0); canvas.toBlob(async (blob) => save(name + '.png', 'image/png', withText(new Uint8Array(await blob.arrayBuffer()), JSON.stringify(about)))); };
      image.src = 'data:image/svg+xml;charset=utf-8,' + encodeURIComponent(pictureOf(figure));
    }
  });
  addEventListener('beforeprint', () => document.querySelectorAll('details[data-print]').forEach((d) => (d.open = true)));
})();
`;
