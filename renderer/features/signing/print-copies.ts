import { bridge } from '#renderer/bridge.ts';
import { blobUrl } from '#renderer/ui/blob-url.ts';
import { isPrintedImage, isShownImage } from '#shared/domain/inspection/picture-kinds.ts';
import type { SealedEvidence, SealedRecord } from '#shared/schema/sealed-record.ts';

/** A page shows no more than this of a photograph, and a printer prints no more. */
const LONGEST_SIDE = 2_560;
/** Above this a photograph is printed from a smaller copy: thirty of a telephone's would make a PDF nobody can send. */
const HEAVY_BYTES = 4 * 1024 * 1024;

const needsCopy = ({ mediaType, bytes }: SealedEvidence): boolean =>
  isShownImage(mediaType) && (!isPrintedImage(mediaType) || bytes > HEAVY_BYTES);

/**
 * JPEG copies of the photographs that a PDF cannot show as they are (WebP, …) or that would make it heavy. The originals
 * stay what they were, and stay the evidence: the record names them by their hash, the copies are only printed.
 */
export async function makePrintCopies({ content }: SealedRecord): Promise<Record<string, string>> {
  const all = [...content.items.flatMap(({ evidence }) => evidence), ...content.evidence];
  const copies: Record<string, string> = {};
  for (const { sha256, name } of all.filter(needsCopy)) {
    if (copies[sha256] !== undefined) continue;
    const bytes = await copyOf(sha256);
    const stored = bytes === null ? null : await bridge.blobStore({ name, bytes });
    if (stored?.ok === true) copies[sha256] = stored.value.sha256;
  }
  return copies;
}

/** Null for a picture that is not on this disk or cannot be read; it is then listed by its hash. */
async function copyOf(sha256: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const picture = new Image();
  picture.crossOrigin = 'anonymous';
  picture.src = blobUrl(sha256);
  try {
    await picture.decode();
  } catch {
    return null;
  }
  const { naturalWidth: width, naturalHeight: height } = picture;
  const scale = Math.min(1, LONGEST_SIDE / Math.max(width, height));
  const canvas = new OffscreenCanvas(Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale)));
  const pen = canvas.getContext('2d');
  if (pen === null) return null;
  // JPEG knows nothing transparent; what was is white, as on paper.
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.85 });
  return new Uint8Array(await blob.arrayBuffer());
}
