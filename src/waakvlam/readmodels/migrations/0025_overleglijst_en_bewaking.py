"""Cases on the lists of meetings, those meetings, and what is stuck or could go down."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("readmodels", "0024_oproep"),
    ]

    operations = [
        migrations.CreateModel(
            name="BijeenkomstRij",
            fields=[
                ("bijeenkomst_id", models.CharField(max_length=60, primary_key=True, serialize=False)),
                ("gemeente", models.CharField(max_length=40)),
                ("aanpak", models.CharField(max_length=80)),
                ("gremium", models.CharField(max_length=80)),
                ("begonnen_op", models.DateTimeField()),
                ("gesloten_op", models.DateTimeField(null=True)),
                ("volgende", models.DateTimeField(null=True)),
                ("oefening", models.BooleanField()),
            ],
            options={
                "indexes": [
                    models.Index(
                        fields=["gemeente", "aanpak", "gremium", "-begonnen_op"], name="bijeenkomst_laatst"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="PuntRij",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("gremium", models.CharField(max_length=80)),
                ("sinds", models.DateTimeField(null=True)),
                ("besproken_op", models.DateTimeField(null=True)),
                ("bijeenkomst", models.CharField(blank=True, max_length=60)),
                ("heel", models.BooleanField()),
                ("nr", models.IntegerField()),
                (
                    "casus",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="punten",
                        to="readmodels.casusrij",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="KeusRij",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("rol", models.CharField(max_length=80)),
                ("vorige", models.BooleanField()),
                ("keus", models.CharField(blank=True, max_length=20)),
                ("taak", models.CharField(blank=True, max_length=80)),
                ("stand", models.CharField(blank=True, max_length=20)),
                ("uiterlijk", models.DateTimeField(null=True)),
                ("nr", models.IntegerField()),
                (
                    "punt",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="keuzes",
                        to="readmodels.puntrij",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="BewakingRij",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("rol", models.CharField(blank=True, max_length=80)),
                ("code", models.CharField(max_length=80)),
                ("soort", models.CharField(max_length=20)),
                ("onderwerp", models.CharField(blank=True, max_length=120)),
                ("wie", models.CharField(blank=True, max_length=80)),
                ("sinds", models.DateTimeField(null=True)),
                ("vanaf", models.DateTimeField()),
                ("aantal", models.IntegerField()),
                (
                    "casus",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="bewaking",
                        to="readmodels.casusrij",
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["casus", "rol", "vanaf"], name="bewaking_casus")],
            },
        ),
        migrations.AddIndex(
            model_name="puntrij",
            index=models.Index(fields=["gremium", "sinds"], name="punt_lijst"),
        ),
        migrations.AddConstraint(
            model_name="puntrij",
            constraint=models.UniqueConstraint(fields=("casus", "gremium"), name="punt_een"),
        ),
        migrations.AddConstraint(
            model_name="keusrij",
            constraint=models.UniqueConstraint(fields=("punt", "rol", "vorige"), name="keus_een"),
        ),
    ]
