"""What became of every event that was announced."""

from __future__ import annotations

from sqlite_utils import Database


def plans(db: Database) -> None:
    """plans: every event that a report announces, and what the latest later report makes of it."""
    db.execute(
        """
        insert into plans (event, outcome, report, announced, due, covered_until, reason)
        select announced.event,
          case
            when told.status is null then 'not reported so far'
            when told.status = 'occurred' or told.status = 'ongoing' then
              case when announced.latest < told.earliest then 'moved' else 'kept' end
            when told.status = 'postponed' then 'moved'
            else 'cancelled'
          end,
          told.id, announced.published, announced.latest, covered.until,
          case
            when told.status is null then 'no report of this archive tells what became of it'
            else 'a report calls it ' || told.status
          end
        from (
          select *, row_number() over (
            partition by event order by coalesce(published, '9999'), article, start, id
          ) as n
          from joined
          where status in ('planned', 'proposed', 'postponed')
        ) as announced
        cross join (select max(published) as until from articles) as covered
        left join (
          select *, row_number() over (
            partition by event order by coalesce(published, '') desc, knows desc, id
          ) as n
          from joined
          where status in ('occurred', 'ongoing', 'cancelled', 'denied', 'postponed')
        ) as told on told.event = announced.event and told.n = 1
        where announced.n = 1
        order by announced.event
        """
    )
