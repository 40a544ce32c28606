/** Whether Chromium draws pictures of this kind. Photographs of some telephones (HEIC) it does not. */
export const isShowable = (mediaType: string): boolean =>
  mediaType.startsWith('image/') && !['image/heic', 'image/heif', 'image/tiff'].includes(mediaType);
