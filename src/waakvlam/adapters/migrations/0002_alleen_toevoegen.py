"""The database itself refuses to change or remove events and audit lines, or to unmark an exercise.

PostgreSQL also gets the transaction number that followers order by.
"""

from django.db import migrations

VAST = ("adapters_gebeurtenis", "adapters_auditregel")

POSTGRES = [
    "ALTER TABLE adapters_gebeurtenis ADD COLUMN transactie xid8 NOT NULL DEFAULT pg_current_xact_id()",
    "CREATE INDEX gebeurtenis_volgorde ON adapters_gebeurtenis (transactie, positie)",
    """
    CREATE FUNCTION waakvlam_alleen_toevoegen() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'alleen toevoegen: %', TG_TABLE_NAME; END $$
    """,
    *(
        f"CREATE TRIGGER alleen_toevoegen BEFORE UPDATE OR DELETE ON {tabel} "
        "FOR EACH ROW EXECUTE FUNCTION waakvlam_alleen_toevoegen()"
        for tabel in VAST
    ),
    """
    CREATE TRIGGER kop_vooruit BEFORE UPDATE ON adapters_stroomkop FOR EACH ROW
    WHEN (NEW.lengte <= OLD.lengte OR (OLD.oefening IS NOT NULL AND NEW.oefening IS DISTINCT FROM OLD.oefening))
    EXECUTE FUNCTION waakvlam_alleen_toevoegen()
    """,
]
POSTGRES_TERUG = [
    "DROP TRIGGER kop_vooruit ON adapters_stroomkop",
    *(f"DROP TRIGGER alleen_toevoegen ON {tabel}" for tabel in VAST),
    "DROP FUNCTION waakvlam_alleen_toevoegen()",
    "DROP INDEX gebeurtenis_volgorde",
    "ALTER TABLE adapters_gebeurtenis DROP COLUMN transactie",
]
SQLITE = [
    *(
        f"CREATE TRIGGER {tabel}_geen_{werk} BEFORE {werk} ON {tabel} "
        f"BEGIN SELECT RAISE(ABORT, 'alleen toevoegen: {tabel}'); END"
        for tabel in VAST
        for werk in ("update", "delete")
    ),
    """
    CREATE TRIGGER kop_vooruit BEFORE UPDATE ON adapters_stroomkop
    WHEN NEW.lengte <= OLD.lengte OR (OLD.oefening IS NOT NULL AND NEW.oefening IS NOT OLD.oefening)
    BEGIN SELECT RAISE(ABORT, 'alleen toevoegen: adapters_stroomkop'); END
    """,
]
SQLITE_TERUG = [
    "DROP TRIGGER kop_vooruit",
    *(f"DROP TRIGGER {tabel}_geen_{werk}" for tabel in VAST for werk in ("update", "delete")),
]


def _voer_uit(postgres, sqlite):
    def doe(apps, schema_editor):
        opdrachten = postgres if schema_editor.connection.vendor == "postgresql" else sqlite
        if schema_editor.connection.alias == "sleutels":
            return
        for opdracht in opdrachten:
            schema_editor.execute(opdracht, params=None)

    return doe


class Migration(migrations.Migration):
    dependencies = [("adapters", "0001_initial")]
    operations = [
        migrations.RunPython(_voer_uit(POSTGRES, SQLITE), _voer_uit(POSTGRES_TERUG, SQLITE_TERUG)),
    ]
