from django.db import migrations, models


class Migration(migrations.Migration):
    """Rights per person and until a moment; the rows are made again by ``waakvlam leesmodel herbouw``."""

    dependencies = [("readmodels", "0005_ontwerpen")]

    operations = [
        migrations.RemoveConstraint(model_name="toegangrij", name="toegang_een"),
        migrations.RemoveIndex(model_name="toegangrij", name="toegang_rol"),
        migrations.AddField(
            model_name="toegangrij",
            name="wie",
            field=models.CharField(blank=True, default="", max_length=80),
            preserve_default=False,
        ),
        migrations.AddField(model_name="toegangrij", name="tot", field=models.DateTimeField(null=True)),
        migrations.AddIndex(
            model_name="toegangrij",
            index=models.Index(fields=["rol", "wie", "kring", "casus"], name="toegang_rol"),
        ),
    ]
