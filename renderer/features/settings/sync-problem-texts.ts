import { defineTexts } from '#renderer/i18n/texts.ts';
import type { SyncError } from '#shared/protocol/error.ts';

interface ProblemText {
  readonly what: string;
  readonly next: string;
}

/** What went wrong with the server, and what a person can do about it. */
export const syncProblemTexts = defineTexts<Readonly<Record<SyncError['kind'], ProblemText>>>(
  {
    unreachable: { what: '连不上服务器', next: '检查网络和服务器地址。网络恢复后会自动再试，不用重填任何内容。' },
    timedOut: { what: '服务器没有及时回应', next: '网络可能太慢。会自动再试，从断开的地方继续。' },
    badRequest: { what: '服务器没有看懂这次请求', next: '请把软件更新到最新版；仍不行时联系督导室管理员。' },
    unauthorised: { what: '服务器不再认可这台设备', next: '向督导室索取新的加入码，重新加入。' },
    badJoinCode: { what: '加入码不对', next: '核对后重新输入。督导室可能已经更换加入码，请索取现在的加入码。' },
    tooManyAttempts: { what: '输错加入码的次数太多', next: '请核对加入码，过一刻钟再试。' },
    clientTooOld: { what: '本机的软件版本太旧', next: '更新软件后再同步。本机数据不受影响。' },
    serverTooOld: { what: '服务器的软件版本太旧', next: '请督导室管理员更新服务器。' },
    clockTooFarAhead: { what: '本机的时间比服务器快太多', next: '把电脑的日期和时间设为自动校准，再同步。' },
    chainBroken: { what: '本机的修改记录与服务器上的接不上', next: '请不要删除任何数据，联系督导室管理员。' },
    tooLarge: {
      what: '有一项内容太大，服务器收不下',
      next: '请告诉督导室管理员：服务器前面如有反向代理，要让它接收 16 MB 的请求；单个文件最大 200 MB。',
    },
    hashMismatch: { what: '传输的文件与原件不一致', next: '会自动重传。反复出现时检查网络。' },
    notFound: { what: '服务器上没有要取的内容', next: '可能是同事的照片还没有上传，稍后会自动再取。' },
    offsetMismatch: { what: '文件没有从断开处接上', next: '会自动从服务器已收到的位置继续。' },
    serverFault: { what: '服务器出了故障', next: '会自动再试。长时间不好时联系督导室管理员。' },
    notConfigured: { what: '还没有配置服务器', next: '填写服务器地址和加入码。' },
    localFault: { what: '本机的数据暂时读写不了', next: '请检查磁盘空间；会自动再试，反复出现时重新打开软件。' },
  },
  {
    unreachable: {
      what: 'The server is out of reach',
      next: 'Check the network and the address. It is tried again by itself.',
    },
    timedOut: {
      what: 'The server did not answer in time',
      next: 'The network may be slow. It goes on by itself where it stopped.',
    },
    badRequest: {
      what: 'The server did not understand the request',
      next: 'Update the app; if that does not help, ask your administrator.',
    },
    unauthorised: { what: 'The server no longer knows this device', next: 'Ask for a new join code and join again.' },
    badJoinCode: {
      what: 'The join code is wrong',
      next: 'Check it. The bureau may have changed it: ask for the present one.',
    },
    tooManyAttempts: {
      what: 'The join code was wrong too often',
      next: 'Check it, and try again in a quarter of an hour.',
    },
    clientTooOld: {
      what: 'The app on this machine is too old',
      next: 'Update it, then sync. Data on this machine is not affected.',
    },
    serverTooOld: { what: "The server's software is too old", next: 'Ask your administrator to update it.' },
    clockTooFarAhead: {
      what: "This machine's clock is far ahead of the server's",
      next: 'Let the system set date and time, then sync.',
    },
    chainBroken: {
      what: "This machine's history does not join on to the server's",
      next: 'Delete nothing, and ask your administrator.',
    },
    tooLarge: {
      what: 'Something is too large for the server',
      next: 'Tell your administrator: a proxy in front of the server must take requests of 16 MB; a file has 200 MB at most.',
    },
    hashMismatch: {
      what: 'A file arrived changed',
      next: 'It is sent again by itself. If it keeps happening, check the network.',
    },
    notFound: {
      what: 'The server does not have it yet',
      next: "A colleague's photographs may not be sent yet; it is tried again.",
    },
    offsetMismatch: {
      what: 'A file did not go on where it stopped',
      next: 'It goes on by itself from what the server has.',
    },
    serverFault: {
      what: 'The server has a fault',
      next: 'It is tried again by itself. If it lasts, tell your administrator.',
    },
    notConfigured: { what: 'No server is set', next: 'Enter its address and a join code.' },
    localFault: {
      what: 'Data on this machine cannot be read or written just now',
      next: 'Check the disk space. It is tried again by itself; if it keeps happening, open the app again.',
    },
  },
);
