from importlib import import_module

from django.db import migrations
from django.db.migrations.operations import RunSQL

from newsroom.releases.sqlcontent import version_of
from newsroom.releases.sqlviews import CreateViews

FORMER = import_module("awards.migrations.0017_register_version")
WINS = import_module("awards.migrations.0012_lean_counting")
GIVERS = import_module("awards.migrations.0018_one_by_one")
WATCHED = version_of(FORMER.FEEDS, version="register", functions="awards_register")

# What is counted of the register is counted by programme, so that after a change only that is counted anew which has
# changed. Programmes are dealt out to so many parts by their keys, and each part has numbers as the register has
# (0017); those of the other two parts stand for all of these at once, and for what is shown beside what is counted.
PARTS = 128
ALL, BESIDE = -1, -2
NUMBERS = f"ALTER TABLE awards_registerchange ADD COLUMN part smallint NOT NULL DEFAULT {BESIDE}"

# A transaction gives each part one number at most, and remembers which have it. Names of columns and parts are written
# in this migration alone.
#
# Of a mention the part is found by its award, which somebody may be moving to another programme meanwhile: neither
# would see what the other does, and the new part would stay without a number. So award and edition are held by the lock
# that a foreign key to them takes, which keeps nobody waiting but who moves or deletes that very row.
CHANGED = f"""
    CREATE FUNCTION awards_register_number(parts integer[]) RETURNS void LANGUAGE plpgsql AS $$
    DECLARE
        numbered integer[] := coalesce(nullif(current_setting('newsroom.register_parts', true), ''), '{{}}');
        one integer;
    BEGIN
        IF cardinality(parts) > 0 THEN
            FOREACH one IN ARRAY parts LOOP
                CONTINUE WHEN one = ANY (numbered);
                UPDATE awards_registerchange SET number = DEFAULT
                    WHERE slot = (SELECT slot FROM awards_registerchange WHERE part = one
                        ORDER BY slot LIMIT 1 FOR UPDATE SKIP LOCKED);
                IF NOT FOUND THEN
                    INSERT INTO awards_registerchange (part) VALUES (one);
                END IF;
                numbered := numbered || one;
            END LOOP;
            PERFORM set_config('newsroom.register_parts', numbered::text, true),
                set_config('newsroom.register_change', nextval('releases_content_numbers')::text, true);
        END IF;
    END $$;
    CREATE FUNCTION awards_parts_of(awards bigint[]) RETURNS integer[] LANGUAGE plpgsql AS $$
    BEGIN
        PERFORM FROM awards_award WHERE id = ANY (awards) ORDER BY id FOR KEY SHARE;
        PERFORM FROM awards_edition WHERE id IN (SELECT edition_id FROM awards_award WHERE id = ANY (awards))
            ORDER BY id FOR KEY SHARE;
        RETURN (SELECT array_agg(DISTINCT programme_id % {PARTS}) FROM awards_award WHERE id = ANY (awards));
    END $$;

    CREATE FUNCTION awards_register_changed() RETURNS trigger LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = public, pg_temp AS $$
    DECLARE
        parts integer[];
    BEGIN
        EXECUTE format('SELECT array_agg(DISTINCT (%s)) FROM after', TG_ARGV[1]) INTO parts;
        PERFORM awards_register_number(parts);
        RETURN NULL;
    END $$;
    CREATE FUNCTION awards_register_gone() RETURNS trigger LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = public, pg_temp AS $$
    DECLARE
        parts integer[];
    BEGIN
        EXECUTE format('SELECT array_agg(DISTINCT (%s)) FROM before', TG_ARGV[1]) INTO parts;
        PERFORM awards_register_number(parts);
        RETURN NULL;
    END $$;
    CREATE FUNCTION awards_register_emptied() RETURNS trigger LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = public, pg_temp AS $$
    BEGIN
        PERFORM awards_register_number(ARRAY[{ALL}]);
        RETURN NULL;
    END $$;
    CREATE FUNCTION awards_register_differs() RETURNS trigger LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = public, pg_temp AS $$
    DECLARE
        parts integer[];
    BEGIN
        EXECUTE format('SELECT array_agg(DISTINCT (%2$s)) FROM (
            (SELECT %1$s FROM before EXCEPT ALL SELECT %1$s FROM after)
            UNION ALL (SELECT %1$s FROM after EXCEPT ALL SELECT %1$s FROM before)
        ) differing', TG_ARGV[0], TG_ARGV[1]) INTO parts;
        PERFORM awards_register_number(parts);
        RETURN NULL;
    END $$;
    CREATE FUNCTION awards_register_told() RETURNS trigger LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = public, pg_temp AS $$
    BEGIN
        PERFORM awards_register_number(awards_parts_of((SELECT array_agg(award_id) FROM after)));
        RETURN NULL;
    END $$;
    CREATE FUNCTION awards_register_untold() RETURNS trigger LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = public, pg_temp AS $$
    BEGIN
        PERFORM awards_register_number(awards_parts_of((SELECT array_agg(award_id) FROM before)));
        RETURN NULL;
    END $$;
    CREATE FUNCTION awards_period_ended() RETURNS trigger LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = public, pg_temp AS $$
    BEGIN
        PERFORM awards_register_number(awards_parts_of((
            SELECT array_agg(m.award_id)
            FROM before b JOIN after a USING (id) JOIN awards_mentionversion m ON m.version_id = a.id
            WHERE a.public_during <> b.public_during
        )));
        RETURN NULL;
    END $$;
    REVOKE EXECUTE ON FUNCTION awards_register_number(integer[]), awards_parts_of(bigint[]), awards_register_changed(),
        awards_register_gone(), awards_register_emptied(), awards_register_differs(), awards_register_told(),
        awards_register_untold(), awards_period_ended() FROM PUBLIC;
"""
NOTHING_CHANGED = """
    DROP FUNCTION awards_period_ended();
    DROP FUNCTION awards_register_untold();
    DROP FUNCTION awards_register_told();
    DROP FUNCTION awards_register_differs();
    DROP FUNCTION awards_register_emptied();
    DROP FUNCTION awards_register_gone();
    DROP FUNCTION awards_register_changed();
    DROP FUNCTION awards_parts_of(bigint[]);
    DROP FUNCTION awards_register_number(integer[]);
"""

# The part that a row is counted in. Names of bodies, groups, ranks and sets are shown beside what is counted.
PART_OF = {
    "awards_award": f"programme_id % {PARTS}",
    "awards_programme": f"id % {PARTS}",
    "awards_grade": f"programme_id % {PARTS}",
    "awards_edition": f"programme_id % {PARTS}",
    "awards_role": f"programme_id % {PARTS}",
}
TRIGGERS = """
    CREATE TRIGGER register_changed AFTER INSERT ON {table}
        REFERENCING NEW TABLE AS after
        FOR EACH STATEMENT EXECUTE FUNCTION awards_register_changed('{columns}', '{part}');
    CREATE TRIGGER register_gone AFTER DELETE ON {table}
        REFERENCING OLD TABLE AS before
        FOR EACH STATEMENT EXECUTE FUNCTION awards_register_gone('{columns}', '{part}');
    CREATE TRIGGER register_emptied AFTER TRUNCATE ON {table}
        FOR EACH STATEMENT EXECUTE FUNCTION awards_register_emptied();
    CREATE TRIGGER register_differs AFTER UPDATE ON {table}
        REFERENCING OLD TABLE AS before NEW TABLE AS after
        FOR EACH STATEMENT EXECUTE FUNCTION awards_register_differs('{columns}', '{part}');
"""
NO_TRIGGERS = """
    DROP TRIGGER register_changed ON {table};
    DROP TRIGGER register_gone ON {table};
    DROP TRIGGER register_emptied ON {table};
    DROP TRIGGER register_differs ON {table};
"""

# A body enters a count with the award or the role that it has. What it is and where it belongs changes all of these.
OF_BODIES = f"""
    CREATE TRIGGER register_differs_for_all AFTER UPDATE ON awards_organisation
        REFERENCING OLD TABLE AS before NEW TABLE AS after
        FOR EACH STATEMENT EXECUTE FUNCTION awards_register_differs('id, kind, parent_id, home', '{ALL}');
"""
NOT_OF_BODIES = "DROP TRIGGER register_differs_for_all ON awards_organisation"
OF_RELEASES = """
    CREATE TRIGGER register_changed AFTER INSERT ON awards_mentionversion
        REFERENCING NEW TABLE AS after
        FOR EACH STATEMENT EXECUTE FUNCTION awards_register_told();
    CREATE TRIGGER register_gone AFTER DELETE ON awards_mentionversion
        REFERENCING OLD TABLE AS before
        FOR EACH STATEMENT EXECUTE FUNCTION awards_register_untold();
    CREATE TRIGGER register_emptied AFTER TRUNCATE ON awards_mentionversion
        FOR EACH STATEMENT EXECUTE FUNCTION awards_register_emptied();
    CREATE TRIGGER register_period_ended AFTER UPDATE ON releases_releaseversion
        REFERENCING OLD TABLE AS before NEW TABLE AS after
        FOR EACH STATEMENT EXECUTE FUNCTION awards_period_ended();
"""
NOT_OF_RELEASES = """
    DROP TRIGGER register_period_ended ON releases_releaseversion;
    DROP TRIGGER register_emptied ON awards_mentionversion;
    DROP TRIGGER register_gone ON awards_mentionversion;
    DROP TRIGGER register_changed ON awards_mentionversion;
"""

# The hours of releases are told of a part as far as the day has passed; of all days before, the last is told of all
# parts. That takes a few look-ups, whatever the register holds, and has all of it counted anew once after each day on
# which something appeared, at midnight where the cities are.
READING = f"""
    CREATE FUNCTION awards_register_parts() RETURNS TABLE (part integer, mark text) LANGUAGE plpgsql
    STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    DECLARE
        today timestamptz := date_trunc('day', newsroom_now(), 'Asia/Seoul');
        of_all text := concat_ws(' ',
            (SELECT s.secret FROM releases_content_secret s),
            'parts',
            (SELECT sum(c.number) FROM awards_registerchange c WHERE c.part = {ALL}),
            'until today', extract(epoch FROM greatest(
                (SELECT lower(m.public_during) FROM awards_mentionversion m
                    WHERE lower(m.public_during) < today ORDER BY lower(m.public_during) DESC LIMIT 1),
                (SELECT upper(m.public_during) FROM awards_mentionversion m
                    WHERE upper(m.public_during) < today ORDER BY upper(m.public_during) DESC LIMIT 1)
            )),
            'changed by itself ' || coalesce(current_setting('newsroom.register_change', true), '')
        );
    BEGIN
        RETURN QUERY
        WITH written AS (
            SELECT c.part, sum(c.number) AS number FROM awards_registerchange c GROUP BY c.part
        ),
        passed AS (
            SELECT m.award_id, lower(m.public_during) AS edge FROM awards_mentionversion m
            WHERE lower(m.public_during) >= today AND lower(m.public_during) <= newsroom_now()
            UNION ALL
            SELECT m.award_id, upper(m.public_during) FROM awards_mentionversion m
            WHERE upper(m.public_during) >= today AND upper(m.public_during) <= newsroom_now()
        ),
        come AS (
            SELECT a.programme_id % {PARTS} AS part, max(p.edge) AS edge
            FROM passed p JOIN awards_award a ON a.id = p.award_id GROUP BY 1
        )
        SELECT n.part, encode(sha256(convert_to(concat_ws(' ',
            of_all, 'part', n.part, w.number, 'today', extract(epoch FROM c.edge)
        ), 'UTF8')), 'hex')
        FROM (SELECT {BESIDE} UNION ALL SELECT generate_series(0, {PARTS - 1})) n (part)
            LEFT JOIN written w ON w.part = n.part
            LEFT JOIN come c ON c.part = n.part;
    END $$;
    REVOKE EXECUTE ON FUNCTION awards_register_parts() FROM PUBLIC;
"""
REGISTER_PART = "SELECT part, mark FROM awards_register_parts()"

# With the day of announcement, by which lists are put in order.
WIN = """
    SELECT a.id AS award_id, a.public_id, a.programme_id, a.edition_id, a.recipient_id, g.position, a.grade_id, a.year,
        coalesce(a.category ->> 'ko', '') AS category, a.authority, a.rank, a.score,
        coalesce(s.name ->> 'ko', '') AS group_name, p.field, a.announced_on
    FROM published_award a
        LEFT JOIN awards_grade g ON g.id = a.grade_id
        LEFT JOIN awards_editiongroup s ON s.id = a.group_id
        LEFT JOIN awards_programme p ON p.id = a.programme_id
"""
# With the programme, by which it is narrowed to what has changed.
GIVER = """
    SELECT e.id AS edition_id, r.programme_id, r.id AS role_id, o.kind
    FROM awards_role r
        JOIN awards_edition e ON e.id = r.edition_id
        JOIN awards_organisation o ON o.id = r.organisation_id
    WHERE r.role IN ('organiser', 'host') AND EXISTS (SELECT FROM published_award a WHERE a.edition_id = e.id)
    UNION ALL
    SELECT e.id, r.programme_id, r.id, o.kind
    FROM awards_role r
        JOIN awards_edition e ON e.programme_id = r.programme_id
            AND (r.year_from IS NULL OR e.year >= r.year_from)
            AND (r.year_to IS NULL OR e.year <= r.year_to)
        JOIN awards_organisation o ON o.id = r.organisation_id
    WHERE r.edition_id IS NULL AND r.role IN ('organiser', 'host')
        AND EXISTS (SELECT FROM published_award a WHERE a.edition_id = e.id)
        AND NOT EXISTS (SELECT FROM awards_role own WHERE own.edition_id = e.id AND own.role = r.role)
"""


def watching() -> RunSQL:
    tables = [
        {"table": table, "columns": columns, "part": PART_OF.get(table, str(BESIDE))}
        for table, columns in FORMER.FEEDS.items()
    ]
    return RunSQL(
        [TRIGGERS.format(**each) for each in tables], [NO_TRIGGERS.format(**each) for each in tables]
    )


class Migration(migrations.Migration):
    dependencies = [("awards", "0019_walked_awards")]
    operations = [
        RunSQL(FORMER.NOT_OF_RELEASES, FORMER.OF_RELEASES),
        RunSQL(WATCHED.reverse_sql or (), WATCHED.sql),
        RunSQL(FORMER.NOTHING_CHANGED, FORMER.CHANGED),
        RunSQL(NUMBERS, "ALTER TABLE awards_registerchange DROP COLUMN part"),
        RunSQL(CHANGED, NOTHING_CHANGED),
        watching(),
        RunSQL(OF_BODIES, NOT_OF_BODIES),
        RunSQL(OF_RELEASES, NOT_OF_RELEASES),
        RunSQL(READING, "DROP FUNCTION awards_register_parts() CASCADE"),
        CreateViews(
            [
                ("published_register_part", REGISTER_PART, None),
                ("published_win", WIN, None),
                ("published_giver", GIVER, None),
            ],
            former=[("published_win", WINS.WIN, None), ("published_giver", GIVERS.GIVER, None)],
        ),
    ]
