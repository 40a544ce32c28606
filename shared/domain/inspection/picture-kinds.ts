/** Pictures the window draws. SVG is not among them, because it can carry scripts; HEIC, because Chromium cannot read it. */
export const isShownImage = (mediaType: string): boolean =>
  ['image/jpeg', 'image/png', 'image/gif', 'image/webp', 'image/bmp', 'image/avif'].includes(mediaType);

/** Pictures a PDF takes as they are. */
export const isPrintedImage = (mediaType: string): boolean => ['image/jpeg', 'image/png'].includes(mediaType);

/** Photographs that this app can keep and list, but neither show nor print. */
export const isHiddenPhotograph = (mediaType: string): boolean =>
  mediaType.startsWith('image/') && !isShownImage(mediaType);
