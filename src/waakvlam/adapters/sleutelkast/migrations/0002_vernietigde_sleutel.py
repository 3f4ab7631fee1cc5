"""The id of a destroyed key is kept, so that exactly that key goes again when an old copy brings it back."""

from django.db import migrations, models


class Migration(migrations.Migration):
    """One column."""

    dependencies = [("sleutelkast", "0001_initial")]
    operations = [
        migrations.AddField("vernietiging", "sleutel", models.BinaryField(max_length=16, null=True)),
    ]
