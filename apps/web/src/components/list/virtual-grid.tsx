'use client';

import { type Range, defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import {
  type ComponentType,
  type ReactNode,
  type SyntheticEvent,
  useEffect,
  useRef,
  useCallback,
} from 'react';
import { headingHeight, HeadingRow, PlacedRow, rowHeight, type RowProps } from './grid-row.tsx';
import { useLeftOffset } from './left-offsets.ts';
import { useGridCursor } from './use-grid-cursor.ts';
import { useGridKeys } from './use-grid-keys.ts';

export type GridEntry<Item> =
  | { kind: 'row'; key: string; item: Item }
  | { kind: 'heading'; key: string; label: string };

export type VirtualGridProps<Item> = {
  label: string;
  /** Names this list with its filters: where one had scrolled to is kept for it. */
  listKey: string;
  entries: readonly GridEntry<Item>[];
  Row: ComponentType<RowProps<Item>>;
  header: ReactNode;
  /** The columns, the same for the header and for every row. */
  columns: string;
  selectedKey?: string | null;
  /** The keyboard has moved on to this row. */
  onMove?: (item: Item) => void;
  /** The row that the focus is on: what the keys of a row are for. */
  onCursor?: (item: Item) => void;
  /** Enter or a click. */
  onOpen: (item: Item, event: SyntheticEvent) => void;
  /** The reader looks at this row and may open it. */
  onConsider?: (item: Item) => void;
  hasMore: boolean;
  onNearEnd: () => void;
  /** What stands below the last row: rows under way, or why they did not come. */
  footer?: ReactNode;
};

const nearEndRows = 15;

/** A list that holds any number of rows and draws those in sight. One stop of the Tab key; arrows and j/k move in it. */
export function VirtualGrid<Item>(props: VirtualGridProps<Item>) {
  // The virtualizer changes in place, which memoised code would not see.
  'use no memo';
  const { label, listKey, entries, Row, header, columns, selectedKey = null, hasMore, onNearEnd } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const cursor = useGridCursor(scroller);
  const left = useLeftOffset(listKey, scroller);

  const indexOf = (key: string | null) =>
    key === null ? -1 : entries.findIndex((entry) => entry.kind === 'row' && entry.key === key);
  const firstRow = entries.findIndex(({ kind }) => kind === 'row');
  const cursorIndex = indexOf(cursor.key);
  const selectedIndex = indexOf(selectedKey);
  const tabStop = [selectedIndex, cursorIndex, firstRow].find((index) => index >= 0) ?? -1;

  // With the same functions it measures again only when the entries are others.
  const getItemKey = useCallback((index: number) => entries[index]?.key ?? index, [entries]);
  const estimateSize = useCallback(
    (index: number) => (entries[index]?.kind === 'heading' ? headingHeight : rowHeight),
    [entries],
  );
  const virtualizer = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroller.current,
    estimateSize,
    getItemKey,
    overscan: 8,
    // The server draws the rows that fit a screen.
    initialRect: { width: 0, height: 900 },
    initialOffset: left.initial,
    // The row that has the focus stays, however far one scrolls.
    rangeExtractor: (range: Range) => {
      const shown = defaultRangeExtractor(range);
      if (tabStop < 0 || shown.includes(tabStop)) return shown;
      return [...shown, tabStop].toSorted((a, b) => a - b);
    },
  });

  const shown = virtualizer.getVirtualItems();
  const lastShown = virtualizer.range?.endIndex ?? 0;
  useEffect(() => {
    if (hasMore && lastShown >= entries.length - nearEndRows) onNearEnd();
  }, [hasMore, lastShown, entries.length, onNearEnd]);

  const isFirst = useRef(true);
  useEffect(() => {
    if (isFirst.current && left.initial === 0 && selectedIndex > 0) virtualizer.scrollToIndex(selectedIndex);
    isFirst.current = false;
  });

  const rowAt = (index: number) => {
    const entry = entries[index];
    return entry?.kind === 'row' ? entry : null;
  };
  const moveTo = (index: number) => {
    const entry = rowAt(index);
    if (!entry) return;
    if (!shown.some((item) => item.index === index)) virtualizer.scrollToIndex(index);
    cursor.focus(entry.key);
    props.onMove?.(entry.item);
  };
  const rowOf = (event: SyntheticEvent) => {
    const row = event.target instanceof Element ? event.target.closest('[data-key]') : null;
    return row ? rowAt(indexOf(row.getAttribute('data-key'))) : null;
  };
  const onKeyDown = useGridKeys({
    scroller,
    entries,
    from: selectedIndex >= 0 ? selectedIndex : cursorIndex,
    moveTo,
    onEnter: (event) => {
      const entry = rowOf(event);
      if (entry) props.onOpen(entry.item, event);
    },
  });

  return (
    <div
      ref={scroller}
      onScroll={left.remember}
      className="relative min-h-0 flex-1 scroll-pt-8 overflow-y-auto overscroll-contain scroll-pb-(--dock-space,0px) pb-(--dock-space,0px) [scrollbar-width:thin]"
    >
      <div
        role="grid"
        tabIndex={-1}
        aria-label={label}
        aria-rowcount={hasMore ? -1 : entries.length + 1}
        onKeyDown={onKeyDown}
        onClick={(event) => {
          const entry = rowOf(event);
          // With a key held down the link in the row opens elsewhere, as links do.
          if (!entry || event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          cursor.set(entry.key);
          props.onOpen(entry.item, event);
        }}
        onPointerOver={(event) => {
          const entry = rowOf(event);
          if (entry) props.onConsider?.(entry.item);
        }}
        onFocus={(event) => {
          const entry = rowOf(event);
          if (!entry) return;
          cursor.set(entry.key);
          props.onCursor?.(entry.item);
          props.onConsider?.(entry.item);
        }}
      >
        <div role="rowgroup" className="sticky top-0 z-10 border-b bg-background">
          <div role="row" aria-rowindex={1} className={columns}>
            {header}
          </div>
        </div>
        <div role="rowgroup" className="relative" style={{ height: virtualizer.getTotalSize() }}>
          {shown.map(({ index, start, key }) => {
            const entry = entries[index];
            if (!entry) return null;
            if (entry.kind === 'heading') {
              return (
                <HeadingRow key={key} index={index} top={start}>
                  {entry.label}
                </HeadingRow>
              );
            }
            return (
              <PlacedRow
                key={key}
                rowKey={entry.key}
                index={index}
                top={start}
                item={entry.item}
                isSelected={index === selectedIndex}
                isTabStop={index === tabStop}
                className={columns}
                Row={Row}
              />
            );
          })}
        </div>
      </div>
      {props.footer}
    </div>
  );
}
