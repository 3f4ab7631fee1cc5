"""What somebody reported themselves, found by circle."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("readmodels", "0027_bewaking"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="signaalrij",
            index=models.Index(fields=["melder", "gemeente", "kring"], name="signaal_eigen"),
        ),
    ]
