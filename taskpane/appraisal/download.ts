/** Hands a file to the browser, which puts it where the person keeps downloads. Nothing leaves this machine. */
export function download(name: string, content: string | Uint8Array, type: string): void {
  const address = URL.createObjectURL(new Blob([content as BlobPart], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser has begun by then; kept for ever it would hold the memory.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
