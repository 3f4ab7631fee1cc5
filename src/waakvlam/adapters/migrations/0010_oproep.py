"""Numbers of colleagues, encrypted, and the addresses of personal calendars, as hashes."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("adapters", "0009_logregels_weg")]

    operations = [
        migrations.CreateModel(
            name="Telefoon",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("gemeente", models.CharField(max_length=64)),
                ("account", models.CharField(max_length=64)),
                ("nummer", models.BinaryField()),
                ("merk", models.CharField(db_index=True, max_length=64)),
                ("op", models.DateTimeField()),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("gemeente", "account"), name="telefoon_uniek")],
            },
        ),
        migrations.CreateModel(
            name="Agendasleutel",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("gemeente", models.CharField(max_length=64)),
                ("account", models.CharField(max_length=64)),
                ("hash", models.CharField(max_length=64, unique=True)),
                ("op", models.DateTimeField()),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("gemeente", "account"), name="agendasleutel_uniek")
                ],
            },
        ),
    ]
