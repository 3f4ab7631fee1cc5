"""What people said of accumulations, for the page and for when it is kept no longer."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("readmodels", "0015_buurten")]

    operations = [
        migrations.CreateModel(
            name="OphopingRij",
            fields=[
                ("ophoping_id", models.CharField(max_length=64, primary_key=True, serialize=False)),
                ("gemeente", models.CharField(max_length=64)),
                ("buurt", models.CharField(max_length=80)),
                ("thema", models.CharField(blank=True, max_length=80)),
                ("uitkomst", models.CharField(max_length=20)),
                ("aantal", models.IntegerField()),
                ("door", models.CharField(max_length=64)),
                ("op", models.DateTimeField()),
                ("tot", models.DateTimeField()),
                ("weg_op", models.DateTimeField()),
                ("oefening", models.BooleanField()),
            ],
            options={
                "indexes": [
                    models.Index(fields=["gemeente", "-op"], name="ophoping_lijst"),
                    models.Index(fields=["weg_op"], name="ophoping_weg"),
                ],
            },
        ),
    ]
