const GAP_PX = 4;
const EDGE_PX = 8;

/** Puts an open popover above its button, or below where there is more room, inside the viewport. */
export function placeBeside(popover: HTMLElement, button: Element): void {
  const anchor = button.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = popover;
  const roomAbove = anchor.top - GAP_PX - EDGE_PX;
  const roomBelow = innerHeight - anchor.bottom - GAP_PX - EDGE_PX;
  const above = roomAbove >= height || roomAbove >= roomBelow;
  popover.style.left = `${within(anchor.left, innerWidth - width - EDGE_PX)}px`;
  // Held at the edge beside the button, so that it grows away from it.
  const gap = above ? innerHeight - anchor.top + GAP_PX : anchor.bottom + GAP_PX;
  const [near, far] = above ? (['bottom', 'top'] as const) : (['top', 'bottom'] as const);
  popover.style[near] = `${within(gap, innerHeight - height - EDGE_PX)}px`;
  popover.style[far] = 'auto';
}

function within(value: number, most: number): number {
  return Math.max(EDGE_PX, Math.min(value, most));
}
