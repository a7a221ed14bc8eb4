/** Letters that nobody takes for another when a receipt is read out: no I, L, O, U. */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const lettersMax = 8;

/** What is printed on a receipt: period, revision, and eight letters of the digest of what was sent ("2022-01/1-7K3QM9FA"). */
export function receiptCode(period: string, revision: number, digestHex: string): string {
  let rest = BigInt(`0x${digestHex}`);
  let letters = "";
  while (letters.length < lettersMax) {
    letters += alphabet[Number(rest % 32n)];
    rest /= 32n;
  }
  return `${period}/${revision}-${letters}`;
}
