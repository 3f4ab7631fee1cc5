"""The keyed index on persons."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("readmodels", "0012_gasten")]

    operations = [
        migrations.CreateModel(
            name="PersoonIndexRij",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("gemeente", models.CharField(max_length=40)),
                ("persoon", models.CharField(max_length=8)),
                ("kring", models.CharField(max_length=80)),
                ("soort", models.CharField(max_length=8)),
                ("merk", models.CharField(max_length=64)),
                ("antwoordt", models.BooleanField()),
                (
                    "casus",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="personen",
                        to="readmodels.casusrij",
                    ),
                ),
            ],
            options={"indexes": [models.Index(fields=["gemeente", "merk"], name="persoon_merk")]},
        ),
    ]
