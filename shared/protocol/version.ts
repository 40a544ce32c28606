/**
 * Version of the messages between device and server.
 * 1  first: enrol, push, pull, blobs.
 * 2  a device proves its key when it enrols; places in the log carry a mark; faults of the device and too many
 *    wrong join codes have kinds of their own. Devices of version 1 that have enrolled go on; to enrol they need this one.
 * A server speaks its own version and the one before; others are answered `clientTooOld` or `serverTooOld`.
 */
export const PROTOCOL_VERSION = 2;
export const OLDEST_SPOKEN_VERSION = 1;
/** The first version in which a device proves its key: an older one cannot enrol. */
export const ENROL_VERSION = 2;
/** Header in which a device names its version. */
export const VERSION_HEADER = 'x-duxue-protocol';
