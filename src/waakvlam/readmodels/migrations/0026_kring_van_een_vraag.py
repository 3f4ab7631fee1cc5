"""What is asked in one circle is seen by who reads that circle."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("readmodels", "0025_overleglijst_en_bewaking"),
    ]

    operations = [
        migrations.AddField(
            model_name="vraagrij",
            name="kring",
            field=models.CharField(default="casus", max_length=80),
        ),
    ]
