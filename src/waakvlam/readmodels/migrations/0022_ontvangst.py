"""What is kept of the receipt of a report along a channel."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("readmodels", "0021_signaalstammen"),
    ]

    operations = [
        migrations.AddField(
            model_name="signaalrij",
            name="ontvangst",
            field=models.CharField(blank=True, max_length=64),
        ),
        migrations.AddIndex(
            model_name="signaalrij",
            index=models.Index(
                condition=models.Q(("ontvangst", ""), _negated=True),
                fields=["ontvangst"],
                name="signaal_ontvangst",
            ),
        ),
    ]
