import { sealHashOf } from '#shared/domain/inspection/record.ts';
import { sha256Hex } from '../files/hash-file.ts';
import { openPdf, pageDigests } from './pdf-reading.ts';
import { renderRecord, type RenderRequest } from './render.ts';
import { addSignatureField, type Unsigned } from './signature-field.ts';
import { signatureReason } from './words.ts';

/** A record's PDF, whole but for the bytes of its signature. */
export async function prepareDocument(request: RenderRequest): Promise<Unsigned> {
  const pdf = await renderRecord(request);
  const { deviceId, signedAt } = request.issue;
  return addSignatureField(pdf, {
    name: `督学通设备 ${deviceId}`,
    reason: signatureReason(sealHashOf(request.record, sha256Hex)),
    signedAt,
    pageDigests: pageDigests(await openPdf(pdf)),
  });
}
