/** What the page does: pictures and tables leave it with where they come from, made without a network, and wide tables say that they scroll. */
import { GUARDED, SEPARATED } from './csv.ts';

export const script = `
(() => {
  const about = JSON.parse(document.getElementById('provenance').textContent);
  const ascii = (text) => text.replace(/[^\\x20-\\x7e]/g, (c) => '\\\\u' + c.charCodeAt(0).toString(16).padStart(4, '0'));
  const save = (name, type, data) => { const a = document.createElement('a'); a.href = URL.createObjectURL(new Blob([data], { type })); a.download = name; a.click(); setTimeout(() => URL.revokeObjectURL(a.href), 5000); };
  const visible = (text) => text.replace(/[^\\t\\n\\x20-\\x7e\\xa0-\\ud7ff\\ue000-\\ufffd\\u{10000}-\\u{10ffff}]/gu, (c) => '\\\\u' + c.charCodeAt(0).toString(16).padStart(4, '0'));
  const element = (name, content, attributes) => { const e = document.createElementNS('http://www.w3.org/2000/svg', name); e.textContent = visible(content); for (const k in attributes) e.setAttribute(k, attributes[k]); return e; };
  const wrapped = (text, most) => text.trim().split(/\\s+/).reduce((lines, word) => { const last = lines[lines.length - 1]; if (last && (last + ' ' + word).length <= most) lines[lines.length - 1] += ' ' + word; else lines.push(word); return lines; }, []);
  const pictureOf = (figure) => {
    const live = figure.querySelector('svg'), copy = live.cloneNode(true), style = getComputedStyle(document.documentElement), { width, height } = live.viewBox.baseVal;
    const headline = wrapped(figure.querySelector('h3').textContent, 84), sub = wrapped(figure.querySelector('.sub').textContent, 108);
    const rows = [...headline.map((t) => [t, 20, 'h']), ...sub.map((t) => [t, 17, 'soft'])], top = rows.reduce((s, r) => s + r[1], 18);
    let y = -top + 4;
    const words = rows.map(([t, step, kind]) => element('text', t, { x: 8, y: (y += step), class: kind }));
    const source = element('text', 'Commonweal ' + about.engine + (about.build ? ' (build ' + about.build + ')' : '') + ', seed ' + about.seed + ', results ' + about.digest.slice(0, 16) + (about.status ? ': ' + about.status : ''), { x: 8, y: height + 16, class: 'soft f' });
    const look = element('style', 'text{font:13px system-ui,sans-serif;fill:var(--ink)}.soft{fill:var(--soft)}.h{font-size:15px;font-weight:650}.f{font-size:11px}.strong{font-weight:650}.on-bar{fill:var(--paper)}.halo{stroke:var(--paper);stroke-width:3.5px;paint-order:stroke}', {});
    const back = element('rect', '', { x: 0, y: -top, width, height: height + top + 24, fill: 'var(--paper)' });
    copy.setAttribute('viewBox', [0, -top, width, height + top + 24].join(' ')); copy.setAttribute('width', width); copy.setAttribute('height', height + top + 24); copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
    const names = [...copy.querySelectorAll(':scope > title, :scope > desc')];
    copy.prepend(...names, element('metadata', JSON.stringify(about), {}), look, back, ...words); copy.append(source);
    return new XMLSerializer().serializeToString(copy).replace(/var\\((--[a-z0-9]+)\\)/g, (_, name) => style.getPropertyValue(name).trim());
  };
  const crcTable = Array.from({ length: 256 }, (_, n) => { for (let k = 0; k < 8; k++) n = n & 1 ? 0xedb88320 ^ (n >>> 1) : n >>> 1; return n >>> 0; });
  const crc = (bytes) => { let c = 0xffffffff; for (const b of bytes) c = crcTable[(c ^ b) & 255] ^ (c >>> 8); return (c ^ 0xffffffff) >>> 0; };
  const withText = (png, text) => {
    const body = new TextEncoder().encode('tEXtprovenance\\0' + ascii(text)), chunk = new Uint8Array(body.length + 8), view = new DataView(chunk.buffer);
    view.setUint32(0, body.length - 4); chunk.set(body, 4); view.setUint32(body.length + 4, crc(body));
    return new Blob([png.slice(0, 33), chunk, png.slice(33)]);
  };
  const guarded = new RegExp(${JSON.stringify(GUARDED)}), separated = new RegExp(${JSON.stringify(SEPARATED)}, 'g');
  const plain = (text) => text.trim().replace(/\\s+/g, ' ');
  const field = (text) => { const t = plain(text); return /^-?\\d+(\\.\\d+)?$/.test(t) ? t : '"' + (guarded.test(t) ? "'" : '') + t.replaceAll('"', '""') + '"'; };
  const note = (text) => '# ' + text.replace(separated, "$1'");
  const tableCsv = (table) => {
    const [head, ...body] = [...table.rows].map((row) => [...row.cells]);
    const measured = head.map((_, k) => body.map((cells) => cells[k]).find((cell) => cell && 'values' in cell.dataset));
    const units = head.map((_, k) => new Set(body.map((cells) => cells[k] && cells[k].dataset.unit).filter(Boolean)));
    const names = head.flatMap((cell, k) => !measured[k] ? [cell.textContent] : measured[k].dataset.parts.split('|').map((part) => cell.textContent.trim() + (part ? ', ' + part : '') + (units[k].size === 1 ? ' [' + [...units[k]][0] + ']' : '')));
    const lines = body.map((cells) => cells.flatMap((cell, k) => {
      if (!measured[k]) return [field(cell.textContent)];
      const wanted = measured[k].dataset.parts.split('|').length, values = (cell.dataset.values || '').split('|');
      return Array.from({ length: wanted }, (_, v) => values[v] || '');
    }).join(','));
    return [note(plain(table.caption.textContent)), names.map(field).join(','), ...lines].join('\\n');
  };
  const csvOf = (figure) => {
    const head = Object.entries(about).map(([name, value]) => note(name + ': ' + JSON.stringify(value)));
    return head.join('\\n') + '\\n' + [...figure.querySelectorAll('table')].map(tableCsv).reverse().join('\\n\\n') + '\\n';
  };
  const savePng = (name, svg) => {
    const image = new Image();
    image.onload = () => { const canvas = document.createElement('canvas'); canvas.width = image.width * 2; canvas.height = image.height * 2; const c = canvas.getContext('2d'); c.scale(2, 2); c.drawImage(image, 0, 0); canvas.toBlob(async (blob) => save(name + '.png', 'image/png', withText(new Uint8Array(await blob.arrayBuffer()), JSON.stringify(about)))); };
    image.src = 'data:image/svg+xml;charset=utf-8,' + encodeURIComponent(svg);
  };
  const cue = () => document.querySelectorAll('.scroll').forEach((box) => box.classList.toggle('wider', box.scrollWidth > box.clientWidth + 1));
  addEventListener('resize', cue); addEventListener('toggle', cue, true); cue();
  addEventListener('click', (event) => {
    const file = event.target.closest('button[data-file]');
    if (file) save(file.dataset.file, 'application/yaml', document.getElementById(file.getAttribute('aria-controls')).textContent);
    const button = event.target.closest('button[data-as]'); if (!button) return;
    const figure = button.closest('figure'), name = figure.id;
    if (button.dataset.as === 'csv') save(name + '.csv', 'text/csv', csvOf(figure));
    if (button.dataset.as === 'svg') save(name + '.svg', 'image/svg+xml', pictureOf(figure));
    if (button.dataset.as === 'png') savePng(name, pictureOf(figure));
  });
})();
`;
