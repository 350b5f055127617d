// Copies what the pages use from node_modules into the program's static files, draws the icon sprite from the
// chosen icons, and writes SHA256SUMS, which a test compares with the files. Run: npm ci --ignore-scripts && npm run copy
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const modules = join(here, 'node_modules');
const vendor = join(here, '../app/src/main/resources/static/vendor');

const files = {
  'bootstrap/bootstrap.min.css': 'bootstrap/dist/css/bootstrap.min.css',
  'bootstrap/LICENSE': 'bootstrap/LICENSE',
  'htmx/htmx.min.js': 'htmx.org/dist/htmx.min.js',
  'htmx/LICENSE': 'htmx.org/LICENSE',
  'plex/ibm-plex-sans-latin-wght-normal.woff2': '@fontsource-variable/ibm-plex-sans/files/ibm-plex-sans-latin-wght-normal.woff2',
  'plex/ibm-plex-sans-vietnamese-wght-normal.woff2': '@fontsource-variable/ibm-plex-sans/files/ibm-plex-sans-vietnamese-wght-normal.woff2',
  'plex/LICENSE': '@fontsource-variable/ibm-plex-sans/LICENSE',
  'tinos/LICENSE': '@fontsource/tinos/LICENSE',
  'icons/LICENSE': '@tabler/icons/LICENSE',
};
for (const subset of ['latin', 'vietnamese'])
  for (const face of ['400-normal', '400-italic', '700-normal', '700-italic'])
    files[`tinos/tinos-${subset}-${face}.woff2`] = `@fontsource/tinos/files/tinos-${subset}-${face}.woff2`;

// Tabler draws an empty frame first; nobody sees it.
const frame = /<path stroke="none" d="M0 0h24v24H0z" fill="none"\s*\/>/;

const icons = readFileSync(join(here, 'icons.txt'), 'utf8').split(/\s+/).filter(Boolean);

function symbol(name) {
  const svg = readFileSync(join(modules, '@tabler/icons/icons/outline', name + '.svg'), 'utf8');
  const inside = svg.slice(svg.indexOf('>', svg.indexOf('<svg')) + 1, svg.lastIndexOf('</svg>'));
  return `<symbol id="${name}" viewBox="0 0 24 24">${inside.replace(frame, '').replace(/\s*\n\s*/g, '')}</symbol>`;
}

function walk(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? walk(join(folder, entry.name)) : [join(folder, entry.name)]);
}

rmSync(vendor, { recursive: true, force: true });
for (const [to, from] of Object.entries(files)) {
  mkdirSync(dirname(join(vendor, to)), { recursive: true });
  if (to.endsWith('.min.css')) {
    // The map is not shipped, so the browser must not ask for it.
    writeFileSync(join(vendor, to), readFileSync(join(modules, from), 'utf8').replace(/\n?\/\*# sourceMappingURL=.*\*\/\s*$/, '\n'));
  } else {
    cpSync(join(modules, from), join(vendor, to));
  }
}
writeFileSync(join(vendor, 'icons/icons.svg'),
  `<svg xmlns="http://www.w3.org/2000/svg">\n${icons.map(symbol).join('\n')}\n</svg>\n`);
const sums = walk(vendor).map((file) => relative(vendor, file).replaceAll('\\', '/')).sort()
  .map((file) => `${createHash('sha256').update(readFileSync(join(vendor, file))).digest('hex')}  ${file}\n`);
writeFileSync(join(vendor, 'SHA256SUMS'), sums.join(''));
