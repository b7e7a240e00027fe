import { Section, Text } from "@react-email/components";
import type { ReservationCode } from "#app/domain/reservations/reservation.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { longDate, timeOfDay } from "#app/i18n/format.ts";
import { palette, serif } from "#emails/palette.ts";
import type { MailedTable } from "#emails/reservation-props.ts";

type TableCardProps = { table: MailedTable; code: ReservationCode };

/** The table itself, set like a line of the menu: day, time and service, party, code. */
export function TableCard({ table, code }: TableCardProps) {
  const time = timeOfDay(table.time);
  return (
    <Section className="rule" style={card}>
      <Text className="ink" style={day}>
        {longDate(table.date)}
      </Text>
      <Text className="ink" style={line}>
        {m.mail_service_at({ time, service: table.service })}
        <br />
        {m.mail_table_for({ covers: table.covers })}
      </Text>
      <Text className="muted" style={{ ...line, fontSize: 14, color: palette.muted }}>
        {m.mail_reservation_code({ code: code.toUpperCase() })}
      </Text>
    </Section>
  );
}

const card = {
  tableLayout: "fixed",
  margin: "4px 0 24px",
  padding: "16px 0",
  borderTop: `1px solid ${palette.rule}`,
  borderBottom: `1px solid ${palette.rule}`,
  textAlign: "center",
} as const;

const day = {
  margin: 0,
  fontFamily: serif,
  fontSize: 21,
  lineHeight: "30px",
  color: palette.ink,
} as const;

const line = { margin: "4px 0 0", fontSize: 16, lineHeight: "25px", color: palette.ink } as const;
