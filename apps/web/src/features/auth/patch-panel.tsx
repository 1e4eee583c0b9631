const columns = 11;
const rows = 13;
const pitch = 56;

const x = (column: number) => (column + 0.5) * pitch;
const y = (row: number) => (row + 0.5) * pitch;

/** A cord hangs from one jack to another, as slack as it is long. */
function cord([fromColumn, fromRow]: Jack, [toColumn, toRow]: Jack): string {
  const sag = 60 + Math.abs(toColumn - fromColumn) * 16;
  const low = Math.max(y(fromRow), y(toRow)) + sag;
  return `M${x(fromColumn)} ${y(fromRow)}C${x(fromColumn)} ${low} ${x(toColumn)} ${low} ${x(toColumn)} ${y(toRow)}`;
}

type Jack = [column: number, row: number];

const cords: { from: Jack; to: Jack; className: string }[] = [
  { from: [1, 2], to: [6, 5], className: 'stroke-primary' },
  { from: [4, 1], to: [9, 3], className: 'stroke-outline' },
  { from: [2, 7], to: [8, 8], className: 'stroke-strong' },
];

const plugged = new Set(cords.flatMap(({ from, to }) => [String(from), String(to)]));

const jacks = Array.from({ length: rows }, (_, row) =>
  Array.from({ length: columns }, (__, column): Jack => [column, row]),
).flat();

/** The product's namesake: a board of jacks with a few calls patched through. */
export function PatchPanel() {
  return (
    <svg
      viewBox={`0 0 ${columns * pitch} ${rows * pitch}`}
      preserveAspectRatio="xMidYMid slice"
      className="absolute inset-0 size-full"
    >
      {jacks.map(([column, row]) => (
        <g key={`${column},${row}`}>
          <circle
            cx={x(column)}
            cy={y(row)}
            r="9"
            className="fill-background stroke-input"
            strokeWidth="1.5"
          />
          <circle cx={x(column)} cy={y(row)} r="3" className="fill-input" />
        </g>
      ))}
      {cords.map(({ from, to, className }) => (
        <path
          key={`${from} ${to}`}
          d={cord(from, to)}
          className={className}
          fill="none"
          strokeWidth="5"
          strokeLinecap="round"
        />
      ))}
      {jacks
        .filter((jack) => plugged.has(String(jack)))
        .map(([column, row]) => (
          <circle
            key={`plug ${column},${row}`}
            cx={x(column)}
            cy={y(row)}
            r="11"
            className="fill-background stroke-foreground"
            strokeWidth="3"
          />
        ))}
    </svg>
  );
}
