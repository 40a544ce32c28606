import type { RowIdentity } from '#shared/schema/workbook-reading.ts';

/** A row that says nothing about which school it is. */
export const NOBODY: RowIdentity = {
  code: null,
  ownNumber: null,
  name: null,
  kind: null,
  urbanRural: null,
  ownership: null,
  district: null,
  address: null,
  principal: null,
  phone: null,
};
