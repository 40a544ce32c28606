import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Button, Modal } from 'antd';
import { useTexts } from '#renderer/i18n/texts.ts';
import { takeFrame } from './camera.ts';
import { inspectionTexts } from './texts.ts';
import type { NewFile } from './use-evidence.ts';

type CameraDialogProps = {
  readonly onTake: (photograph: NewFile) => Promise<void>;
  /** The camera would not start: photographs are chosen from the disk instead. */
  readonly onFailed: () => void;
  readonly onClose: () => void;
};

/** The camera's picture; each photograph is stored the moment it is taken. */
export function CameraDialog({ onTake, onFailed, onClose }: CameraDialogProps): ReactNode {
  const say = useTexts(inspectionTexts).camera;
  const video = useRef<HTMLVideoElement>(null);
  const [count, setCount] = useState(0);
  const failed = useRef(onFailed);
  useEffect(() => {
    failed.current = onFailed;
  });
  useEffect(() => {
    let stream: MediaStream | null = null;
    let isClosed = false;
    const stop = (): void => stream?.getTracks().forEach((track) => track.stop());
    const begin = async (): Promise<void> => {
      try {
        stream = await navigator.mediaDevices.getUserMedia({ video: { width: { ideal: 1920 } } });
        if (isClosed) return stop();
        if (video.current !== null) video.current.srcObject = stream;
      } catch {
        failed.current();
      }
    };
    void begin();
    return () => {
      isClosed = true;
      stop();
    };
  }, []);
  const take = async (): Promise<void> => {
    if (video.current === null || video.current.videoWidth === 0) return;
    const bytes = await takeFrame(video.current);
    await onTake({ name: `${new Date().toLocaleString('sv').replaceAll(':', '')}.jpg`, bytes });
    setCount((taken) => taken + 1);
  };
  return (
    <Modal
      open
      title={say.title}
      width={760}
      onCancel={onClose}
      footer={[
        <span key="count" role="status" className="camera-count">
          {count === 0 ? null : say.count(count)}
        </span>,
        <Button key="take" type="primary" size="large" autoFocus onClick={() => void take()}>
          {say.take}
        </Button>,
        <Button key="close" size="large" onClick={onClose}>
          {say.close}
        </Button>,
      ]}
    >
      <video ref={video} className="camera-picture" autoPlay muted playsInline />
    </Modal>
  );
}
