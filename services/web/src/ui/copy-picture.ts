const SCALE = 2;
const MARGIN = 16;
const TITLE = 28;
const SOURCE = 22;

/** Properties of a drawing that come from style sheets and must travel with it. */
const CARRIED = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-opacity",
  "stroke-dasharray",
  "opacity",
  "font-family",
  "font-size",
  "font-weight",
  "text-anchor",
  "color",
] as const;

/**
 * Puts a drawing on the clipboard as a PNG with its title and source line; saves it as a file where the
 * clipboard takes no pictures. Says which of the two it was.
 */
export async function copyPicture(
  svg: SVGSVGElement,
  words: { title: string; source: string },
): Promise<"clipboard" | "file"> {
  const picture = draw(svg, words);
  if (window.isSecureContext && typeof ClipboardItem !== "undefined") {
    try {
      await navigator.clipboard.write([new ClipboardItem({ "image/png": picture })]);
      return "clipboard";
    } catch {
      // Refused by the browser: the file is as good.
    }
  }
  const address = URL.createObjectURL(await picture);
  const link = document.createElement("a");
  link.href = address;
  link.download = `${words.title}.png`;
  link.click();
  URL.revokeObjectURL(address);
  return "file";
}

async function draw(svg: SVGSVGElement, words: { title: string; source: string }): Promise<Blob> {
  const { width, height } = svg.getBoundingClientRect();
  const copy = svg.cloneNode(true) as SVGSVGElement;
  carryStyles(svg, copy);
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  copy.setAttribute("width", String(width * SCALE));
  copy.setAttribute("height", String(height * SCALE));
  if (!copy.hasAttribute("viewBox")) copy.setAttribute("viewBox", `0 0 ${width} ${height}`);

  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
  await image.decode();

  const root = getComputedStyle(document.body);
  const canvas = document.createElement("canvas");
  canvas.width = (width + 2 * MARGIN) * SCALE;
  canvas.height = (height + 2 * MARGIN + TITLE + SOURCE) * SCALE;
  const pen = canvas.getContext("2d");
  if (!pen) throw new Error("no canvas");
  pen.scale(SCALE, SCALE);
  pen.fillStyle = root.backgroundColor;
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.fillStyle = root.color;
  pen.textBaseline = "top";
  pen.font = `600 15px ${root.fontFamily}`;
  pen.fillText(words.title, MARGIN, MARGIN, width);
  pen.drawImage(image, MARGIN, MARGIN + TITLE, width, height);
  pen.font = `12px ${root.fontFamily}`;
  pen.fillText(words.source, MARGIN, MARGIN + TITLE + height + 6, width);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no picture"))), "image/png"),
  );
}

function carryStyles(from: Element, to: Element): void {
  const style = getComputedStyle(from);
  for (const name of CARRIED) to.setAttribute(name, style.getPropertyValue(name));
  for (let index = 0; index < from.children.length; index++) {
    const [source, target] = [from.children[index], to.children[index]];
    if (source && target) carryStyles(source, target);
  }
}
