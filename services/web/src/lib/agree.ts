/**
 * Words that agree with the number before them: "{{ count }} report[s]", "{{ count }} [child|children]". The first, or
 * nothing, stands for one; the last for every other number. Vietnamese has no need of it.
 */
export function agree(template: string, values: Readonly<Record<string, string | number>> = {}): string {
  let isOne = false;
  return template.replace(
    /\{\{\s*(\w+)\s*\}\}|\[([^\]|]*)(?:\|([^\]]*))?\]/g,
    (found, name: string | undefined, first: string, second: string | undefined) => {
      if (name === undefined) return isOne ? (second === undefined ? "" : first) : (second ?? first);
      const value = String(values[name]);
      if (/^[\d.,]+$/.test(value)) isOne = value === "1";
      return found;
    },
  );
}
