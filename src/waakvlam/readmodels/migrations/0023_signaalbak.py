"""Indexes for the trays of the inbox of signals."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("readmodels", "0022_ontvangst"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="signaalrij",
            index=models.Index(
                condition=models.Q(("open", True), models.Q(("door", ""), _negated=True)),
                fields=["door", "gemeente", "-gemeld_op"],
                name="signaal_door",
            ),
        ),
        migrations.AddIndex(
            model_name="signaalrij",
            index=models.Index(
                condition=models.Q(("open", True), ("uiterlijk__isnull", False)),
                fields=["gemeente", "kring", "uiterlijk"],
                name="signaal_uiterlijk",
            ),
        ),
    ]
