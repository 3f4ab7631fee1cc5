"""Slips of personal scratch pads, each encrypted under a key of its own."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("adapters", "0010_oproep")]

    operations = [
        migrations.CreateModel(
            name="Kladje",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("gemeente", models.CharField(max_length=64)),
                ("account", models.CharField(max_length=64)),
                ("kenmerk", models.CharField(max_length=64)),
                ("tekst", models.BinaryField()),
                ("op", models.DateTimeField()),
                ("weg_op", models.DateTimeField(db_index=True)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("gemeente", "account", "kenmerk"), name="kladje_uniek")
                ],
            },
        ),
    ]
