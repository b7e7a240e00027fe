import type { SlotFigures } from "#app/domain/reservations/service-summary.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { listOf } from "#app/i18n/format.ts";

const column = 38;
const barWidth = 26;
const barHeight = 44;
const foot = 60;
const mostLabels = 9;

/** A number and the gap under it: a limit that lies there would run through it. */
const numberRoom = 16;

type SlotBarProps = { slot: SlotFigures; most: number; isLabelled: boolean };

function SlotBar({ slot: { time, held, limit }, most, isLabelled }: SlotBarProps) {
  const heightOf = (covers: number) => (covers / most) * barHeight;
  // A slot that is full by hand is not over its limit.
  const within = Math.min(held, limit || held);
  const middle = barWidth / 2;
  const top = foot - heightOf(held);
  const line = limit === null ? null : foot - heightOf(limit);
  const isCrossed = line !== null && line < top && line > top - numberRoom;
  return (
    <>
      <rect
        y={foot - heightOf(within)}
        width={barWidth}
        height={heightOf(within)}
        className="fill-good"
      />
      <rect y={top} width={barWidth} height={heightOf(held - within)} className="fill-stop" />
      {line === null ? null : (
        <path d={`M-4 ${line}h${barWidth + 8}`} className="stroke-ink" strokeDasharray="3 2" />
      )}
      <text
        x={middle}
        y={(isCrossed ? line : top) - 4}
        textAnchor="middle"
        paintOrder="stroke"
        strokeWidth="4"
        className="fill-ink stroke-paper"
      >
        {held > 0 ? held : null}
      </text>
      <text x={middle} y={foot + 14} textAnchor="middle" className="fill-soft">
        {isLabelled ? time : null}
      </text>
    </>
  );
}

/** The confirmed covers of each slot as bars, with the slot's limit as a dashed line. */
export function SlotBars({ slots }: { slots: readonly SlotFigures[] }) {
  if (slots.length === 0) return null;
  const most = Math.max(1, ...slots.map(({ held, limit }) => Math.max(held, limit ?? 0)));
  const every = Math.ceil(slots.length / mostLabels);
  const width = slots.length * column;
  const list = listOf(slots.map(({ time, held }) => `${time} ${held}`));
  return (
    <svg
      role="img"
      viewBox={`0 0 ${width} 78`}
      width={width}
      height="78"
      fontSize="12"
      className="h-auto max-w-full"
    >
      <title>{m.admin_slots_chart({ list })}</title>
      <path d={`M0 ${foot + 0.5}h${width}`} className="stroke-edge" />
      {slots.map((slot, index) => (
        <g key={slot.time} transform={`translate(${index * column + 6} 0)`}>
          <SlotBar slot={slot} most={most} isLabelled={index % every === 0} />
        </g>
      ))}
    </svg>
  );
}
