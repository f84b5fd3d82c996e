/** Ties figures to their units, so that no line ends between `60,000.00` and `元`. */
export function tied(text: string): string {
  return text.replace(/(\d) (?=\p{Script=Han})/gu, '$1\u00A0');
}
