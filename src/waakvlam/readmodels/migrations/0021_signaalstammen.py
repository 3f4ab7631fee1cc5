"""Marks of the words in signals, and which text of a signal is shown."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("readmodels", "0020_gericht"),
    ]

    operations = [
        migrations.AddField(
            model_name="signaalrij",
            name="tekst_nr",
            field=models.IntegerField(default=1),
        ),
        migrations.CreateModel(
            name="SignaalStamRij",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("stam", models.BigIntegerField()),
                ("moment", models.DateTimeField()),
                (
                    "signaal",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="stammen",
                        to="readmodels.signaalrij",
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["stam", "-moment", "signaal"], name="signaalstam_stam")],
            },
        ),
    ]
