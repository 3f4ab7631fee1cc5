"""Terms that run, and proposals and holds."""

from django.db import migrations, models


class Migration(migrations.Migration):
    """Two tables."""

    dependencies = [("readmodels", "0011_verzoeken")]
    operations = [
        migrations.CreateModel(
            name="BewaarRij",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("gemeente", models.CharField(max_length=40)),
                ("stroom", models.CharField(max_length=96)),
                ("deel", models.CharField(max_length=120)),
                ("soort", models.CharField(max_length=80)),
                ("begon", models.DateTimeField()),
                ("gaat_over", models.CharField(blank=True, max_length=20)),
                ("oefening", models.BooleanField()),
            ],
            options={
                "indexes": [models.Index(fields=["gemeente", "soort", "begon"], name="bewaar_verval")],
                "constraints": [
                    models.UniqueConstraint(fields=("gemeente", "stroom", "deel"), name="bewaar_een")
                ],
            },
        ),
        migrations.CreateModel(
            name="BewaringRij",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("gemeente", models.CharField(max_length=40)),
                ("stroom", models.CharField(max_length=96)),
                ("soort", models.CharField(max_length=20)),
                ("kenmerk", models.CharField(max_length=60)),
                ("deel", models.CharField(blank=True, max_length=120)),
                ("stand", models.CharField(max_length=20)),
                ("op", models.DateTimeField()),
                ("tot", models.DateTimeField(null=True)),
                ("oefening", models.BooleanField()),
                ("telling", models.TextField(blank=True)),
            ],
            options={
                "indexes": [models.Index(fields=["gemeente", "stand", "-op"], name="bewaring_lijst")],
                "constraints": [
                    models.UniqueConstraint(fields=("gemeente", "stroom", "kenmerk"), name="bewaring_een")
                ],
            },
        ),
    ]
