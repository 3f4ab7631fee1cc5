"""Divisions of municipalities into neighbourhoods."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("readmodels", "0014_signalen")]

    operations = [
        migrations.CreateModel(
            name="IndelingRij",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("gemeente", models.CharField(max_length=40)),
                ("merk", models.CharField(max_length=64)),
                ("bron", models.CharField(max_length=120)),
                ("gelezen_door", models.CharField(max_length=60)),
                ("gelezen_op", models.DateTimeField()),
                ("vastgesteld_door", models.CharField(blank=True, max_length=60)),
                ("vanaf", models.DateTimeField(null=True)),
            ],
            options={
                "indexes": [models.Index(fields=["gemeente", "-vanaf", "-id"], name="indeling_geldend")],
            },
        ),
        migrations.CreateModel(
            name="BuurtRij",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("code", models.CharField(max_length=40)),
                ("naam", models.CharField(max_length=80)),
                ("wijk", models.CharField(blank=True, max_length=80)),
                ("vlakken", models.TextField()),
                (
                    "indeling",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="buurten",
                        to="readmodels.indelingrij",
                    ),
                ),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=["indeling", "code"], name="buurt_een")],
                "indexes": [models.Index(fields=["code", "indeling"], name="buurt_code")],
            },
        ),
    ]
