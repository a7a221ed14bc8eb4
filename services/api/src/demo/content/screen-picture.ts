import { crc32, deflateSync } from "node:zlib";
import { randomOf, wholeBetween } from "./random.ts";

const [width, height] = [320, 240];
type Colour = readonly [number, number, number];
const ink: Colour = [90, 98, 110];
const pale: Colour = [206, 212, 220];
const sky: Colour = [190, 220, 245];
const sun: Colour = [250, 205, 90];
const palette: readonly Colour[] = [
  [24, 94, 160],
  [16, 122, 96],
  [150, 62, 62],
  [112, 74, 150],
];

/** A screenshot in outline: the head of a school's site, a post, its picture and lines of text. */
export function screenOf(seed: string): Uint8Array<ArrayBuffer> {
  const random = randomOf("picture", seed);
  const head = palette[wholeBetween(random, 0, palette.length - 1)] ?? ink;
  const pixels = Buffer.alloc(height * (1 + width * 3), 255);
  for (let y = 0; y < height; y += 1) pixels[y * (1 + width * 3)] = 0;
  const paint = (x: number, y: number, colour: Colour) => pixels.set(colour, y * (1 + width * 3) + 1 + x * 3);
  const fill = (x0: number, y0: number, w: number, h: number, colour: Colour) => {
    for (let y = y0; y < y0 + h; y += 1) for (let x = x0; x < x0 + w; x += 1) paint(x, y, colour);
  };
  fill(0, 0, width, 34, head);
  fill(14, 10, 14, 14, sun);
  fill(36, 14, wholeBetween(random, 90, 150), 6, [255, 255, 255]);
  fill(14, 48, wholeBetween(random, 170, 280), 9, ink);
  const [centre, top] = [wholeBetween(random, 40, 100), wholeBetween(random, 82, 96)];
  const wave = wholeBetween(random, 28, 44);
  for (let y = 68; y < 168; y += 1)
    for (let x = 14; x < 146; x += 1) {
      const hill = 140 - 24 * Math.sin((x - 14) / wave);
      const isSun = (x - centre) ** 2 + (y - top) ** 2 < 120;
      paint(x, y, y > hill ? head : isSun ? sun : sky);
    }
  for (let line = 0; line < 7; line += 1) fill(160, 70 + line * 14, wholeBetween(random, 100, 146), 5, pale);
  for (let line = 0; line < 3; line += 1) fill(14, 184 + line * 14, wholeBetween(random, 200, 290), 5, pale);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a channel, red, green and blue.
  header.set([8, 2, 0, 0, 0], 8);
  return new Uint8Array(
    Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      chunk("IHDR", header),
      chunk("IDAT", deflateSync(pixels)),
      chunk("IEND", Buffer.alloc(0)),
    ]),
  );
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
