"""Where the links of guests lead."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("readmodels", "0007_accounts")]

    operations = [
        migrations.CreateModel(
            name="GastRij",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("gast", models.CharField(max_length=40)),
                ("token_hash", models.CharField(max_length=64, unique=True)),
                (
                    "casus",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="gasten",
                        to="readmodels.casusrij",
                    ),
                ),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("casus", "gast"), name="gast_een")],
            },
        ),
    ]
