'use client';

import { type ComponentType, memo, type ReactNode } from 'react';
import { cn } from '@/lib/utils.ts';

export const rowHeight = 40;
export const headingHeight = 32;

export type RowProps<Item> = { item: Item; isSelected: boolean };

type PlacedRowProps<Item> = RowProps<Item> & {
  rowKey: string;
  index: number;
  top: number;
  isTabStop: boolean;
  className: string;
  Row: ComponentType<RowProps<Item>>;
};

function PlacedRowView<Item>({
  item,
  isSelected,
  rowKey,
  index,
  top,
  isTabStop,
  ...rest
}: PlacedRowProps<Item>) {
  const { Row, className } = rest;
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      data-key={rowKey}
      tabIndex={isTabStop ? 0 : -1}
      className={cn(
        'group/row absolute inset-x-0 h-10 cursor-default border-b text-sm transition-colors hover:bg-accent/60 focus-visible:-outline-offset-2 aria-selected:bg-primary-tint',
        className,
      )}
      style={{ transform: `translateY(${top}px)` }}
    >
      <Row item={item} isSelected={isSelected} />
    </div>
  );
}

/** Scrolling moves no row, so none is drawn again for it. */
// `memo` forgets that the component is generic; its props stay what they were.
export const PlacedRow = memo(PlacedRowView) as typeof PlacedRowView;

/** What stands between rows: a day, a group. Not a stop for the keyboard. */
export function HeadingRow({ index, top, children }: { index: number; top: number; children: ReactNode }) {
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className="absolute inset-x-0 flex h-8 border-b bg-sidebar"
      style={{ transform: `translateY(${top}px)` }}
    >
      <div role="gridcell" className="flex items-center px-3 text-xs font-medium text-muted-foreground">
        {children}
      </div>
    </div>
  );
}
