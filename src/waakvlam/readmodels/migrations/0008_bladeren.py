"""Beside every right to see a case its place in the lists, so that a page is a walk along an index."""

from django.db import migrations, models
from django.db.models import OuterRef, Q, Subquery

from waakvlam.readmodels.volgorde import GEEN, plek


def vul(apps, schema_editor):
    """Give the rows that are there a place; the next write of a case makes it exact."""
    casusrij, toegangrij = apps.get_model("readmodels", "CasusRij"), apps.get_model("readmodels", "ToegangRij")
    verloop = apps.get_model("readmodels", "VerloopRij").objects.filter(casus=OuterRef("casus"), kring=OuterRef("kring"))
    for rij in casusrij.objects.iterator():
        hier = toegangrij.objects.filter(casus_id=rij.pk)
        hier.update(gemeente=rij.gemeente, plek=plek(rij.rang, 5, rij.sinds, rij.gesloten_op), haast=GEEN - 1)
    toegangrij.objects.update(laatst=Subquery(verloop.order_by("-vastgelegd_op").values("vastgelegd_op")[:1]))


class Migration(migrations.Migration):

    dependencies = [("readmodels", "0010_bewaren")]

    operations = [
        migrations.AddField("toegangrij", "gemeente", models.CharField(default="", max_length=40)),
        migrations.AddField("toegangrij", "plek", models.BigIntegerField(default=0)),
        migrations.AddField("toegangrij", "haast", models.BigIntegerField(default=GEEN)),
        migrations.AddField("toegangrij", "laatst", models.DateTimeField(null=True)),
        migrations.RunPython(vul, migrations.RunPython.noop),
        migrations.AddIndex(
            "toegangrij",
            models.Index(
                fields=["gemeente", "rol", "wie", "plek", "casus"], condition=Q(kring="casus"), name="toegang_plek"
            ),
        ),
        migrations.AddIndex(
            "toegangrij",
            models.Index(
                fields=["gemeente", "rol", "wie", "haast", "casus"], condition=Q(kring="casus"), name="toegang_haast"
            ),
        ),
        migrations.AddIndex(
            "toegangrij",
            models.Index(fields=["gemeente", "rol", "wie", "laatst", "casus", "kring"], name="toegang_laatst"),
        ),
        migrations.AddIndex(
            "toegangrij", models.Index(fields=["wie", "casus"], condition=Q(kring="!"), name="toegang_geweerd")
        ),
        migrations.AddIndex(
            "verlooprij", models.Index(fields=["casus", "kring", "vastgelegd_op"], name="verloop_kring")
        ),
    ]
