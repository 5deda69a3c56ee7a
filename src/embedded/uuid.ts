// Event ids: sixteen bytes in the file, text or two 64-bit halves on the wire.

const PATTERN = /^[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}$/i;

/** The sixteen bytes of a uuid in text; undefined where the text is none. */
export function uuidBytes(text: string): Buffer | undefined {
  return PATTERN.test(text) ? Buffer.from(text.replaceAll("-", ""), "hex") : undefined;
}

/** The usual text of sixteen bytes, in small letters. */
export function uuidText(bytes: Uint8Array): string {
  const hex = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
