"""Questions without names, as two lists show them."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("readmodels", "0008_bladeren")]

    operations = [
        migrations.CreateModel(
            name="SparRij",
            fields=[
                ("spar_id", models.CharField(max_length=64, primary_key=True, serialize=False)),
                ("gemeente", models.CharField(max_length=64)),
                ("vrager", models.CharField(max_length=64)),
                ("aan", models.TextField()),
                ("gevraagd_op", models.DateTimeField()),
                ("laatst_op", models.DateTimeField()),
                ("verloopt_op", models.DateTimeField()),
                ("wacht_op_antwoord", models.BooleanField()),
                ("oefening", models.BooleanField()),
            ],
            options={
                "indexes": [
                    models.Index(fields=["gemeente", "vrager", "verloopt_op"], name="spar_vrager"),
                    models.Index(fields=["gemeente", "aan", "verloopt_op"], name="spar_aan"),
                    models.Index(fields=["verloopt_op"], name="spar_verloopt"),
                ],
            },
        ),
    ]
