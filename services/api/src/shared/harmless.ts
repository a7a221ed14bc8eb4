/** A text that a spreadsheet would run as a formula gets an apostrophe in front (OWASP: CSV injection). */
export const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
