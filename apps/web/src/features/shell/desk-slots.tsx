/**
 * What lives across pages and is nobody's screen: it stays mounted while one navigates. Features put
 * their own components here.
 */
export function DeskSlots() {
  return null;
}
