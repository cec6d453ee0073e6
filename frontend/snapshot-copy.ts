/**
 * Puts a text that is still to come on the clipboard; false where the browser does not allow it. Begun before the text
 * is there, because some browsers only let a click copy.
 *
 * @throws what kept the text from coming
 */
export async function copyText(text: Promise<string>): Promise<boolean> {
  try {
    if (typeof ClipboardItem !== 'undefined') {
      await navigator.clipboard.write([new ClipboardItem({ 'text/plain': text.then((plain) => new Blob([plain], { type: 'text/plain' })) })]);
      return true;
    }
  } catch {
    // The older way may still work.
  }
  const plain = await text;
  try {
    await navigator.clipboard.writeText(plain);
    return true;
  } catch {
    return false;
  }
}

/** Hands a file over to the browser's downloads. */
export function saveFile(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Some browsers read it a while later.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
