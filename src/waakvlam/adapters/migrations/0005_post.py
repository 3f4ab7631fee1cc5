"""What did not arrive, and wrong codes for the links of guests."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("adapters", "0004_verwerkingen")]

    operations = [
        migrations.CreateModel(
            name="Gastpoging",
            fields=[
                ("gast", models.CharField(max_length=64, primary_key=True, serialize=False)),
                ("mislukt", models.PositiveSmallIntegerField(default=0)),
                ("laatst_op", models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name="Nietaangekomen",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("sleutel", models.TextField(unique=True)),
                ("gemeente", models.CharField(max_length=64)),
                ("stroom", models.CharField(max_length=96)),
                ("soort", models.CharField(max_length=64)),
                ("aan", models.CharField(max_length=64)),
                ("afzender", models.CharField(default="", max_length=64)),
                ("rol", models.TextField(default="")),
                ("code", models.CharField(max_length=64)),
                ("op", models.DateTimeField()),
                ("gezegd_op", models.DateTimeField(null=True)),
                ("gezegd_door", models.CharField(default="", max_length=64)),
            ],
            options={
                "indexes": [
                    models.Index(
                        condition=models.Q(("gezegd_op", None)),
                        fields=["gemeente", "afzender", "op"],
                        name="nietaangekomen_open",
                    )
                ],
            },
        ),
    ]
