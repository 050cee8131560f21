"""The readings of date expressions by their names in the lexicon."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ingest.dates import days, feasts, periods
from ingest.dates.context import Context, Found
from ingest.dates.times import Time

READINGS: Mapping[str, Callable[[Found, Context], Time | None]] = {
    "ago": periods.read_ago,
    "beside_holiday": days.read_beside_holiday,
    "calendar": days.read_calendar,
    "christmas": days.read_christmas,
    "century": periods.read_century,
    "coming": periods.read_coming,
    "day_of_month_away": days.read_day_of_month_away,
    "day_of_year": days.read_day_of_year,
    "day_word": days.read_day_word,
    "days": days.read_days,
    "decade": periods.read_decade,
    "feast": feasts.read_feast,
    "figures": days.read_figures,
    "edge_of_month": days.read_edge_of_month,
    "fiscal": periods.read_fiscal,
    "in_some_time": periods.read_in_some_time,
    "lasting": periods.read_lasting,
    "month_alone": periods.read_month_alone,
    "month_of_year": periods.read_month_of_year,
    "months": periods.read_months,
    "part": periods.read_part,
    "period": periods.read_period,
    "quarter": periods.read_quarter,
    "season": periods.read_season,
    "short_year": days.read_short_year,
    "shifted": periods.read_shifted,
    "nth_weekday": days.read_nth_weekday,
    "ordinal": days.read_ordinal,
    "first_days": days.read_first_days,
    "first_months": periods.read_first_months,
    "month_shifted": periods.read_month_shifted,
    "part_of_month": days.read_part_of_month,
    "week_of_day": days.read_week_of_day,
    "weekday_week": days.read_weekday_week,
    "unknown": periods.read_unknown,
    "weekday": days.read_weekday,
    "weekday_shifted": days.read_weekday_shifted,
    "weekday_of_week": days.read_weekday_of_week,
    "weekday_which": days.read_weekday_which,
    "weekdays": days.read_weekdays,
    "weekend": periods.read_weekend,
    "year": periods.read_year,
    "year_cut_short": periods.read_year_cut_short,
    "years": periods.read_years,
}
