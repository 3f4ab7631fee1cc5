"""Signals with their phase, circle and neighbourhood, and who has a right on one by name or role."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("readmodels", "0013_sparren"),
    ]

    operations = [
        migrations.CreateModel(
            name="SignaalToegangRij",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("gemeente", models.CharField(max_length=40)),
                ("rol", models.CharField(blank=True, max_length=80)),
                ("wie", models.CharField(blank=True, max_length=80)),
                ("kring", models.CharField(max_length=80)),
            ],
        ),
        migrations.AddField(
            model_name="signaalrij",
            name="buurt",
            field=models.CharField(blank=True, max_length=40),
        ),
        migrations.AddField(
            model_name="signaalrij",
            name="fase",
            field=models.CharField(default="waargenomen", max_length=20),
        ),
        migrations.AddField(
            model_name="signaalrij",
            name="hoofd",
            field=models.CharField(blank=True, max_length=60),
        ),
        migrations.AddField(
            model_name="signaalrij",
            name="kanaal",
            field=models.CharField(default="app", max_length=20),
        ),
        migrations.AddField(
            model_name="signaalrij",
            name="kring",
            field=models.CharField(default="casus", max_length=80),
        ),
        migrations.AddField(
            model_name="signaalrij",
            name="laatst",
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name="signaalrij",
            name="moment",
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name="signaalrij",
            name="open",
            field=models.BooleanField(default=True),
        ),
        migrations.AddField(
            model_name="signaalrij",
            name="soort",
            field=models.CharField(default="eigen", max_length=20),
        ),
        migrations.AddField(
            model_name="signaalrij",
            name="uiterlijk",
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name="signaalrij",
            name="volgorde",
            field=models.CharField(blank=True, max_length=20),
        ),
        migrations.AlterField(
            model_name="signaalrij",
            name="thema",
            field=models.CharField(blank=True, max_length=80),
        ),
        migrations.AddIndex(
            model_name="signaalrij",
            index=models.Index(fields=["gemeente", "kring", "open", "-gemeld_op"], name="signaal_kring"),
        ),
        migrations.AddIndex(
            model_name="signaalrij",
            index=models.Index(fields=["gemeente", "buurt", "thema", "moment"], name="signaal_buurt"),
        ),
        migrations.AddField(
            model_name="signaaltoegangrij",
            name="signaal",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="toegang",
                to="readmodels.signaalrij",
            ),
        ),
        migrations.AddIndex(
            model_name="signaaltoegangrij",
            index=models.Index(fields=["gemeente", "rol", "wie"], name="signaaltoegang_wie"),
        ),
    ]
