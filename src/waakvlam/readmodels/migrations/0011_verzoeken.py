"""Requests of people and data breaches as lists."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """Five tables, made from events."""

    dependencies = [("readmodels", "0009_personenindex")]

    operations = [
        migrations.CreateModel(
            name="VerzoekRij",
            fields=[
                ("verzoek_id", models.CharField(max_length=60, primary_key=True, serialize=False)),
                ("gemeente", models.CharField(max_length=40)),
                ("soort", models.CharField(max_length=20)),
                ("stand", models.CharField(max_length=20)),
                ("ontvangen_op", models.DateTimeField()),
                ("uiterlijk", models.DateTimeField()),
                ("verlengd", models.BooleanField()),
                ("identiteit", models.BooleanField()),
                ("uitkomst", models.CharField(blank=True, max_length=20)),
                ("oefening", models.BooleanField()),
                ("lengte", models.IntegerField()),
            ],
            options={
                "indexes": [models.Index(fields=["gemeente", "stand", "uiterlijk"], name="verzoek_lijst")],
            },
        ),
        migrations.CreateModel(
            name="VerzoekRolRij",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("rol", models.CharField(max_length=80)),
                (
                    "verzoek",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="rollen",
                        to="readmodels.verzoekrij",
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["rol"], name="verzoekrol_rol")],
                "constraints": [models.UniqueConstraint(fields=("verzoek", "rol"), name="verzoekrol_een")],
            },
        ),
        migrations.CreateModel(
            name="VerzoekCasusRij",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("casus", models.CharField(max_length=60)),
                ("persoon", models.CharField(blank=True, max_length=8)),
                (
                    "verzoek",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="casussen",
                        to="readmodels.verzoekrij",
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["casus"], name="verzoekcasus_casus")],
                "constraints": [
                    models.UniqueConstraint(fields=("verzoek", "casus", "persoon"), name="verzoekcasus_een")
                ],
            },
        ),
        migrations.CreateModel(
            name="VerzoekKekenRij",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("account", models.CharField(max_length=64)),
                (
                    "verzoek",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="keken",
                        to="readmodels.verzoekrij",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("verzoek", "account"), name="verzoekkeken_een")
                ],
            },
        ),
        migrations.CreateModel(
            name="DatalekRij",
            fields=[
                ("datalek_id", models.CharField(max_length=60, primary_key=True, serialize=False)),
                ("gemeente", models.CharField(max_length=40)),
                ("stand", models.CharField(max_length=20)),
                ("ontdekt_op", models.DateTimeField()),
                ("uiterlijk", models.DateTimeField()),
                ("risico", models.CharField(blank=True, max_length=20)),
                ("gemeld", models.BooleanField(null=True)),
                ("verteld", models.BooleanField(null=True)),
                ("oefening", models.BooleanField()),
                ("lengte", models.IntegerField()),
            ],
            options={
                "indexes": [models.Index(fields=["gemeente", "stand", "uiterlijk"], name="datalek_lijst")],
            },
        ),
        migrations.CreateModel(
            name="DatalekWieRij",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("account", models.CharField(max_length=64)),
                (
                    "datalek",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="betrokken",
                        to="readmodels.datalekrij",
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["account"], name="datalekwie_account")],
                "constraints": [
                    models.UniqueConstraint(fields=("datalek", "account"), name="datalekwie_een")
                ],
            },
        ),
    ]
