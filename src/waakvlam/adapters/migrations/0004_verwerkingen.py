"""The log of processing, what was noticed in the audit log, and how far followers have come.

Lines of the log of processing are only ever added, as those of the audit log (see 0002).
"""

from django.db import migrations, models

TABEL = "adapters_verwerking"
POSTGRES = [
    f"ALTER TABLE {TABEL} ADD COLUMN transactie xid8 NOT NULL DEFAULT pg_current_xact_id()",
    f"CREATE INDEX verwerking_volgorde ON {TABEL} (transactie, positie)",
    f"CREATE TRIGGER alleen_toevoegen BEFORE UPDATE OR DELETE ON {TABEL} "
    "FOR EACH ROW EXECUTE FUNCTION waakvlam_alleen_toevoegen()",
]
POSTGRES_TERUG = [
    f"DROP TRIGGER alleen_toevoegen ON {TABEL}",
    "DROP INDEX verwerking_volgorde",
    f"ALTER TABLE {TABEL} DROP COLUMN transactie",
]
SQLITE = [
    f"CREATE TRIGGER {TABEL}_geen_{werk} BEFORE {werk} ON {TABEL} "
    f"BEGIN SELECT RAISE(ABORT, 'alleen toevoegen: {TABEL}'); END"
    for werk in ("update", "delete")
]
SQLITE_TERUG = [f"DROP TRIGGER {TABEL}_geen_{werk}" for werk in ("update", "delete")]


def _voer_uit(postgres, sqlite):
    def doe(apps, schema_editor):
        if schema_editor.connection.alias == "sleutels":
            return
        for opdracht in postgres if schema_editor.connection.vendor == "postgresql" else sqlite:
            schema_editor.execute(opdracht, params=None)

    return doe


class Migration(migrations.Migration):

    dependencies = [
        ('adapters', '0003_tellers'),
    ]

    operations = [
        migrations.CreateModel(
            name='Opvallend',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('gemeente', models.CharField(max_length=64)),
                ('patroon', models.CharField(max_length=64)),
                ('actor', models.CharField(max_length=64)),
                ('begin', models.DateTimeField()),
                ('eind', models.DateTimeField()),
                ('aantal', models.PositiveIntegerField()),
                ('rollen', models.TextField(default='[]')),
                ('casussen', models.TextField(default='[]')),
                ('opgemerkt_op', models.DateTimeField()),
                ('gezien_op', models.DateTimeField(null=True)),
                ('gezien_door', models.CharField(default='', max_length=64)),
                ('notitie', models.BinaryField(null=True)),
            ],
        ),
        migrations.CreateModel(
            name='Verwerking',
            fields=[
                ('positie', models.BigAutoField(primary_key=True, serialize=False)),
                ('gemeente', models.CharField(max_length=64)),
                ('trace_id', models.CharField(max_length=32)),
                ('span_id', models.CharField(max_length=16)),
                ('ouder', models.CharField(max_length=16, null=True)),
                ('status', models.CharField(max_length=8)),
                ('naam', models.CharField(max_length=64)),
                ('begin', models.DateTimeField()),
                ('einde', models.DateTimeField()),
                ('activiteit', models.CharField(max_length=200)),
                ('betrokkene', models.CharField(max_length=64, null=True)),
                ('betrokkene_soort', models.CharField(max_length=64, null=True)),
            ],
        ),
        migrations.CreateModel(
            name='Verwerkingsblok',
            fields=[
                ('nr', models.PositiveIntegerField(primary_key=True, serialize=False)),
                ('tot_en_met', models.BigIntegerField()),
                ('aantal', models.PositiveIntegerField()),
                ('vorige', models.BinaryField()),
                ('hash', models.BinaryField()),
                ('gemaakt_op', models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name='Volgplek',
            fields=[
                ('naam', models.CharField(max_length=128, primary_key=True, serialize=False)),
                ('transactie', models.BigIntegerField(default=0)),
                ('positie', models.BigIntegerField(default=0)),
                ('bezig_tot', models.DateTimeField(null=True)),
                ('bezig_door', models.CharField(default='', max_length=32)),
            ],
        ),
        migrations.AddIndex(
            model_name='auditregel',
            index=models.Index(fields=['gemeente', 'voorwerp', 'op'], name='audit_voorwerp'),
        ),
        migrations.AddIndex(
            model_name='opvallend',
            index=models.Index(fields=['gemeente', '-eind'], name='opvallend_eind'),
        ),
        migrations.AddConstraint(
            model_name='opvallend',
            constraint=models.UniqueConstraint(fields=('gemeente', 'patroon', 'actor', 'begin'), name='opvallend_uniek'),
        ),
        migrations.AddIndex(
            model_name='verwerking',
            index=models.Index(condition=models.Q(('betrokkene__isnull', False)), fields=['betrokkene'], name='verwerking_betrokkene'),
        ),
        migrations.RunPython(_voer_uit(POSTGRES, SQLITE), _voer_uit(POSTGRES_TERUG, SQLITE_TERUG)),
    ]
