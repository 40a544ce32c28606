/** Whether this machine has a camera that may be used. */
export async function hasCamera(): Promise<boolean> {
  try {
    const devices = await navigator.mediaDevices.enumerateDevices();
    return devices.some((device) => device.kind === 'videoinput');
  } catch {
    // Refused or not there at all: a photograph can still be chosen from the disk.
    return false;
  }
}

/** One frame of the picture as JPEG, at the camera's own size. */
export async function takeFrame(video: HTMLVideoElement): Promise<Uint8Array<ArrayBuffer>> {
  const canvas = new OffscreenCanvas(video.videoWidth, video.videoHeight);
  canvas.getContext('2d')?.drawImage(video, 0, 0);
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
  return new Uint8Array(await blob.arrayBuffer());
}
