import { Buffer } from 'node:buffer';
import type { Page } from 'playwright-core';

/** A WebP photograph, drawn by the browser itself. */
export async function webpInPage(page: Page): Promise<Buffer> {
  const base64 = await page.evaluate(() => {
    const canvas = document.createElement('canvas');
    canvas.width = 320;
    canvas.height = 240;
    const pen = canvas.getContext('2d');
    if (pen !== null) {
      pen.fillStyle = '#2a6f4e';
      pen.fillRect(40, 40, 240, 160);
    }
    return canvas.toDataURL('image/webp').split(',')[1] ?? '';
  });
  return Buffer.from(base64, 'base64');
}
