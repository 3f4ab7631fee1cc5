"""Lines of the logs may go, in whole blocks that are marked as gone, and never before they are half a year old."""

from django.db import migrations, models

LOGS = (
    ("adapters_auditregel", "adapters_auditblok", "id", "op"),
    ("adapters_verwerking", "adapters_verwerkingsblok", "positie", "begin"),
)


def _postgres():
    for tabel, blok, sleutel, tijd in LOGS:
        yield f"DROP TRIGGER alleen_toevoegen ON {tabel}"
        yield f"""
            CREATE FUNCTION {tabel}_weg() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
              IF OLD."{tijd}" < now() - interval '180 days' AND OLD.{sleutel} <=
                 (SELECT max(tot_en_met) FROM {blok} WHERE weg_op IS NOT NULL) THEN RETURN OLD; END IF;
              RAISE EXCEPTION 'alleen toevoegen: %', TG_TABLE_NAME;
            END $$
        """
        yield (
            f"CREATE TRIGGER alleen_toevoegen BEFORE UPDATE ON {tabel} "
            "FOR EACH ROW EXECUTE FUNCTION waakvlam_alleen_toevoegen()"
        )
        yield (
            f"CREATE TRIGGER alleen_na_termijn BEFORE DELETE ON {tabel} "
            f"FOR EACH ROW EXECUTE FUNCTION {tabel}_weg()"
        )


def _sqlite():
    for tabel, blok, sleutel, tijd in LOGS:
        yield f"DROP TRIGGER {tabel}_geen_delete"
        yield f"""
            CREATE TRIGGER {tabel}_geen_delete BEFORE DELETE ON {tabel}
            WHEN NOT (OLD."{tijd}" < datetime('now', '-180 days') AND OLD.{sleutel} <=
              coalesce((SELECT max(tot_en_met) FROM {blok} WHERE weg_op IS NOT NULL), 0))
            BEGIN SELECT RAISE(ABORT, 'alleen toevoegen: {tabel}'); END
        """


def _postgres_terug():
    for tabel, _blok, _sleutel, _tijd in LOGS:
        yield f"DROP TRIGGER alleen_na_termijn ON {tabel}"
        yield f"DROP FUNCTION {tabel}_weg()"
        yield f"DROP TRIGGER alleen_toevoegen ON {tabel}"
        yield (
            f"CREATE TRIGGER alleen_toevoegen BEFORE UPDATE OR DELETE ON {tabel} "
            "FOR EACH ROW EXECUTE FUNCTION waakvlam_alleen_toevoegen()"
        )


def _sqlite_terug():
    for tabel, _blok, _sleutel, _tijd in LOGS:
        yield f"DROP TRIGGER {tabel}_geen_delete"
        yield (
            f"CREATE TRIGGER {tabel}_geen_delete BEFORE DELETE ON {tabel} "
            f"BEGIN SELECT RAISE(ABORT, 'alleen toevoegen: {tabel}'); END"
        )


def _voer_uit(postgres, sqlite):
    def doe(apps, schema_editor):
        if schema_editor.connection.alias == "sleutels":
            return
        for opdracht in (postgres if schema_editor.connection.vendor == "postgresql" else sqlite)():
            schema_editor.execute(opdracht, params=None)

    return doe


class Migration(migrations.Migration):
    dependencies = [("adapters", "0008_nakijken")]
    operations = [
        migrations.AddField("auditblok", "weg_op", models.DateTimeField(null=True)),
        migrations.AddField("verwerkingsblok", "weg_op", models.DateTimeField(null=True)),
        migrations.RunPython(_voer_uit(_postgres, _sqlite), _voer_uit(_postgres_terug, _sqlite_terug)),
    ]
