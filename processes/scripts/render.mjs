// Draws every model as docs/diagrams/<process>.svg and reports what is hard to read in the drawing.
//
//   npm run render                             all models of this folder
//   npm run render -- personnel/appointment    only these files or folders
//   npm run render -- --png /tmp/pictures      also PNG pictures at scale 2, to look at
//   npm run render -- --out /tmp/drawings      write the SVG files somewhere else
//
// Exit code 1 if a drawing has an error; warnings are for your judgement. The browser is the installed Chromium or
// Chrome; set CHROMIUM to the path of another one.
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { checkLayout } from './layout.mjs';
import { drawModel } from './draw.mjs';

const PROCESSES = fileURLToPath(new URL('..', import.meta.url));
const ROOT = resolve(PROCESSES, '..');
const SCALE = 2;
const require = createRequire(import.meta.url);

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { png: { type: 'string' }, out: { type: 'string' } }
});
const calledFrom = process.env.INIT_CWD ?? process.cwd();
const svgFolder = options.out ? resolve(calledFrom, options.out) : join(ROOT, 'docs/diagrams');
const pngFolder = options.png && resolve(calledFrom, options.png);
const models = findModels(positionals.length > 0 ? positionals.map(path => resolve(calledFrom, path)) : [PROCESSES]);

let errors = 0;

if (models.length > 0) {
  await drawAll();
}
if (positionals.length === 0 && !options.out) {
  reportOrphans();
}
console.log(`${models.length} models, ${errors} errors`);
process.exitCode = errors === 0 ? 0 : 1;

async function drawAll() {
  const browser = await launchBrowser();

  try {
    const page = await browser.newPage({ deviceScaleFactor: SCALE });

    for (const model of models) {
      await openCanvas(page);
      const { drawings, warnings } = await page.evaluate(drawModel, readFileSync(model, 'utf8'));

      console.log(relative(ROOT, model));
      report(warnings.map(text => ({ level: 'error', text })));
      for (const { suffix, svg, elements } of drawings) {
        const name = basename(model, '.bpmn') + suffix;

        write(svgFolder, `${name}.svg`, tidy(svg));
        report(checkLayout(elements));
        if (pngFolder) {
          write(pngFolder, `${name}.png`, await photograph(page, tidy(svg)));
        }
      }
    }
  } finally {
    await browser.close();
  }
}

function findModels(paths) {
  const files = paths.flatMap(path => statSync(path).isDirectory() ? modelsIn(path) : [path]).sort();
  const names = files.map(file => basename(file));
  const twice = names.find((name, index) => names.indexOf(name) !== index);

  if (twice) {
    throw new Error(`Two models are called ${twice}: a process id, and so a file name, is unique`);
  }
  return files;
}

function modelsIn(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => name !== 'node_modules' && !name.startsWith('.'))
    .flatMap(entry => {
      const path = join(folder, entry.name);

      return entry.isDirectory() ? modelsIn(path) : path.endsWith('.bpmn') ? [path] : [];
    });
}

function launchBrowser() {
  const installed = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser']
    .find(path => path && existsSync(path));

  return chromium.launch({
    ...(installed ? { executablePath: installed } : { channel: 'chrome' }),
    args: ['--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update',
      '--disable-sync', '--font-render-hinting=none']
  });
}

async function openCanvas(page) {
  await page.setContent(`<!doctype html><style>${fontFaces()} body { margin: 0 }</style>
    <div id="canvas" style="width: 1600px; height: 1200px"></div>`);
  await page.addScriptTag({ path: require.resolve('bpmn-js/dist/bpmn-viewer.production.min.js') });
  await page.evaluate(() => Promise.all([...document.fonts].map(font => font.load())));
}

/**
 * Arimo under the name of Arial, the font that bpmn-js and Camunda Modeler write with: both have the same widths, so
 * lines break in the same places on every machine, whichever fonts it has.
 */
function fontFaces() {
  const css = require.resolve('@fontsource/arimo/400.css');

  return readFileSync(css, 'utf8')
    .replaceAll("'Arimo'", "'Arial'")
    .replace(/url\(([^)]+\.woff2)\)/g, (_, file) => {
      const font = readFileSync(resolve(dirname(css), file)).toString('base64');

      return `url(data:font/woff2;base64,${font})`;
    });
}

/** The same model gives the same file: numbers are rounded, and each shape starts a line so that a diff can be read. */
function tidy(svg) {
  return svg
    .replace(/<[a-z][^>]*>/g, tag => tag.replace(/(?<![\w.])-?\d+\.\d+(e-?\d+)?/g, number => String(round(number))))
    .replace(/(?=<g[ >])/g, '\n') + '\n';
}

function round(number) {
  return Math.round(Number(number) * 100) / 100 + 0;
}

async function photograph(page, svg) {
  await page.setContent(`<!doctype html><style>${fontFaces()} body { margin: 0 } svg { display: block }</style>
    ${svg.slice(svg.indexOf('<svg'))}`);
  await page.evaluate(() => Promise.all([...document.fonts].map(font => font.load())));
  return page.locator('svg').screenshot();
}

function write(folder, name, content) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), content);
}

/** A picture without a model misleads; it is named here and not deleted, for it may be somebody's own drawing. */
function reportOrphans() {
  const processes = new Set(models.map(model => basename(model, '.bpmn')));
  const orphans = existsSync(svgFolder)
    ? readdirSync(svgFolder).filter(file => file.endsWith('.svg') && !processes.has(file.split('.')[0]))
    : [];

  report(orphans.map(file => ({ level: 'error', text: `docs/diagrams/${file} has no model: delete it` })));
}

function report(findings) {
  for (const { level, text } of findings) {
    console.log(`  ${level.padEnd(7)}  ${text}`);
    errors += level === 'error' ? 1 : 0;
  }
}
