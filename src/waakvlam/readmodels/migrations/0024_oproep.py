"""Invitations and duties, found by whom they are for."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("readmodels", "0023_signaalbak")]

    operations = [
        migrations.CreateModel(
            name="OproepRij",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kenmerk", models.CharField(max_length=40)),
                ("soort", models.CharField(max_length=8)),
                ("wie", models.CharField(max_length=64)),
                ("rol", models.CharField(max_length=64)),
                ("gremium", models.CharField(max_length=64)),
                ("om", models.DateTimeField(null=True)),
                ("tot", models.DateTimeField(null=True)),
                ("stand", models.CharField(max_length=16)),
                ("volgnr", models.IntegerField()),
                ("op", models.DateTimeField()),
                ("token_hash", models.CharField(db_index=True, max_length=64)),
                (
                    "casus",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="oproepen",
                        to="readmodels.casusrij",
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["wie", "stand"], name="oproep_van_wie")],
                "constraints": [models.UniqueConstraint(fields=("casus", "kenmerk"), name="oproep_een")],
            },
        ),
    ]
