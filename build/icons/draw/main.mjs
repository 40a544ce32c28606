/** An Electron app that draws one SVG into one PNG of the same size: `electron draw icon.svg icon.png`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { app, BrowserWindow } from 'electron';

const [svg = '', png = ''] = process.argv.filter((argument) => /\.(svg|png)$/.test(argument));

/** What the page does, as text: it has a DOM, and we have none. @param {string} source */
const paint = (source) => `(async () => {
  const image = new Image();
  image.src = 'data:image/svg+xml,' + encodeURIComponent(${JSON.stringify(source)});
  await image.decode();
  const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
  canvas.getContext('2d').drawImage(image, 0, 0);
  return canvas.toDataURL('image/png');
})()`;

async function draw() {
  const window = new BrowserWindow({ show: false });
  await window.loadURL('about:blank');
  const dataUrl = await window.webContents.executeJavaScript(paint(readFileSync(svg, 'utf8')));
  const [, base64 = ''] = String(dataUrl).split(',');
  writeFileSync(png, Buffer.from(base64, 'base64'));
}

// Electron is ready only after this module has run, so it must not be awaited here.
app
  .whenReady()
  .then(draw)
  .then(
    () => app.exit(0),
    (error) => {
      console.error(error);
      app.exit(1);
    },
  );
