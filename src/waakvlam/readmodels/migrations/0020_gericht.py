"""Requests to look out for something, and which roles see them."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("readmodels", "0019_ophoping"),
    ]

    operations = [
        migrations.CreateModel(
            name="GerichtRij",
            fields=[
                ("gericht_id", models.CharField(max_length=64, primary_key=True, serialize=False)),
                ("gemeente", models.CharField(max_length=64)),
                ("vrager", models.CharField(max_length=64)),
                ("thema", models.CharField(blank=True, max_length=80)),
                ("gevraagd_op", models.DateTimeField()),
                ("tot", models.DateTimeField()),
                ("gestopt_op", models.DateTimeField(null=True)),
                ("gezien", models.IntegerField()),
                ("niet_gezien", models.IntegerField()),
                ("oefening", models.BooleanField()),
            ],
            options={
                "indexes": [models.Index(fields=["gemeente", "tot"], name="gericht_tot")],
            },
        ),
        migrations.CreateModel(
            name="GerichtWieRij",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("rol", models.CharField(max_length=80)),
                ("volgt", models.BooleanField()),
                (
                    "gericht",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="wie",
                        to="readmodels.gerichtrij",
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["rol", "gericht"], name="gericht_rol")],
            },
        ),
    ]
