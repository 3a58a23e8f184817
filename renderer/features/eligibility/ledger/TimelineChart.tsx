import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { toDayNumber, type PlainDate } from '../../../../shared/calendar/plainDate.ts';
import { DAY_STATES, type Timeline, type TimelineRow } from '../../../../shared/eligibility/timeline.ts';
import classes from './TimelineChart.module.css';

interface TimelineChartProps {
  readonly timeline: Timeline;
  readonly asOf: PlainDate;
  readonly since: PlainDate | null;
  readonly nameOf: (path: string) => string;
}

/** About how many years have a number above the line. */
const MOST_TICKS = 12;

/** The career drawn on a line of years. The table after it says the same in words, and is what a screen reader reads. */
export function TimelineChart({ timeline, asOf, since, nameOf }: TimelineChartProps) {
  const { t } = useTranslation();
  const { rows, from, to } = timeline;
  const place = placeBetween(from, to);
  const firstYear = Number(from.slice(0, 4));
  const years = Number(to.slice(0, 4)) - firstYear + 1;
  const step = Math.ceil(years / MOST_TICKS);
  // The last number would run over the edge.
  const ticks = Array.from({ length: years }, (_, index) => index).filter(
    (index) => index % step === 0 && index + step / 2 < years,
  );
  const states = DAY_STATES.filter((state) =>
    rows.some(({ parts }) => parts.some((part) => part.state === state)),
  );
  return (
    <div aria-hidden>
      <div className={classes.chart}>
        <div className={classes.name} />
        <div className={classes.years}>
          {ticks.map((index) => (
            <span key={index} className={classes.year} style={place.on(`${firstYear + index}-01-01`)}>
              {firstYear + index}
            </span>
          ))}
        </div>
        {rows.map((row) => (
          <Row key={row.path} row={row} name={nameOf(row.path)} place={place} asOf={asOf} since={since} />
        ))}
      </div>
      <ul className={classes.legend}>
        {states.map((state) => (
          <li key={state}>
            <span className={classes.swatch} data-state={state} />
            {t(($) => $.eligibility.timeline.state[state])}
          </li>
        ))}
        <li>
          <span className={classes.todaySwatch} />
          {t(($) => $.eligibility.timeline.today, { asOf })}
        </li>
        {rows.some(({ assumed }) => assumed) && (
          <li>
            <span className={classes.swatch} data-assumed />
            {t(($) => $.eligibility.timeline.assumed)}
          </li>
        )}
      </ul>
    </div>
  );
}

/** Where days lie on a line whose ends are known, as styles. */
function placeBetween(from: PlainDate, to: PlainDate) {
  const first = toDayNumber(from);
  const days = toDayNumber(to) + 1 - first;
  const share = (number: number) => (100 * (number - first)) / days;
  return {
    on: (day: PlainDate) => ({ insetInlineStart: `${share(toDayNumber(day))}%` }),
    along: (start: PlainDate, end: PlainDate) => ({
      insetInlineStart: `${share(toDayNumber(start))}%`,
      width: `${share(toDayNumber(end) + 1) - share(toDayNumber(start))}%`,
    }),
  };
}

interface RowProps extends Pick<TimelineChartProps, 'asOf' | 'since'> {
  readonly row: TimelineRow;
  readonly name: string;
  readonly place: ReturnType<typeof placeBetween>;
}

function Row({ row, name, place, asOf, since }: RowProps) {
  const assumed = row.assumed || undefined;
  const isDay = row.start === row.end;
  return (
    <>
      <Text size="sm" className={classes.name} title={name}>
        {name}
      </Text>
      <div className={classes.track}>
        <span className={classes.today} style={place.on(asOf)} />
        {since !== null && <span className={classes.since} style={place.on(since)} />}
        {row.parts.map(({ start, end, state }) => (
          <span
            key={start}
            className={classes.bar}
            data-state={state}
            data-assumed={assumed}
            style={place.along(start, end)}
          />
        ))}
        {row.list !== 'employments' &&
          (isDay ? (
            <span className={classes.day} data-assumed={assumed} style={place.on(row.start)} />
          ) : (
            <span
              className={classes.bar}
              data-state="study"
              data-assumed={assumed}
              style={place.along(row.start, row.end)}
            />
          ))}
      </div>
    </>
  );
}
